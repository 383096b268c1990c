import type { Identity } from "../aws/identity";
import { regionsInArns } from "./arns";
import { type Campaign, readCampaign } from "./body";
import { bodyHash } from "./bodyHash";
import { describeKind } from "./describe";
import { accountOf } from "./history";
import { namedPlaces } from "./namedPlaces";
import type { CampaignFile, Outcome, SubmitPorts, Summary } from "./ports";
import { redact, sensitiveTexts } from "./redact";
import { logLineOf } from "./words";

/**
 * Takes one campaign file from its text to a campaign in Amazon Connect: gate, identity, confirmation,
 * sign-in and sending. However it ends, the outcome is reported and logged exactly once.
 */
export async function submit(file: CampaignFile, ports: SubmitPorts): Promise<void> {
	const secrets: string[] = [];
	const log = (line: string): void => ports.log(redact(line, secrets));
	const outcome = await run(file, ports, log, secrets).catch(unreadable);
	log(logLineOf(outcome));
	ports.report(outcome);
}

async function run(
	file: CampaignFile,
	ports: SubmitPorts,
	log: (line: string) => void,
	secrets: string[],
): Promise<Outcome> {
	const gate = await check(file, ports);
	if ("kind" in gate) {
		return gate;
	}
	const campaign = readCampaign(file.text);
	secrets.push(...sensitiveTexts(campaign.body));
	const identity = await ports.identity();
	if (identity === undefined) {
		return { kind: "dismissed" };
	}
	secrets.push(...identity.secretSettings);
	const hash = bodyHash(campaign.body);
	const earlier = ports.earlier(hash, identity);
	const summary: Summary = { ...summarise(campaign, identity, gate.warnings, file.unsaved), earlier };
	log(startInWords(summary));
	if (!(await ports.confirm(summary))) {
		return { kind: "dismissed" };
	}
	const result = await ports.progress((control) => ports.send(campaign, identity, control));
	if (result.kind === "failed") {
		const { failure } = result;
		const named = failure.said === undefined ? [] : namedPlaces(failure.said, campaign.body);
		return { ...result, places: failure.places.length > 0 ? failure.places : named };
	}
	if (result.kind !== "created") {
		return result;
	}
	log(`Request id ${result.requestId ?? "not given"}.`);
	const { name, instanceId, profile, region, endpoint } = summary;
	const { id, arn } = result;
	const place = { uri: file.uri, instanceId, profile, region, endpoint, account: accountOf(arn) };
	const state = "Initialized";
	return { kind: "created", campaign: { id, arn, name, ...place, time: Date.now(), bodyHash: hash, state } };
}

async function check(file: CampaignFile, ports: SubmitPorts): Promise<Outcome | { warnings: number }> {
	const answer = await ports.check(file).catch((error: unknown) => reasonOf(error));
	if (typeof answer === "string") {
		return { kind: "unchecked", reason: answer };
	}
	const errors = answer.problems.filter(({ severity }) => severity === "error");
	const first = errors[0];
	return first === undefined
		? { warnings: answer.problems.filter(({ severity }) => severity === "warning").length }
		: { kind: "faulty", errors: errors.length, first };
}

function summarise(
	campaign: Campaign,
	identity: Identity,
	warnings: number,
	unsaved: boolean,
): Omit<Summary, "earlier"> {
	const { credentials, region, endpoint } = identity;
	return {
		name: campaign.input.name ?? "",
		kind: describeKind(campaign.body),
		instanceId: campaign.input.connectInstanceId ?? "",
		profile: credentials.kind === "profile" ? credentials.profile : undefined,
		region,
		endpoint,
		foreignRegions: regionsInArns(campaign.body).filter((named) => named !== region),
		warnings,
		unsaved,
	};
}

function unreadable(error: unknown): Outcome {
	return { kind: "unreadable", reason: reasonOf(error) };
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function startInWords({ name, kind, instanceId, profile, region, endpoint }: Summary): string {
	const who = profile === undefined ? "keys of the environment" : `profile ${profile}`;
	const where = endpoint === undefined ? region : `${region}, endpoint ${endpoint}`;
	return `Create Campaign "${name}": ${kind}; instance ${instanceId}; ${who}; ${where}.`;
}
