import { formatSeen } from "../../../../shared/src/format/clock";
import { kindWords, type LiveAnswer, notInAccountCode } from "../../../../shared/src/live";
import type { Problem } from "../../../../shared/src/problem/problem";
import { forValue } from "../../../../shared/src/text/doors";
import { quoted } from "../../../../shared/src/text/text";
import { isArn, parseArn } from "../../../../shared/src/values/arn";
import { arnPartsIn } from "../../campaign/arnParts";
import type { CampaignText } from "../../diagnostics/campaignText";
import { inEnvironment } from "../../diagnostics/environments";
import type { Severities } from "../../diagnostics/severities";
import type { Node } from "../../syntax/tree";
import { itemFor, type LivePlace, type LiveSource } from "./places";
import {
	isToBeFilledIn,
	type KnownReference,
	knownReference,
	type LiveReference,
	liveReferencesIn,
	versionIn,
	versionOf,
} from "./references";

/** What decides how it is told. */
interface NotInAccountOptions {
	readonly severities: Severities;
	readonly now: Date;
	/** IANA zone of the user. */
	readonly timeZone: string;
}

const code = notInAccountCode;

/**
 * References of a file to what its account doesn't have. Only where that is certain: AWS told the whole of a list, a
 * moment ago, for the account and region that the reference names. Where the text has another error, that comes first.
 */
export function notInAccount(
	campaign: CampaignText,
	source: LiveSource,
	{ severities, now, timeZone }: NotInAccountOptions,
): readonly Problem[] {
	const level = severities.get(code) ?? "warning";
	if (level === "off") {
		return [];
	}
	const { root } = campaign.resolved;
	// Most of what a file refers to is there, and each key asks for all of it.
	const doubtful = liveReferencesIn(root).filter((one) => !isThere(one, source));
	return doubtful.flatMap((reference): readonly Problem[] => {
		const known = knownReference(reference, source);
		const missing = known && missingFrom(known, root);
		if (missing === undefined || isToBeFilledIn(reference) || hasError(campaign, reference.node)) {
			return [];
		}
		const { start, end } = reference.node;
		const { account = "", region = "", asOf = 0 } = missing.list;
		const seen = formatSeen(asOf, now.getTime(), timeZone);
		const where = `in account ${forValue(account)}, ${forValue(region)} (looked up at ${seen})`;
		const problem: Problem = { start, end, code, severity: level, message: `${missing.words} ${where}.` };
		const chosen = campaign.environments?.chosen;
		const isWritten = !campaign.text.slice(start, end).includes("${");
		return chosen === undefined || isWritten ? [problem] : inEnvironment([problem], [], chosen);
	});
}

/** Whether there is nothing to say of a reference, since it is there or nothing is known. */
function isThere({ node, place }: LiveReference, source: LiveSource): boolean {
	// What an address is called is everybody's own choice.
	if (place.form === "displayName") {
		return true;
	}
	const list = source(place.kind, place.scope);
	return (
		list === undefined ||
		(itemFor(place, node.value, list) !== undefined && isVersionThere(place, node.value, source))
	);
}

function isVersionThere(place: LivePlace, text: string, source: LiveSource): boolean {
	const version = versionOf(place, text);
	if (version?.name === undefined || place.versions === undefined) {
		return true;
	}
	const list = source(place.versions, version.scope);
	return list === undefined || versionIn(list, version.name) !== undefined;
}

function hasError({ problems }: CampaignText, { start, end }: Node): boolean {
	return problems.some((one) => one.severity === "error" && one.start < end && start < one.end);
}

/** What is certainly not there, and the list that says so. */
function missingFrom(
	known: KnownReference,
	root: Node | undefined,
): { readonly words: string; readonly list: LiveAnswer } | undefined {
	const { node, place, list, item, versions, version } = known;
	const isNumbered = version?.name !== undefined && /^[0-9]+$/.test(version.name);
	// One that is there is none of the doubtful references.
	const isVersionMissing = isNumbered && versions !== undefined;
	const isMissing = item === undefined ? isCertain(list) : isVersionMissing && isCertain(versions);
	if (!isMissing || !isOf(list, node.value, place.kind === "instance", root)) {
		return undefined;
	}
	const [noun] = kindWords[place.kind];
	if (item === undefined) {
		return { words: `There is no ${noun} ${quoted(shortForm(node.value))}`, list };
	}
	const words = `There is no version ${forValue(version?.name ?? "")} of ${noun} ${quoted(item.label)}`;
	return { words, list: { ...list, ...versions } };
}

/** Where ARNs of one kind differ. */
function shortForm(text: string): string {
	return isArn(text) ? (text.split("/").at(-1) ?? text) : text;
}

function isCertain({ state, complete, stale, asOf }: LiveAnswer): boolean {
	return state === "ready" && complete && !stale && asOf !== undefined;
}

/**
 * Whether a list is of the account and region that a reference is about: those of an ARN, and of an ID those of the
 * file's ARNs. That an instance was asked shows that it is there; the ID of an instance shows nothing by itself.
 */
function isOf(list: LiveAnswer, text: string, needsPlace: boolean, root: Node | undefined): boolean {
	if (list.account === undefined || list.region === undefined) {
		return false;
	}
	const place = parseArn(text) ?? arnPartsIn(root);
	if (place.region === undefined && place.account === undefined) {
		return !needsPlace;
	}
	return place.region === list.region && place.account === list.account;
}
