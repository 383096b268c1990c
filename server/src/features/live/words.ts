import { formatSeen } from "../../../../shared/src/format/clock";
import { kindWords } from "../../../../shared/src/live";
import { capitalized } from "../../../../shared/src/text/sentence";
import type { Node } from "../../syntax/tree";
import type { Markup } from "../markup";
import { elsewhereWords } from "./elsewhere";
import { formOf } from "./places";
import type { KnownReference } from "./references";

/** The clock that times of a lookup are told by. */
interface Clock {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** IANA zone of the user. */
	readonly timeZone: string;
}

/**
 * What a reference is called, as in "Outbound sales" and "Spring journey, version 3"; undefined where that isn't known, or
 * is what stands there. A phone number is the name of its ARN.
 */
export function nameOfReference({ item, place, version }: KnownReference): string | undefined {
	if (item === undefined || item.label === formOf(place, item) || place.form === "displayName") {
		return undefined;
	}
	return /^[0-9]+$/.test(version?.name ?? "") ? `${item.label}, version ${version?.name}` : item.label;
}

/**
 * "Queue **Outbound sales**, enabled, seen 10:12." as a paragraph of a hover; none where nothing is known. What is of
 * another account than the file says so.
 */
export function referenceInWords(
	known: KnownReference,
	root: Node | undefined,
	markup: Markup,
	clock: Clock,
): string[] {
	const { item, place, list, versionItem } = known;
	if (item === undefined || place.form === "displayName") {
		return [];
	}
	const name = nameOfReference(known) ?? item.label;
	const [noun] = kindWords[place.kind];
	const state = place.kind === "instance" ? item.facts.status?.toLowerCase() : undefined;
	const details = [item.detail, state, versionItem?.facts.description]
		.filter((one) => one !== undefined && one !== "")
		.map((one) => markup.foreign(one ?? ""));
	const seen = list.asOf === undefined ? [] : [`seen ${formatSeen(list.asOf, clock.now, clock.timeZone)}`];
	const title = `${capitalized(noun)} ${markup.strong(markup.foreign(name))}`;
	const where = elsewhereWords(list, root, (text) => markup.foreign(text));
	return [`${[title, ...new Set(details), ...where, ...seen].join(", ")}.`];
}
