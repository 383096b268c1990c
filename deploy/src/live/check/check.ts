import type { LiveCheck, LiveCheckLine } from "../../../../shared/src/live";
import { placedArns } from "../../../../shared/src/request/arns";
import { type JsonObject, objectAt } from "../../../../shared/src/request/json";
import { splitLiveArn, textAt } from "../answers";
import type { ReadResult } from "../awsReads";
import type { LiveValues } from "../liveValues";
import { type OperationName, type Read, readKey } from "../operations";
import { nameCheck, type OwnCampaign, onboardingCheck } from "./campaignChecks";
import {
	campaignFlowCheck,
	contactFlowCheck,
	emailAddressCheck,
	instanceCheck,
	type Placed,
	phoneNumberCheck,
	queueCheck,
} from "./connectChecks";
import { eventDomainCheck, segmentCheck, templateCheck, unversionedTemplateRead } from "./sourceChecks";
import { type Answers, type Check, type Home, lineOf, whyElsewhere } from "./verdict";

interface CheckContext {
	readonly live: LiveValues;
	/** ID of the campaign that the file is of, where there is one. */
	readonly ownId?: string;
	/** Without such an ID, the only campaign of the name counts as that of the file: it may exist already. */
	readonly isByName?: boolean;
	/** How old an answer may be, in milliseconds; 0 for asking anew. */
	readonly maxAge?: number;
	/** In milliseconds since 1970. */
	readonly now?: number;
}

interface Answered {
	readonly read: Read;
	readonly result: ReadResult;
	/** In milliseconds since 1970. */
	readonly asOf: number;
}

/** What was looked at just before needs no second look. */
const defaultMaxAge = 60_000;

/**
 * Looks whether what a file refers to is in the account and fit for the campaign. At most 15 requests for a file that
 * refers to something of every kind and has nothing wrong. Never throws: where the signal comes first, the rest is not
 * looked at; a reason that is no TimeoutError says that somebody cancelled it.
 *
 * @param body of a campaign file.
 */
export async function checkAgainstAws(
	body: JsonObject,
	{ live, ownId, isByName = false, maxAge = defaultMaxAge, now = Date.now() }: CheckContext,
	signal: AbortSignal,
): Promise<LiveCheck> {
	const checks = checksOf(body, { ownId, isByName });
	const answered = new Map<string, Answered>();
	const look = async (reads: readonly Read[]): Promise<void> => {
		// One signal of its own for each: so many listeners to one look like a leak to Node.
		const controllers = reads.map(() => new AbortController());
		const stop = (): void => {
			for (const controller of controllers) {
				controller.abort(signal.reason);
			}
		};
		signal.addEventListener("abort", stop, { once: true });
		if (signal.aborted) {
			stop();
		}
		const looks = reads.map(async (read, index) => {
			const { value, asOf } = await live.read(read, controllers[index]?.signal ?? signal, maxAge);
			answered.set(readKey(read), { read, result: value, asOf });
		});
		await Promise.allSettled(looks);
		signal.removeEventListener("abort", stop);
	};
	const of = (read: Read): ReadResult | undefined => answered.get(readKey(read))?.result;
	const { account, identity } = live.session;
	const home = { account: account.kind === "known" ? account.id : undefined, region: identity.region };
	// Another account or region is asked for nothing: whatever it says, none of it would count.
	if (placeOfFile(body, home) === undefined) {
		await look(inOrder(checks.filter(({ value }) => whyElsewhere(value, home) === undefined)));
		await look(checks.flatMap((check) => followUp(check, of) ?? []));
	}
	const instanceId = body["connectInstanceId"];
	const all = [...answered.values()];
	const own = { account: home.account ?? accountOfInstance(all), region: home.region };
	const isCancelled = signal.aborted && !isTimeout(signal.reason);
	const unread: ReadResult = { kind: "failed", reason: whyUnread(signal, isCancelled), error: "Unread" };
	const answers: Answers = {
		of: (read) => of(read) ?? unread,
		hasInstance:
			live.known("instance", {}).items.some(({ value }) => value === instanceId) ||
			all.some(({ read, result }) => result.kind === "read" && showsInstance.has(read.operation)),
		elsewhere: placeOfFile(body, own),
		...own,
	};
	const lines = checks.map((check): LiveCheckLine => lineOf(check, answers));
	const { elsewhere } = answers;
	return {
		lines,
		...(elsewhere !== undefined && { elsewhere }),
		...(isCancelled && { isCancelled }),
		// Some of it may have been looked at a moment before.
		asOf: Math.min(now, ...all.map((one) => one.asOf)),
		...(answers.account !== undefined && { account: answers.account }),
		region: answers.region,
	};
}

/** Why a check ended before an answer came. */
function whyUnread({ aborted }: AbortSignal, isCancelled: boolean): string {
	if (isCancelled) {
		return "the check was cancelled";
	}
	return aborted
		? "there was no answer in time"
		: "another profile, region or environment was chosen meanwhile";
}

