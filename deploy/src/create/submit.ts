import { randomUUID } from "node:crypto";
import type { CheckedProblem } from "../../../shared/src/protocol";
import { placedArns } from "../../../shared/src/request/arns";
import { BodyError, type Campaign, readCampaign } from "../../../shared/src/request/body";
import { errorMessage } from "../../../shared/src/text/sentence";
import type { AwsSession } from "../calls/access";
import type { Account } from "../calls/account";
import type { CallResult } from "../calls/call";
import { sourceInWords } from "../identity/decide";
import type { Identity } from "../identity/identity";
import { redact, redactError, secretsOf, sensitiveTexts } from "../session/redact";
import { bodyHash } from "./bodyHash";
import { gateOf } from "./gate";
import { detailOf, ids, reasonOf } from "./lookUp";
import { mismatchOf } from "./mismatch";
import { placesOf } from "./namedPlaces";
import type { PendingCreation } from "./pending";
import type {
	CampaignFile,
	NamedCampaigns,
	NotSent,
	Outcome,
	SendControl,
	SubmitPorts,
	Summary,
} from "./ports";
import { protectionReason } from "./protection";
import { afterDoubt, type Sent, settle } from "./settle";
import { requestInWords, summarise } from "./summary";
import { logLineOf } from "./words";

/**
 * Takes one campaign file from its text to a campaign in Amazon Connect: gate, identity, sign-in, comparison of where
 * the file belongs with where it would go, confirmation, sending, and a look where the answer leaves doubt. However it
 * ends, the outcome is reported and logged exactly once.
 */
export async function submitFile(file: CampaignFile, ports: SubmitPorts): Promise<void> {
	const secrets: string[] = [];
	const log = (line: string): void => ports.log(redact(line, secrets));
	const logError = (words: string, error: unknown): void =>
		ports.logError(words, redactError(error, secrets));
	const guarded = { ...ports, log, logError, renew: atMostOnce(ports.renew) };
	const submission = new Submission(file, guarded, secrets);
	const outcome = await submission.run();
	log(`Ended: ${logLineOf(outcome)}`);
	if (outcome.state === "done") {
		await ports.remember(outcome.campaign);
	}
	if (outcome.state !== "unknown") {
		await submission.forget();
	}
	ports.report(outcome);
}

/** Ends a submission early: everything that is decided before the request leaves. */
class Stop extends Error {
	override readonly name = "Stop";
	readonly why: NotSent;

	constructor(why: NotSent) {
		super(why.kind);
		this.why = why;
	}
}

/** Who has signed in, and the campaigns of the file's name that are there. */
interface Session {
	readonly access: AwsSession;
	readonly existing: NamedCampaigns;
}

class Submission {
	readonly #file: CampaignFile;
	readonly #ports: SubmitPorts;
	readonly #secrets: string[];
	/** Set from the moment on at which the request may leave. */
	#sent: Sent | undefined;
	/** The request without an outcome that the user was told of. */
	#told: PendingCreation | undefined;

	constructor(file: CampaignFile, ports: SubmitPorts, secrets: string[]) {
		this.#file = file;
		this.#ports = ports;
		this.#secrets = secrets;
	}

	async run(): Promise<Outcome> {
		try {
			return await this.#submit();
		} catch (error) {
			return await this.#endOf(error);
		}
	}

	/** Clears the record of the request: it has its outcome. */
	async forget(): Promise<void> {
		if (this.#sent !== undefined) {
			await this.#ports.pending.clear(this.#sent.pending);
			this.#sent = undefined;
		}
	}

