import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { formatSeen } from "../../../../shared/src/format/clock";
import {
	kindWords,
	type LiveAnswer,
	type LiveItem,
	type LookUpParams,
	lookUpCommand,
} from "../../../../shared/src/live";
import { forLabel, forShortValue, forValue } from "../../../../shared/src/text/doors";
import type { Facts } from "../../writer/facts";
import { elsewhereWords } from "../live/elsewhere";
import {
	formOf,
	isForChannel,
	type LiveOffers,
	type LivePlace,
	type LiveVersions,
	splitVersion,
} from "../live/places";
import type { Text } from "./suggestion";

/** The clock that times of a lookup are told by. */
interface Clock {
	readonly now: Date;
	/** IANA zone of the user. */
	readonly timeZone: string;
}

/** What is shown below the suggestions is ordered behind all of them. */
const lastRank = "9";

/** The items of an account that fit a place: versions of what is written there first, then by name. */
export function liveTexts({ place, list, versions }: LiveOffers, facts: Facts, clock: Clock): LiveText[] {
	const items = list.items
		.filter((item) => isForChannel(place, item))
		.flatMap((item) => itemText(item, place, list, facts, clock))
		.sort((one, other) => one.rank - other.rank || compare(one.label, other.label));
	const seen = new Set<string>();
	const once = items.filter(({ value }) => !seen.has(value) && seen.add(value));
	const all = [...(versions === undefined ? [] : versionTexts(versions, clock)), ...once];
	const where = elsewhereWords(list, facts.root(), forValue);
	return where.length === 0
		? all
		: all.map((one) => ({ ...one, meaning: [one.meaning, ...where].filter(Boolean).join(", ") }));
}

/** Whether more may be known a moment later. */
export function isLoading({ list, versions }: LiveOffers): boolean {
	return list.state === "loading" || versions?.list.state === "loading";
}

interface LiveText extends Text {
	readonly value: string;
	readonly label: string;
}

function itemText(
	item: LiveItem,
	place: LivePlace,
	list: LiveAnswer,
	facts: Facts,
	clock: Clock,
): LiveText[] {
	const form = formOf(place, item);
	if (form === undefined || form === "") {
		return [];
	}
	const isName = place.form === "displayName";
	const label = isName ? form : item.label;
	const detail = isName ? item.value : detailOf(place, item);
	const hasActive = place.kind === "messageTemplate" && item.facts.activeVersion !== undefined;
	return [
		{
			value: hasActive && splitVersion(form)?.version === undefined ? `${form}:$ACTIVE_VERSION` : form,
			label,
			meaning: withTime(detail, list, clock),
			words: [label],
			rank: isFit(place, item, facts) ? 0 : 1,
			// An ARN that needs its version goes on to the list of those.
			...(place.kind === "campaignFlow" && { goesOn: true }),
		},
	];
}

/** The active version first, then the newest. */
function versionTexts({ item, list }: LiveVersions, clock: Clock): LiveText[] {
	const order = ({ facts }: LiveItem): number =>
		isActive(facts) ? Number.POSITIVE_INFINITY : Number(facts.version ?? 0);
	return [...list.items]
		.sort((one, other) => order(other) - order(one))
		.map((one) => {
			const version = one.facts.version ?? splitVersion(one.value)?.version ?? one.label;
			const label = `${item.label}, version ${version}`;
			const active = isActive(one.facts) ? "active" : "";
			const details = new Set([active, one.facts.description ?? one.detail ?? ""]);
			const detail = [...details].filter(Boolean).join(", ");
			return {
				value: one.value,
				label,
				meaning: withTime(detail, list, clock),
				words: [label],
				rank: 0,
			};
		});
}

function isActive({ isActive: told }: LiveItem["facts"]): boolean {
	return told === "true";
}

/** Whether the file can use an item, as far as a list tells. */
function isFit({ kind }: LivePlace, { facts: told }: LiveItem, facts: Facts): boolean {
	switch (kind) {
		case "instance":
			return told.status === undefined || told.status === "ACTIVE";
		case "contactFlow":
		case "campaignFlow":
			return told.state !== "ARCHIVED" && (told.status === undefined || told.status === "PUBLISHED");
		case "messageTemplate":
			return told.activeVersion !== undefined;
		case "segment":
			return facts.text(["type"]) === "JOURNEY" || told.type === undefined || told.type === "CLASSIC";
		default:
			return true;
	}
}

function detailOf({ kind }: LivePlace, { detail }: LiveItem): string {
	const [noun] = kindWords[kind];
	return [noun, detail].filter((one) => one !== undefined && one !== "").join(", ");
}

/** What is out of date says when it was seen. */
function withTime(detail: string, { stale, asOf }: LiveAnswer, clock: Clock): string {
	const seen =
		stale && asOf !== undefined ? `seen ${formatSeen(asOf, clock.now.getTime(), clock.timeZone)}` : "";
	return [detail, seen].filter(Boolean).join(", ");
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

/** What is to be looked up before there is something to choose from; undefined where nothing is. */
function missing({
	uri,
	place,
	list,
	versions,
}: LiveOffers): { what: string; params: LookUpParams } | undefined {
	if (isUnasked(list)) {
		const [, several] = kindWords[place.kind];
		const what = list.state === "ready" ? `all ${several}` : several;
		return { what, params: { uri, kind: place.kind, scope: place.scope } };
	}
	if (versions !== undefined && isUnasked(versions.list)) {
		const { kind, scope, item } = versions;
		return { what: `versions of ${forShortValue(item.label)}`, params: { uri, kind, scope } };
	}
	return undefined;
}

/** Nobody has asked, or asking again may help. */
function isUnasked({ state, reason }: LiveAnswer): boolean {
	const isCut = state === "ready" && reason !== undefined;
	return state === "unknown" || state === "failed" || state === "denied" || isCut;
}

/**
 * The entry that has a kind looked up. It writes what is there already, so that nothing changes but for the quotes that
 * are missing.
 *
 * @param edit what the entry writes.
 */
export function lookUpItem(live: LiveOffers, edit: Partial<CompletionItem>): CompletionItem | undefined {
	const found = missing(live);
	if (found === undefined) {
		return undefined;
	}
	const label = forLabel(`Look up ${found.what} in AWS…`);
	return {
		label,
		kind: CompletionItemKind.Event,
		filterText: label,
		sortText: lastRank,
		...edit,
		command: { title: label, command: lookUpCommand, arguments: [found.params] },
	};
}
