import type { CallResult } from "../calls/call";
import type { Failure } from "../calls/errors";
import { reasonOf } from "../create/lookUp";
import type { SendControl } from "../create/ports";
import { type Protection, protectionReason } from "../create/protection";
import { sourceInWords } from "../identity/decide";
import type { CampaignView } from "./campaignView";

/** How starting a campaign ended. */
export type StartOutcome =
	| { readonly kind: "cancelledByUser" }
	/** AWS started it; the state is undefined where it could not be read. */
	| { readonly kind: "started"; readonly state: string | undefined }
	/** The campaign is not the one any more that the user was asked about; nothing was sent. */
	| { readonly kind: "changed"; readonly what: readonly string[]; readonly state: string | undefined }
	/** The campaign is in a state from which it does not start. */
	| { readonly kind: "wrongState"; readonly state: string }
	| { readonly kind: "failed"; readonly failure: Failure }
	/** AWS may have started it: the state that was seen afterwards, or why none was. */
	| {
			readonly kind: "unknown";
			readonly cause: Failure | "cancelledByUser";
			readonly state: string | undefined;
			readonly reason: string | undefined;
	  };

export interface StartPorts {
	confirm(campaign: CampaignView): Promise<boolean>;
	readonly protection: Protection;
	/** Has the user type the campaign's name, or its ID where the name cannot be typed. */
	typeName(campaign: CampaignView, reason: string): Promise<boolean>;
	progress<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	/** Shows that the state is asked for; short, so that nobody needs to cancel it. */
	looking<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	/**
	 * The campaign as AWS shows it now.
	 *
	 * @throws Error in words for the user where it is in another place than before.
	 */
	look(control: SendControl): Promise<CallResult<CampaignView>>;
	start(control: SendControl): Promise<CallResult<void>>;
	state(control: SendControl): Promise<CallResult<string | undefined>>;
	wait(milliseconds: number): Promise<void>;
	log(line: string): void;
}

const conflicts: ReadonlySet<string> = new Set(["InvalidCampaignStateException", "ConflictException"]);

/** Pauses before each look at the state after doubt, in milliseconds. */
const pauses = [0, 1_000, 2_000] as const;

/** Starts a campaign that AWS has just shown, after a question, and looks at its state where the answer leaves doubt. */
export async function startCampaign(campaign: CampaignView, ports: StartPorts): Promise<StartOutcome> {
	if (campaign.state !== undefined && campaign.state !== "Initialized") {
		return { kind: "wrongState", state: campaign.state };
	}
	ports.log(`Asked: start ${placeOf(campaign)}.`);
	if (!(await ports.confirm(campaign))) {
		return { kind: "cancelledByUser" };
	}
	const reason = protectionReason(ports.protection, campaign.credentials, campaign.account);
	if (reason !== undefined && !(await ports.typeName(campaign, reason))) {
		return { kind: "cancelledByUser" };
	}
	ports.log("Confirmed.");
	// The user may have taken an hour to answer.
	const now = await ports.looking((control) => ports.look(control));
	const what = now.kind === "answered" ? differences(campaign, now.value) : [];
	if (now.kind === "answered" && what.length > 0) {
		return { kind: "changed", what, state: now.value.state };
	}
	ports.log("Sent.");
	const called = await ports.progress((control) => ports.start(control));
	if (called.kind === "answered") {
		const state = await ports.looking((control) => ports.state(control));
		return { kind: "started", state: state.kind === "answered" ? state.value : undefined };
	}
	const delivery = called.kind === "failed" ? called.failure.delivery : called.delivery;
	if (delivery === "unknown" || isConflict(called)) {
		return await afterDoubt(called.kind === "failed" ? called.failure : "cancelledByUser", ports);
	}
	return called.kind === "failed" ? { kind: "failed", failure: called.failure } : { kind: "cancelledByUser" };
}

/** The campaign is in another state by now: a request that arrived twice is refused, too, after it was started. */
function isConflict(called: CallResult<void>): boolean {
	return called.kind === "failed" && conflicts.has(called.failure.code);
}

/** What of a campaign the user was shown otherwise, in words. */
function differences(shown: CampaignView, now: CampaignView): readonly string[] {
	return [
		...(shown.name === now.name ? [] : [`its name is "${now.name}"`]),
		...(shown.schedule === now.schedule ? [] : [`its schedule is ${now.schedule ?? "none"}`]),
		...(shown.state === now.state ? [] : [`its state is ${now.state ?? "not known"}`]),
	];
}

/** What is started, and where, in one line of the log. */
function placeOf({ name, id, instanceId, account, credentials, region, endpoint }: CampaignView): string {
	const whose = account.kind === "known" ? account.id : "not known";
	const where = endpoint === undefined ? "" : `, endpoint ${endpoint}`;
	return `"${name}", ID ${id}, instance ${instanceId}, account ${whose}, ${sourceInWords(credentials)}, region ${region}${where}`;
}

async function afterDoubt(cause: Failure | "cancelledByUser", ports: StartPorts): Promise<StartOutcome> {
	return await ports.looking(async (control) => {
		let state: string | undefined;
		let reason: string | undefined;
		for (const [index, pause] of pauses.entries()) {
			await ports.wait(pause);
			control.step(`attempt ${index + 1} of ${pauses.length}`);
			const called = await ports.state(control);
			if (called.kind === "answered") {
				state = called.value;
				reason = undefined;
			} else {
				reason = reasonOf(called);
			}
			if (state !== undefined && state !== "Initialized") {
				break;
			}
		}
		return { kind: "unknown", cause, state, reason: state === undefined ? reason : undefined };
	});
}
