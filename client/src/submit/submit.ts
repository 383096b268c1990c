import type { CheckedProblem } from "../../../server/src/protocol";
import type { Access } from "../aws/access";
import type { Called } from "../aws/call";
import type { Identity } from "../aws/identity";
import type { SendResult } from "../aws/send";
import { placedArns } from "./arns";
import { type Campaign, readCampaign } from "./body";
import { bodyHash } from "./bodyHash";
import { accountOf } from "./history";
import { mismatchOf } from "./mismatch";
import { namedPlaces } from "./namedPlaces";
import type { CampaignFile, Outcome, SubmitPorts, Summary } from "./ports";
import { protectionReason } from "./protection";
import { redact, secretsOf, sensitiveTexts } from "./redact";
import { startInWords, summarise } from "./summary";
import { logLineOf } from "./words";

/**
 * Takes one campaign file from its text to a campaign in Amazon Connect: gate, identity, sign-in, comparison of where
 * the file belongs with where it would go, confirmation and sending. However it ends, the outcome is reported and
 * logged exactly once.
 */
export async function submit(file: CampaignFile, ports: SubmitPorts): Promise<void> {
	const secrets: string[] = [];
	const log = (line: string): void => ports.log(redact(line, secrets));
	const outcome = await run(file, { ...ports, log, renew: atMostOnce(ports.renew) }, secrets).catch(
		unreadable,
	);
	log(logLineOf(outcome));
	ports.report(outcome);
}

type Ended = Exclude<Outcome, { readonly kind: "created" }>;

async function run(file: CampaignFile, ports: SubmitPorts, secrets: string[]): Promise<Outcome> {
	const gate = await check(file, ports);
	if ("kind" in gate) {
		return gate;
	}
	const campaign = readCampaign(file.text);
	for (const text of sensitiveTexts(campaign.body)) {
		secrets.push(text);
	}
	const identity = await ports.identity();
	if (identity === undefined) {
		return { kind: "dismissed" };
	}
	secrets.push(...identity.secretSettings);
	const access = await enter(campaign, identity, ports, secrets);
	if ("kind" in access) {
		return access;
	}
	const hash = bodyHash(campaign.body);
	const earlier = ports.earlier(hash, identity);
	const summary = summarise(file, campaign, identity, access, gate.warnings, earlier);
	ports.log(startInWords(summary));
	if (!(await agree(summary, ports))) {
		return { kind: "dismissed" };
	}
	const result = await send(campaign, identity, access, ports, secrets);
	if (result.kind !== "created") {
		return result;
	}
	ports.log(`Request id ${result.requestId ?? "not given"}.`);
	const { name, instanceId, profile, region, endpoint } = summary;
	const { id, arn } = result;
	const place = { uri: file.uri, instanceId, profile, region, endpoint, account: accountOf(arn) };
	const state = "Initialized";
	return { kind: "created", campaign: { id, arn, name, ...place, time: Date.now(), bodyHash: hash, state } };
}

interface Passed {
	readonly warnings: readonly CheckedProblem[];
}

async function check(file: CampaignFile, ports: SubmitPorts): Promise<Ended | Passed> {
	const answer = await ports.check(file).catch((error: unknown) => reasonOf(error));
	if (typeof answer === "string") {
		return { kind: "unchecked", reason: answer };
	}
	const errors = answer.problems.filter(({ severity }) => severity === "error");
	const first = errors[0];
	return first === undefined
		? { warnings: answer.problems.filter(({ severity }) => severity === "warning") }
		: { kind: "faulty", errors: errors.length, first };
}

/** Signs in, after the region and before the account of the file are compared with those of the identity. */
async function enter(
	campaign: Campaign,
	identity: Identity,
	ports: SubmitPorts,
	secrets: string[],
): Promise<Ended | Access> {
	const arns = placedArns(campaign.body);
	const otherRegion = mismatchOf(arns, "region", identity.region, identity.regionOrigin);
	if (otherRegion !== undefined) {
		return { kind: "misdirected", mismatch: otherRegion };
	}
	const open = () => ports.progress((control) => ports.open(campaign, identity, control));
	const first = await open();
	const renewed = first.kind === "failed" && (await ports.renew(first.failure));
	const opened = renewed ? await open() : first;
	if (opened.kind !== "answered") {
		return ended(opened, campaign);
	}
	const access = opened.value;
	secrets.push(...secretsOf(access.credentials));
	const { account } = access;
	if (account.kind === "unknown") {
		ports.log(`The account of the ARNs was not compared: ${account.reason}.`);
		return access;
	}
	const whose = identity.credentials.kind === "profile" ? identity.credentials.profile : undefined;
	const origin = whose === undefined ? "of the keys of the environment" : `of the profile ${whose}`;
	const otherAccount = mismatchOf(arns, "account", account.id, origin);
	return otherAccount === undefined ? access : { kind: "misdirected", mismatch: otherAccount };
}

async function agree(summary: Summary, ports: SubmitPorts): Promise<boolean> {
	if (!(await ports.confirm(summary))) {
		return false;
	}
	const reason = protectionReason(ports.protection, summary.profile, summary.account);
	return reason === undefined || (await ports.typeName(summary.name, reason));
}

/** Sends, once more where the sign-in ran out meanwhile, and looks for the campaign where it may exist unknown. */
async function send(
	campaign: Campaign,
	identity: Identity,
	access: Access,
	ports: SubmitPorts,
	secrets: string[],
): Promise<Ended | Extract<SendResult, { readonly kind: "created" }>> {
	const result = await ports.progress((control) => ports.send(campaign, identity, access, control));
	if (result.kind === "created") {
		return result;
	}
	if (result.kind === "failed" && !result.failure.mayExist && (await ports.renew(result.failure))) {
		const again = await enter(campaign, identity, ports, secrets);
		if ("kind" in again) {
			return again;
		}
		return isSameAccount(access, again)
			? send(campaign, identity, again, ports, secrets)
			: { kind: "unreadable", reason: "The new sign-in leads to another account than was confirmed." };
	}
	const mayExist = result.kind === "failed" ? result.failure.mayExist : result.mayExist;
	if (!mayExist) {
		return ended(result, campaign);
	}
	const looked = await ports.find(campaign, identity, access);
	return { ...ended(result, campaign), found: looked.kind === "answered" ? looked.value : undefined };
}

/** A call that got no answer as the end of a submission. */
function ended(called: Exclude<Called<never>, { readonly kind: "answered" }>, { body }: Campaign) {
	if (called.kind === "cancelled") {
		return called;
	}
	const { places, said, requestId } = called.failure;
	// Only AWS speaks of the file; what is said on this computer may hold the same words by chance.
	const named = said === undefined || requestId === undefined ? [] : namedPlaces(said, body);
	return { ...called, places: places.length > 0 ? places : named };
}

function isSameAccount(one: Access, other: Access): boolean {
	const [before, after] = [one.account, other.account];
	return before.kind === "unknown" || (after.kind === "known" && after.id === before.id);
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

function unreadable(error: unknown): Outcome {
	return { kind: "unreadable", reason: reasonOf(error) };
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