	async #submit(): Promise<Outcome> {
		const warnings = await this.#check();
		const campaign = readCampaign(this.#file.text);
		this.#secrets.push(...sensitiveTexts(campaign.body));
		const identity = await this.#ports.identity();
		if (identity === undefined) {
			throw new Stop({ kind: "cancelledByUser" });
		}
		this.#secrets.push(...identity.secretSettings);
		const session = await this.#authenticate(campaign, identity);
		const { account } = session.access;
		const earlier = this.#ports.earlier(bodyHash(campaign.body), identity, account);
		const { access, existing } = session;
		const before = await this.#lookForEarlier(campaign, identity, access);
		if (before?.outcome !== undefined) {
			return before.outcome;
		}
		const summary = summarise(this.#file, campaign, identity, access, warnings, {
			earlier,
			existing,
			unresolved: before?.pending.time,
		});
		this.#ports.log(`Asked: create ${requestInWords(summary)}`);
		await this.#confirm(summary);
		this.#ports.log("Confirmed.");
		const outcome = await this.#send(campaign, identity, session);
		if (outcome.state === "done" && before !== undefined) {
			// The user knew of it, and what else appeared with this campaign is told.
			await this.#ports.pending.clear(before.pending);
		}
		return outcome;
	}

	/**
	 * Looks once more for a campaign of this name whose creation has no outcome yet; the outcome is there where the
	 * campaign is, too.
	 */
	async #lookForEarlier(
		campaign: Campaign,
		identity: Identity,
		access: AwsSession,
	): Promise<{ readonly pending: PendingCreation; readonly outcome: Outcome | undefined } | undefined> {
		const pending = await this.#unresolved(campaign, identity, access);
		if (pending === undefined) {
			return undefined;
		}
		this.#told = pending;
		const sent = { pending, identity, access, body: undefined };
		const cause = { kind: "notLookedAgain", time: pending.time } as const;
		const outcome = await afterDoubt(sent, cause, this.#ports, [0]);
		if (outcome.state !== "done") {
			return { pending, outcome: undefined };
		}
		this.#sent = sent;
		return { pending, outcome };
	}

	/** The last request for a campaign of this name in this place that has no outcome. */
	async #unresolved(
		campaign: Campaign,
		{ region, endpoint }: Identity,
		{ account }: AwsSession,
	): Promise<PendingCreation | undefined> {
		const { name, connectInstanceId: instanceId } = nameOf(campaign);
		const id = account.kind === "known" ? account.id : undefined;
		return await this.#ports.pending.unresolved({ name, instanceId, region, endpoint, account: id });
	}

	/** The language server's verdict on the text; its warnings where nothing stops the way. */
	async #check(): Promise<readonly CheckedProblem[]> {
		const answer = await this.#ports.check(this.#file).catch((error: unknown) => {
			throw new Stop({ kind: "checkFailed", reason: errorMessage(error) });
		});
		const gate = gateOf(answer);
		if (!gate.isOpen) {
			throw new Stop(gate.why);
		}
		return gate.warnings;
	}

	/**
	 * Signs in, after the region and before the account of the file are compared with those of the identity. Another
	 * account is asked for nothing.
	 *
	 * @param confirmed the account that the user agreed to.
	 */
	async #authenticate(campaign: Campaign, identity: Identity, confirmed?: Account): Promise<Session> {
		const arns = placedArns(campaign.body);
		const otherRegion = mismatchOf(arns, "region", identity.region, identity.regionOrigin);
		if (otherRegion !== undefined) {
			throw new Stop({ kind: "arnMismatch", mismatch: otherRegion });
		}
		const instance = nameOf(campaign).connectInstanceId;
		const verify = (account: Account): void => {
			checkSameAccount(confirmed, account);
			if (account.kind === "unknown") {
				this.#ports.log(`The account of the ARNs was not compared: ${account.reason}.`);
				return;
			}
			const origin = `of the ${sourceInWords(identity.credentials)}`;
			const otherAccount = mismatchOf(arns, "account", account.id, origin);
			if (otherAccount !== undefined) {
				throw new Stop({ kind: "arnMismatch", mismatch: otherAccount });
			}
		};
		const signIn = () =>
			this.#ports.progress(async (control) => {
				const called = await this.#ports.calls.signIn(instance, identity, control, verify);
				return called.kind === "answered"
					? { called, existing: await this.#list(campaign, identity, called.value, control) }
					: { called, existing: undefined };
			});
		let { called, existing } = await signIn();
		if (called.kind === "failed" && (await this.#ports.renew(called.failure))) {
			({ called, existing } = await signIn());
		}
		if (called.kind !== "answered" || existing === undefined) {
			throw new Stop(called.kind === "failed" ? failed(called, campaign) : { kind: "cancelledByUser" });
		}
		const access = called.value;
		this.#secrets.push(...secretsOf(access.credentials));
		return { access, existing };
	}

	async #list(
		campaign: Campaign,
		identity: Identity,
		access: AwsSession,
		control: SendControl,
	): Promise<NamedCampaigns> {
		const listed = await this.#ports.calls.list(nameOf(campaign), identity, access, control);
		control.signal.throwIfAborted();
		if (listed.kind === "answered") {
			return { kind: "listed", campaigns: listed.value };
		}
		this.#ports.log(`The campaigns of this name could not be listed: ${detailOf(listed)}.`);
		return { kind: "notListed", reason: reasonOf(listed) };
	}

	async #confirm(summary: Summary): Promise<void> {
		const agreed = await this.#ports.confirm(summary);
		const reason = agreed
			? protectionReason(this.#ports.protection, summary.credentials, summary.account)
			: undefined;
		if (!agreed || (reason !== undefined && !(await this.#ports.typeName(summary.name, reason)))) {
			throw new Stop({ kind: "cancelledByUser" });
		}
	}

	/** Sends, again where the sign-in ran out meanwhile, and looks for the campaign where it may exist. */
	async #send(campaign: Campaign, identity: Identity, session: Session): Promise<Outcome> {
		const { access } = session;
		const { pending, result } = await this.#ports.progress(async (control) => {
			const names = await this.#listAgain(campaign, identity, session, control);
			// Lists may lag behind what another window has sent.
			const other = await this.#unresolved(campaign, identity, access);
			if (other !== undefined && other.key !== this.#told?.key) {
				throw new Stop({ kind: "underWay", name: nameOf(campaign).name });
			}
			const record = this.#recordOf(campaign, identity, access, names);
			await this.#ports.pending.keep(record);
			this.#sent = { identity, access, pending: record, body: campaign.body };
			this.#ports.log("Sent.");
			return { pending: record, result: await this.#ports.calls.send(campaign, identity, access, control) };
		});
		const notSent = result.kind === "failed" && result.failure.delivery !== "unknown";
		if (notSent && (await this.#ports.renew(result.failure))) {
			await this.forget();
			const again = await this.#authenticate(campaign, identity, access.account);
			// The user agreed to what was there then, whatever has appeared since.
			const { existing } = session.existing.kind === "listed" ? session : again;
			return await this.#send(campaign, identity, { access: again.access, existing });
		}
		return await settle({ identity, access, pending, body: campaign.body }, result, this.#ports);
	}

	/** Lists the campaigns of this name once more: the user may have taken an hour to answer. */
	async #listAgain(
		campaign: Campaign,
		identity: Identity,
		{ access, existing }: Session,
		control: SendControl,
	): Promise<NamedCampaigns> {
		if (existing.kind === "notListed") {
			return existing;
		}
		control.step("Looking for campaigns of the same name");
		const now = await this.#list(campaign, identity, access, control);
		const known = ids(existing.campaigns);
		const fresh = now.kind === "listed" ? now.campaigns.filter(({ id }) => !known.includes(id)) : [];
		if (fresh.length > 0) {
			throw new Stop({ kind: "appeared", name: nameOf(campaign).name, campaigns: fresh });
		}
		return now;
	}

	#recordOf(campaign: Campaign, identity: Identity, access: AwsSession, names: NamedCampaigns) {
		const { credentials, region, endpoint } = identity;
		const { name, connectInstanceId } = nameOf(campaign);
		return {
			key: randomUUID(),
			uri: this.#file.uri,
			name,
			instanceId: connectInstanceId,
			credentials,
			region,
			endpoint,
			account: access.account.kind === "known" ? access.account.id : undefined,
			bodyHash: bodyHash(campaign.body),
			before: names.kind === "listed" ? ids(names.campaigns) : undefined,
			time: Date.now(),
		};
	}

	async #endOf(error: unknown): Promise<Outcome> {
		if (error instanceof Stop) {
			return { state: "notSent", why: error.why };
		}
		if (error instanceof BodyError) {
			return { state: "notSent", why: { kind: "invalidRequest", reason: error.message } };
		}
		if (error instanceof Error && unusable.has(error.name)) {
			return { state: "notSent", why: { kind: "identityUnusable", reason: error.message } };
		}
		if (isAbort(error) && this.#sent === undefined) {
			return { state: "notSent", why: { kind: "cancelledByUser" } };
		}
		this.#ports.logError("The submission ended with an error that nobody expected.", error);
		return await this.#afterBug({ kind: "bug", reason: errorMessage(error) });
	}

	/** A mistake of ours after the request has left is no reason to say that nothing was sent. */
	async #afterBug(bug: { readonly kind: "bug"; readonly reason: string }): Promise<Outcome> {
		const sent = this.#sent;
		if (sent === undefined) {
			return { state: "notSent", why: bug };
		}
		try {
			return await afterDoubt(sent, bug, this.#ports);
		} catch (error) {
			this.#ports.logError("The campaign could not be looked for.", error);
			const lookUp = { kind: "notLooked", reason: errorMessage(error) } as const;
			return { state: "unknown", cause: bug, lookUp, pending: sent.pending, places: [] };
		}
	}
}

