import type { JsonObject } from "../../../shared/src/request/json";
import { forShortValue } from "../../../shared/src/text/doors";
import { afterColon } from "../../../shared/src/text/sentence";
import type { CallResult } from "../calls/call";
import type { FoundCampaign } from "../calls/campaigns";
import type { Failure } from "../calls/errors";
import { isCreatedFrom } from "./bodyHash";
import type { PendingCreation } from "./pending";

/** What there is of a campaign that may have been created. */
export type LookUp =
	/** Created: new campaigns of this name with the content of the file. More than one where AWS got the request twice. */
	| { readonly kind: "made"; readonly campaigns: readonly [FoundCampaign, ...FoundCampaign[]] }
	/** Campaigns of this name with the content of the file, but nobody knows which were there before. */
	| { readonly kind: "possible"; readonly campaigns: readonly FoundCampaign[] }
	/** Campaigns of this name, new as far as is known, that are not the file's or cannot be read. */
	| { readonly kind: "different"; readonly campaigns: readonly FoundCampaign[] }
	/** None but those that were there before: an empty list where there were none. */
	| { readonly kind: "absent"; readonly before: readonly FoundCampaign[] }
	| {
			readonly kind: "notLooked";
			readonly reason: string;
			/** The credentials may not list campaigns, so that another look would find nothing either. */
			readonly isDenied?: boolean;
	  };

interface LookUpPorts {
	/** The campaigns of a name in an instance. */
	list(): Promise<CallResult<readonly FoundCampaign[]>>;
	/** What DescribeCampaign says of a campaign. */
	describe(id: string): Promise<CallResult<JsonObject>>;
	wait(milliseconds: number): Promise<void>;
	step(words: string): void;
}

/** Pauses before each look, in milliseconds: lists may lag behind what was created. */
export const lookUpPauses: readonly number[] = [0, 1_000, 2_000, 3_000];

/** More campaigns of one name are not read. */
const mostRead = 5;

/** Looks for a campaign that may have been created, several times over a few seconds, until there is one. */
export async function lookUp(
	pending: PendingCreation,
	ports: LookUpPorts,
	pauses = lookUpPauses,
): Promise<LookUp> {
	let last: LookUp = { kind: "notLooked", reason: "nobody looked" };
	for (const [index, pause] of pauses.entries()) {
		await ports.wait(pause);
		ports.step(`attempt ${index + 1} of ${pauses.length}`);
		const listed = await ports.list();
		if (listed.kind === "answered") {
			last = await judge(pending, listed.value, ports);
		} else {
			last = last.kind === "notLooked" ? notLooked(listed) : last;
		}
		if (last.kind === "made" || last.kind === "possible" || isFinal(listed)) {
			break;
		}
	}
	return last;
}

/** A refusal will be one next time as well; whatever hinders an answer may have passed by then. */
function isFinal(listed: CallResult<unknown>): boolean {
	return (
		listed.kind === "cancelled" ||
		(listed.kind === "failed" && listed.failure.delivery === "refused" && !isThrottled(listed.failure))
	);
}

function notLooked(listed: Exclude<CallResult<unknown>, { readonly kind: "answered" }>): LookUp {
	const isDenied = listed.kind === "failed" && isDenial(listed.failure);
	return { kind: "notLooked", reason: reasonOf(listed), isDenied };
}

function isDenial({ code, delivery }: Failure): boolean {
	return delivery === "refused" && /^(?:AccessDenied|NotAuthorized|Unauthorized)/.test(code);
}

function isThrottled({ code }: Failure): boolean {
	return /Thrott|TooManyRequests|RequestLimit/.test(code);
}

async function judge(
	{ before, bodyHash: wanted }: PendingCreation,
	listed: readonly FoundCampaign[],
	{ describe }: LookUpPorts,
): Promise<LookUp> {
	const fresh = listed.filter(({ id }) => before?.includes(id) !== true);
	if (fresh.length === 0) {
		return { kind: "absent", before: listed };
	}
	const same: FoundCampaign[] = [];
	for (const campaign of fresh.slice(0, mostRead)) {
		const described = await describe(campaign.id);
		if (described.kind === "answered" && isCreatedFrom(described.value, wanted)) {
			same.push(campaign);
		}
	}
	const [first, ...others] = same;
	if (first === undefined) {
		return { kind: "different", campaigns: fresh };
	}
	return before === undefined
		? { kind: "possible", campaigns: same }
		: { kind: "made", campaigns: [first, ...others] };
}

/** Why a call gave no answer, in a few words within a sentence. */
export function reasonOf(called: Exclude<CallResult<unknown>, { readonly kind: "answered" }>): string {
	return called.kind === "cancelled" ? "cancelled" : inSentence(called.failure);
}

/** Why a call gave no answer, as the log keeps it. */
export function detailOf(called: Exclude<CallResult<unknown>, { readonly kind: "answered" }>): string {
	return called.kind === "cancelled" ? "cancelled" : called.failure.detail;
}

function inSentence({ title, said, code }: Failure): string {
	const words = afterColon(title);
	// Who is denied what is long, and stands in the log.
	const quoted = code.startsWith("AccessDenied") ? undefined : said;
	return quoted === undefined ? words : `${words}: ${forShortValue(quoted.trimEnd().replace(/\.$/, ""))}`;
}

/** The IDs of campaigns. */
export function ids(campaigns: readonly FoundCampaign[]): readonly string[] {
	return campaigns.map(({ id }) => id);
}

/** Campaigns by their IDs, within a sentence: "ID a", "IDs a and 2 more". */
export function listInWords(campaigns: readonly FoundCampaign[]): string {
	const [first = "not given", ...others] = ids(campaigns);
	const more = others.length === 0 ? "" : ` and ${others.length} more`;
	return `ID ${forShortValue(first)}${more}`;
}
