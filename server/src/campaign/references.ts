import { campaignChannels } from "../../../shared/src/campaigns";
import { checkAnyArn } from "../../../shared/src/values/arn";
import { checkEmail } from "../../../shared/src/values/email";
import { hasGap } from "../../../shared/src/values/gaps";
import { isUuid } from "../../../shared/src/values/instanceId";
import { checkPhoneNumber } from "../../../shared/src/values/phone";
import { membersOf, type Shape, type StringShape } from "../schema/shape";
import type { Node, StringNode } from "../syntax/tree";
import { campaignShape } from "./campaignShape";

/** A value that campaigns use. */
interface KnownValue {
	readonly value: string;
	/** The file that has it. */
	readonly from: string;
}

/** Values by what they name: queues, flows, numbers and so on. */
export type KnownValues = ReadonlyMap<string, readonly KnownValue[]>;

/**
 * Shapes of texts that name something outside of the file, beside those with an ARN, each with what AWS gives it the
 * form of; a slip of another file is nothing to offer.
 */
const forms: ReadonlyMap<string, (value: string) => boolean> = new Map([
	["ContactFlowId", isUuid],
	["EmailAddress", (value) => checkEmail(value) === undefined],
	["EmailDisplayName", () => true],
	["InstanceId", isUuid],
	["QueueId", isUuid],
	["SourcePhoneNumber", (value) => checkPhoneNumber(value) === undefined],
]);

const tagValue = "TagValue";
/** The key of the ARNs of instances that stand as owners. */
export const ownerTag = "owner";

/**
 * What a text names; undefined for one that names nothing outside of its file. `key`: the property that has it; of the
 * tags, `owner` alone means something to Amazon Connect.
 */
export function referenceKind(shape: StringShape, key: string | undefined): string | undefined {
	if (shape.name === tagValue) {
		return key === ownerTag ? ownerTag : undefined;
	}
	return shape.arnKind ?? (forms.has(shape.name) ? shape.name : undefined);
}

/**
 * The key of `KnownValues` for what a text names. A template is of one channel, and none to offer to the others.
 *
 * @param kind see `referenceKind`.
 * @param names property names from the root to the text.
 */
export function knownKey(kind: string, names: readonly (string | null)[]): string {
	const channel = kind === "message-template" ? names.find((name) => isChannel(name)) : undefined;
	return channel === undefined ? kind : `${kind} ${channel}`;
}

function isChannel(name: string | null): boolean {
	return campaignChannels.some((channel) => channel === name);
}

/** A text that names something. */
interface Name {
	/** What it names, as a key of `KnownValues`. */
	readonly kind: string;
	readonly node: StringNode;
}

/** Texts of a file that name something, in their order. */
export function namesIn(root: Node): readonly Name[] {
	const found: Name[] = [];
	campaignPlaces ??= placesOf(campaignShape, []) ?? {};
	gather(root, campaignPlaces, found);
	return found;
}

/** Where in a value of one shape texts stand that name something; the rest of a file is passed by. */
interface NamingPlaces {
	/** What a text names, as a key of `KnownValues`. */
	readonly kind?: string;
	readonly members?: ReadonlyMap<string, NamingPlaces>;
	/** Of all items of a list, or all values of a map. */
	readonly each?: NamingPlaces;
}

/** Made when first asked for, and once: each key that is typed asks for what its file names. */
let campaignPlaces: NamingPlaces | undefined;

/** No place for a shape in which nothing is named. `path`: property names from the root to the value, null for items. */
function placesOf(shape: Shape, path: readonly (string | null)[]): NamingPlaces | undefined {
	switch (shape.kind) {
		case "string": {
			const kind = referenceKind(shape, path.at(-1) ?? undefined);
			return kind === undefined ? undefined : { kind: knownKey(kind, path) };
		}
		case "list":
			return placesOfEach(shape.item, path);
		case "map":
			return placesOfEach(shape.value, path) ?? placesOfMembers([[ownerTag, shape.value]], path);
		default:
			return placesOfMembers(
				[...(membersOf(shape) ?? [])].map(([name, member]) => [name, member.shape]),
				path,
			);
	}
}

function placesOfEach(shape: Shape, path: readonly (string | null)[]): NamingPlaces | undefined {
	const each = placesOf(shape, [...path, null]);
	return each && { each };
}

function placesOfMembers(
	members: readonly (readonly [name: string, shape: Shape])[],
	path: readonly (string | null)[],
): NamingPlaces | undefined {
	const places = members.flatMap(([name, shape]): [string, NamingPlaces][] => {
		const place = placesOf(shape, [...path, name]);
		return place === undefined ? [] : [[name, place]];
	});
	return places.length === 0 ? undefined : { members: new Map(places) };
}

function gather(node: Node, { kind, members, each }: NamingPlaces, found: Name[]): void {
	if (node.kind === "string") {
		if (kind !== undefined) {
			found.push({ kind, node });
		}
	} else if (node.kind === "object") {
		for (const { key, value } of node.properties) {
			const places = members === undefined ? each : members.get(key.name);
			if (places !== undefined && value !== undefined) {
				gather(value, places, found);
			}
		}
	} else if (node.kind === "array" && each !== undefined) {
		for (const item of node.items) {
			gather(item, each, found);
		}
	}
}

/** The values that name something in a file, each once. `except`: a node that does not count. */
export function knownIn(root: Node | undefined, from: string, except?: Node): KnownValues {
	const known: ValuesByText = new Map();
	for (const { kind, node } of root === undefined ? [] : namesIn(root)) {
		if (node !== except && isReference(kind, node.value)) {
			add(known, kind, { value: node.value, from });
		}
	}
	return listed(known);
}

/** Whether a text is of the form that AWS gives what it names, with nothing to be filled in. `kind`: see `knownKey`. */
export function isReference(kind: string, text: string): boolean {
	return text !== "" && !hasGap(text) && (forms.get(kind) ?? isSoundArn)(text);
}

/** Regions may be newer than the API's pattern. */
function isSoundArn(value: string): boolean {
	const finding = checkAnyArn(value);
	return finding === undefined || (finding.code === "arn-region" && finding.also === undefined);
}

type ValuesByText = Map<string, Map<string, KnownValue>>;

function add(known: ValuesByText, kind: string, one: KnownValue): void {
	const values = known.get(kind) ?? new Map<string, KnownValue>();
	known.set(kind, values);
	if (!values.has(one.value)) {
		values.set(one.value, one);
	}
}

function listed(known: ValuesByText): KnownValues {
	return new Map([...known].map(([kind, values]) => [kind, [...values.values()]]));
}

/** Several lists of values as one, each value once. */
export function together(lists: readonly KnownValues[]): KnownValues {
	const all: ValuesByText = new Map();
	for (const [kind, values] of lists.flatMap((list) => [...list])) {
		for (const one of values) {
			add(all, kind, one);
		}
	}
	return listed(all);
}
