import type { LiveAnswer, LiveItem, LiveScope } from "../../../../shared/src/live";
import { hasGap } from "../../../../shared/src/values/gaps";
import { memoize } from "../../../../shared/src/values/memoize";
import { instanceIn } from "../../campaign/arnParts";
import { namesIn } from "../../campaign/references";
import type { Node, StringNode } from "../../syntax/tree";
import { itemFor, type LivePlace, type LiveSource, livePlace, splitVersion } from "./places";

/** A text of a file that refers to something of an account. */
export interface LiveReference {
	readonly node: StringNode;
	readonly place: LivePlace;
}

/** For ARNs with versions: where those are looked up, and which one is named. */
interface NamedVersion {
	readonly scope: LiveScope;
	readonly name: string | undefined;
	readonly base: string;
}

/** What is known of a reference. */
export interface KnownReference extends LiveReference {
	readonly list: LiveAnswer;
	/** What it refers to; undefined where the list has no such thing. */
	readonly item: LiveItem | undefined;
	/** The version that is named, where it is to be looked up. */
	readonly version: NamedVersion | undefined;
	/** What is known of the versions of the item, where it has some. */
	readonly versions: LiveAnswer | undefined;
	readonly versionItem: LiveItem | undefined;
}

/** The references of a file, in their order; an empty text is none. */
export function liveReferencesIn(root: Node | undefined): readonly LiveReference[] {
	if (root === undefined) {
		return [];
	}
	const instance = instanceIn(root);
	const references: LiveReference[] = [];
	for (const { kind, node } of namesIn(root)) {
		const place = node.value === "" ? undefined : livePlace(kind, instance);
		if (place !== undefined) {
			references.push({ node, place });
		}
	}
	return references;
}

/** Whether something of a text is still to be filled in, so that it refers to nothing yet. */
export function isToBeFilledIn({ node }: LiveReference): boolean {
	const { parent, value } = node;
	return hasGap(value, parent?.kind === "property" ? parent.key.name : undefined);
}

/** The version that a text at a place names, and where versions are looked up. */
export function versionOf(place: LivePlace, text: string): NamedVersion | undefined {
	return place.versions && versionsIn(place.scope.instanceId ?? "")?.(text);
}

/** Read once for each text: every key that is typed asks for all of a file. */
const versionsIn = memoize((instanceId) =>
	memoize((text): NamedVersion | undefined => {
		const split = splitVersion(text);
		const scope = instanceId === "" ? {} : { instanceId };
		return split && { scope: { ...scope, parent: split.base }, name: split.version, base: split.base };
	}),
);

/** What is known of a reference; undefined where nothing is. */
export function knownReference(reference: LiveReference, source: LiveSource): KnownReference | undefined {
	const { node, place } = reference;
	const list = source(place.kind, place.scope);
	if (list === undefined) {
		return undefined;
	}
	const item = itemFor(place, node.value, list);
	// Versions of what isn't there need no question.
	const version = item === undefined ? undefined : versionOf(place, node.value);
	const versions =
		version?.name !== undefined && place.versions !== undefined
			? source(place.versions, version.scope)
			: undefined;
	const versionItem = versions && versionIn(versions, version?.name);
	// Spread, it would take a fifth of the time that all of this takes.
	return { node, place, list, item, version, versions, versionItem };
}

/** The version of a name in a list of versions; undefined where there is none. */
export function versionIn({ items }: LiveAnswer, name: string | undefined): LiveItem | undefined {
	return items.find(({ value }) => splitVersion(value)?.version === name);
}
