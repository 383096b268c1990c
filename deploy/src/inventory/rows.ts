import { formatDate } from "../../../shared/src/format/calendar";
import { formatInstant } from "../../../shared/src/format/clock";
import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { capitalized, sentence } from "../../../shared/src/text/sentence";
import { localDay } from "../../../shared/src/values/localTime";
import type { Failure } from "../calls/errors";
import type { Onboarding } from "../calls/instances";
import { failureText } from "../create/words";
import { sourceInWords } from "../identity/decide";
import type { InstanceRecord, InventoryCampaign, InventorySession } from "./inventory";

/** What a row of the tree shows. */
export interface RowWords {
	readonly label: string;
	readonly description: string;
	readonly tooltip: string;
	/** The whole row in words, for a screen reader. */
	readonly accessible: string;
	/** The name of one of VS Code's icons. */
	readonly icon: string;
	/** What can be done with the row, for the conditions of menus. */
	readonly context: string;
}

/** Profile and region, with the account that they lead to. */
export function accountRow({ identity, account }: InventorySession): RowWords {
	const { credentials, region, endpoint } = identity;
	const who = forShortValue(
		credentials.kind === "profile" ? credentials.profile : sourceInWords(credentials),
	);
	const where = forShortValue(region);
	const whose = account.kind === "known" ? `account ${account.id}` : "account not known";
	const reason = account.kind === "known" ? "" : `: ${account.reason}`;
	const elsewhere =
		endpoint === undefined ? [] : [sentence(`Endpoint: ${forValue(endpoint)} (not AWS's own)`)];
	return {
		label: `${who} · ${where}`,
		description: whose,
		tooltip: [
			sentence(`Credentials: ${forValue(sourceInWords(credentials))}`),
			sentence(`Region: ${where}, ${forValue(identity.regionOrigin)}`),
			sentence(`A${whose.slice(1)}${forValue(reason)}`),
			...elsewhere,
		].join(" "),
		accessible: `${forValue(sourceInWords(credentials))}, region ${where}, ${whose}`,
		icon: "account",
		context: "account",
	};
}

/** An instance, with what is known of its setup. */
export function instanceRow({ instance, onboarding, campaigns, hasMore }: InstanceRecord): RowWords {
	const { id, alias } = instance;
	const name = forShortValue(alias ?? id);
	const setup = onboarding === undefined ? "" : setupWords(onboarding);
	const count = hasMore ? "" : campaigns.length === 1 ? "1 campaign" : `${campaigns.length} campaigns`;
	const isReady = isOnboarding(onboarding) && onboarding.status === "SUCCEEDED";
	const shown = isOnboarding(onboarding) && !isReady ? setup : count;
	const advice = onboarding === undefined ? "" : setupAdvice(onboarding);
	return {
		label: name,
		description: shown,
		tooltip: [
			sentence(`Amazon Connect instance ${forValue(alias ?? "without a known alias")}, ID ${forValue(id)}`),
			setup === "" ? "" : sentence(setup),
			advice,
		]
			.filter((part) => part !== "")
			.join(" "),
		accessible: joined(", ", `instance ${name}`, setup, count),
		icon: isOnboarding(onboarding) && !isReady ? "warning" : "organization",
		context: "instance",
	};
}

function isOnboarding(found: InstanceRecord["onboarding"]): found is Onboarding {
	return found !== undefined && !("title" in found);
}

function setupWords(onboarding: Onboarding | Failure): string {
	if (!isOnboarding(onboarding)) {
		return "outbound campaigns: setup not known";
	}
	switch (onboarding.status) {
		case "SUCCEEDED":
			return "outbound campaigns enabled";
		case "IN_PROGRESS":
			return "outbound campaigns being enabled";
		case "FAILED":
			return `enabling outbound campaigns failed: ${forShortValue(onboarding.failureCode ?? "no reason given")}`;
		case undefined:
			return "outbound campaigns not enabled";
		default:
			return `outbound campaigns: ${forShortValue(onboarding.status)}`;
	}
}

const failureAdvice: ReadonlyMap<string, string> = new Map([
	[
		"EVENT_BRIDGE_ACCESS_DENIED",
		"Whoever enables it needs permission to create EventBridge rules. Then enable it again.",
	],
	[
		"EVENT_BRIDGE_MANAGED_RULE_LIMIT_EXCEEDED",
		"Remove EventBridge managed rules, or ask AWS for a higher quota. Then enable it again.",
	],
	[
		"IAM_ACCESS_DENIED",
		"Whoever enables it needs permission to create its service-linked role. Then enable it again.",
	],
	[
		"KMS_ACCESS_DENIED",
		"Whoever enables it needs permission to use and grant the KMS key. Then enable it again.",
	],
	["KMS_KEY_NOT_FOUND", "Choose a KMS key that exists in this region, then enable it again."],
	["INTERNAL_FAILURE", "AWS had an internal error. Enable it again."],
]);

function setupAdvice(onboarding: Onboarding | Failure): string {
	if (!isOnboarding(onboarding)) {
		return sentence(failureText(onboarding));
	}
	switch (onboarding.status) {
		case "SUCCEEDED":
			return "";
		case "IN_PROGRESS":
			return "This takes a few minutes. Refresh to see whether it is done.";
		case "FAILED":
			return failureAdvice.get(onboarding.failureCode ?? "") ?? "Enable it again in the AWS console.";
		default:
			return "Enable outbound campaigns for the instance in the Amazon Connect console. Open in Console is in the menu of its row.";
	}
}