/** By name: these errors come from another bundle, whose classes are not ours. */
const unusable: ReadonlySet<string> = new Set(["IdentityError", "EndpointError"]);

/** The least that a campaign is looked for by. */
function nameOf({ input }: Campaign): { readonly name: string; readonly connectInstanceId: string } {
	return { name: input.name ?? "", connectInstanceId: input.connectInstanceId ?? "" };
}

function checkSameAccount(confirmed: Account | undefined, now: Account): void {
	if (confirmed?.kind === "known" && !(now.kind === "known" && now.id === confirmed.id)) {
		throw new Stop({ kind: "accountChanged", confirmed: confirmed.id, now });
	}
}

function failed(
	{ failure }: Extract<CallResult<never>, { readonly kind: "failed" }>,
	campaign: Campaign,
): NotSent {
	return { kind: "failed", failure, places: placesOf(failure, campaign.body) };
}

/** Whoever could not sign in after one offer is not asked again and again. */
function atMostOnce(renew: SubmitPorts["renew"]): SubmitPorts["renew"] {
	let offered = false;
	return async (failure) => {
		if (offered || failure.renewal === undefined) {
			return false;
		}
		offered = true;
		return await renew(failure);
	};
}

function isAbort(error: unknown): boolean {
	return error instanceof Error && error.name === "AbortError";
}