function isTimeout(reason: unknown): boolean {
	return reason instanceof Error && reason.name === "TimeoutError";
}

/** Where all ARNs of a file are at home, if that is somewhere else. */
function placeOfFile(body: JsonObject, { account, region }: Home): string | undefined {
	const arns = placedArns(body);
	const [regionOfFile, ...regions] = new Set(arns.flatMap((arn) => arn.region ?? []));
	const [accountOfFile, ...accounts] = new Set(arns.flatMap((arn) => arn.account ?? []));
	if (regionOfFile !== undefined && regionOfFile !== region && regions.length === 0) {
		return `the file names region ${regionOfFile}`;
	}
	const isOther = accountOfFile !== undefined && account !== undefined && accountOfFile !== account;
	return isOther && accounts.length === 0 ? `the file names account ${accountOfFile}` : undefined;
}

/** Operations that answer only where the account has the instance. */
const showsInstance: ReadonlySet<OperationName> = new Set([
	"DescribeInstance",
	"DescribeQueue",
	"DescribeContactFlow",
	"GetInstanceOnboardingJobStatus",
	"ListConnectInstanceIntegrations",
]);

/** The account that the instance says it is in, where STS didn't tell. */
function accountOfInstance(answers: readonly Answered[]): string | undefined {
	const instance = answers.find(({ read }) => read.operation === "DescribeInstance")?.result;
	const arn = instance?.kind === "read" ? textAt(instance.found[0], "Arn") : undefined;
	return splitLiveArn(arn ?? "")?.account;
}

/** All that can be checked of a file, in the order of the lines. What isn't a text or an ARN of its kind is left to others. */
function checksOf(body: JsonObject, own: OwnCampaign): readonly Check[] {
	const instance = placedAt(body, ["connectInstanceId"]);
	if (instance === undefined) {
		return [];
	}
	const id = instance.value;
	const config = objectAt(body, "channelSubtypeConfig") ?? {};
	const channels = Object.keys(config);
	const at = (...path: readonly string[]): Placed | undefined => placedAt(body, path);
	const inChannel = (channel: string, name: string): Placed | undefined =>
		at("channelSubtypeConfig", channel, "defaultOutboundConfig", name);
	const number = inChannel("telephony", "connectSourcePhoneNumber");
	const checks: readonly (Check | undefined)[] = [
		made(at("name"), (name) => nameCheck(name, id, own)),
		instanceCheck(instance, channels.includes("telephony")),
		onboardingCheck(instance),
		made(at("channelSubtypeConfig", "telephony", "connectQueueId"), (queue) =>
			queueCheck(queue, id, number === undefined),
		),
		made(inChannel("telephony", "connectContactFlowId"), (flow) => contactFlowCheck(flow, id)),
		made(number, (placed) => phoneNumberCheck(placed, id)),
		...["sms", "whatsApp"].map((channel) =>
			made(inChannel(channel, "connectSourcePhoneNumberArn"), (placed) => phoneNumberCheck(placed, id)),
		),
		made(inChannel("email", "connectSourceEmailAddress"), (address) => emailAddressCheck(address, id)),
		...["sms", "email", "whatsApp"].map((channel) =>
			made(inChannel(channel, "wisdomTemplateArn"), (template) =>
				templateCheck(template, channel.toUpperCase()),
			),
		),
		made(at("connectCampaignFlowArn"), (flow) => campaignFlowCheck(flow, id, channels)),
		made(at("source", "customerProfilesSegmentArn"), (segment) => segmentCheck(segment, body["type"])),
		made(at("source", "eventTrigger", "customerProfilesDomainArn"), (domain) => eventDomainCheck(domain, id)),
	];
	return checks.filter((check) => check !== undefined);
}

function placedAt(body: JsonObject, path: readonly string[]): Placed | undefined {
	const parent = path.slice(0, -1).reduce<JsonObject | undefined>(objectAt, body);
	const value = parent?.[path.at(-1) ?? ""];
	return typeof value === "string" && value !== "" ? { path, value } : undefined;
}

function made(placed: Placed | undefined, make: (placed: Placed) => Check | undefined): Check | undefined {
	return placed === undefined ? undefined : make(placed);
}

/**
 * Each read once. What matters least comes last, because Amazon Connect is asked once a second and time may run out: the
 * instance, of which other answers tell as well.
 */
function inOrder(checks: readonly Check[]): readonly Read[] {
	const reads = new Map(checks.flatMap((check) => check.reads.map((read) => [readKey(read), read] as const)));
	const isLate = ({ operation }: Read): boolean => operation === "DescribeInstance";
	const all = [...reads.values()];
	return [...all.filter((read) => !isLate(read)), ...all.filter(isLate)];
}

/** The template itself, where its version wasn't found. */
function followUp({ value, reads }: Check, of: (read: Read) => ReadResult | undefined): Read | undefined {
	const isMissing = reads.some(
		(read) => read.operation === "GetMessageTemplate" && of(read)?.kind === "notFound",
	);
	return isMissing ? unversionedTemplateRead(value) : undefined;
}