/** What a campaign is looked at with. */
export interface Look {
	/** The file of the workspace that describes the campaign. */
	readonly file: string | undefined;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** Days are told as clocks of this zone have it. */
	readonly zone: string;
}

/**
 * A campaign: "Running · Spring", and behind it "SMS · ends 3 Mar 2031 · spring.campaign.json". The state comes first:
 * in a narrow side bar, nothing behind a long name is on screen.
 */
export function campaignRow(campaign: InventoryCampaign, { file, now, zone }: Look): RowWords {
	const { id, arn, name, channels, endTime, state } = campaign;
	const word = stateWord(campaign);
	const spoken = word === "" ? "state not read yet" : word;
	const channelWords = channels.map(channelWord).join(", ") || "no channel";
	const tense = endTime !== undefined && endTime < now ? "ended" : "ends";
	const end =
		endTime === undefined ? "no schedule" : `${tense} ${formatDate(localDay(endTime, zone)).slice(4)}`;
	const described = file === undefined ? "no file in this workspace" : `described by ${forValue(file)}`;
	const reason = state?.kind === "unknown" ? `: ${forValue(state.reason)}` : "";
	return {
		label: joined(" · ", word, forValue(name)),
		description: joined(" · ", channelWords, end, forShortValue(file ?? "")),
		tooltip: [
			sentence(forValue(name)),
			sentence(`State: ${word === "state not known" ? "not known" : spoken}${reason}`),
			sentence(`Channels: ${channelWords}`),
			sentence(
				endTime === undefined ? "No schedule" : `Schedule ${tense} ${formatInstant(endTime, "UTC")} UTC`,
			),
			sentence(file === undefined ? "No file of this workspace describes it" : `File: ${forValue(file)}`),
			sentence(arn === undefined ? `ID ${forValue(id)}` : `ARN ${forValue(arn)}`),
		].join(" "),
		accessible: joined(", ", `${forValue(name)}`, "campaign", spoken, channelWords, end, described),
		icon: stateIcon(campaign),
		context: `campaign:${state?.kind === "known" ? contextOf(state.state) : "unknown"}${file === undefined ? "" : ":file"}`,
	};
}

function stateWord({ state }: InventoryCampaign): string {
	switch (state?.kind) {
		case undefined:
			return "";
		case "known":
			return forShortValue(state.state);
		case "unknown":
			return "state not known";
	}
}

const icons: ReadonlyMap<string, string> = new Map([
	["Initialized", "circle-outline"],
	["Running", "play-circle"],
	["Paused", "debug-pause"],
	["Stopped", "stop-circle"],
	["Completed", "pass"],
	["Failed", "error"],
]);

function stateIcon({ state }: InventoryCampaign): string {
	return (state?.kind === "known" ? icons.get(state.state) : undefined) ?? (state ? "question" : "ellipsis");
}

/** What no condition of a menu could take for another. */
function contextOf(state: string): string {
	return icons.has(state) ? state : "unknown";
}

const channelWordsByName: ReadonlyMap<string, string> = new Map([
	["TELEPHONY", "telephony"],
	["SMS", "SMS"],
	["EMAIL", "email"],
	["WHATSAPP", "WhatsApp"],
]);

/** A channel as people call it: "email" for `EMAIL`. */
export function channelWord(channel: string): string {
	return channelWordsByName.get(channel) ?? forShortValue(channel);
}

/** What else is to be said of an instance's campaigns, above them. */
export function instanceNotes(record: InstanceRecord): readonly RowWords[] {
	const { onboarding, failure, statesFailure, campaigns, hasMore } = record;
	const isReady = onboarding === undefined || !isOnboarding(onboarding) || onboarding.status === "SUCCEEDED";
	const setup = isReady ? [] : [noteRow(capitalized(setupWords(onboarding)), setupAdvice(onboarding))];
	const isEmpty = campaigns.length === 0 && !hasMore;
	return [
		...setup,
		...(failure === undefined ? [] : [failureRow(failure)]),
		...(statesFailure === undefined ? [] : [failureRow(statesFailure, "States could not be read")]),
		...(isEmpty ? [noteRow("No campaigns yet", "Create one from a campaign file.", "info")] : []),
	];
}

/** Says why AWS did not list the instances that are shown. */
export function unlistedRow(failure: Failure): RowWords {
	return failureRow(failure, "These are the instances of your campaign files");
}

/** A failure as a row: what happened, and what to do. */
export function failureRow(failure: Failure, what = failure.title): RowWords {
	return { ...noteRow(forValue(what), forValue(failure.advice)), tooltip: failureText(failure) };
}

/** Something that is told as a row. */
export function noteRow(label: string, advice: string, icon = "warning"): RowWords {
	const tooltip = `${sentence(label)} ${advice}`;
	return { label, description: advice, tooltip, accessible: tooltip, icon, context: "note" };
}

/** What reads the next page. */
export function moreRow({ campaigns, isReading, failure }: InstanceRecord): RowWords {
	const label = isReading ? "Loading…" : failure === undefined ? "Load more" : "Try again";
	const description = campaigns.length === 0 ? "" : `${campaigns.length} shown`;
	return {
		label,
		description,
		tooltip: "Reads the next 50 campaigns of the instance.",
		accessible: joined(", ", label, description),
		icon: isReading ? "ellipsis" : "fold-down",
		context: "more",
	};
}

function joined(separator: string, ...parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join(separator);
}
