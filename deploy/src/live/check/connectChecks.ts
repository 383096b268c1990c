import type { Path } from "../../../../shared/src/protocol";
import { isObject, type JsonObject, objectAt, parseJson } from "../../../../shared/src/request/json";
import { forValue } from "../../../../shared/src/text/doors";
import { textAt, unqualified } from "../answers";
import { instanceRead } from "../kinds";
import type { Read } from "../operations";
import {
	type Check,
	judged,
	missingIn,
	missingInList,
	notLookedAt,
	notOk,
	ok,
	unknownAccount,
	unknownInstance,
	unreadable,
	type Verdict,
} from "./verdict";

/** A value of a file and where it is. */
export interface Placed {
	readonly path: Path;
	readonly value: string;
}

/** A thing as people know it: by its name where AWS tells one. */
function named(subject: string, name: string | undefined): string {
	return name === undefined ? subject : `${subject} ${forValue(name)}`;
}

/**
 * The queue that connects recipients with agents.
 *
 * @param needsCallerId whether the file leaves the caller ID to the queue.
 */
export function queueCheck({ path, value }: Placed, instanceId: string, needsCallerId: boolean): Check {
	const read: Read = {
		operation: "DescribeQueue",
		parameters: { InstanceId: instanceId, QueueId: value },
	};
	return {
		path,
		subject: "Queue",
		value,
		reads: [read],
		judge: (answers) =>
			judged(
				answers.of(read),
				([queue = {}]) => queueVerdict(queue, needsCallerId),
				() => missingIn(answers, "The instance has no queue with this ID"),
			),
	};
}

function queueVerdict(queue: JsonObject, needsCallerId: boolean): Verdict {
	const name = named("Queue", textAt(queue, "Name"));
	const status = textAt(queue, "Status");
	if (status === "DISABLED") {
		return notOk(`${name} is disabled`);
	}
	// Of a status that AWS doesn't document, nobody knows what it allows.
	if (status !== "ENABLED") {
		return unreadable;
	}
	if (!needsCallerId) {
		return ok(`${name} is enabled`);
	}
	return textAt(objectAt(queue, "OutboundCallerConfig"), "OutboundCallerIdNumberId") !== undefined
		? ok(`${name} is enabled and has an outbound caller ID`)
		: notOk(`${name} has no outbound caller ID number, and the file sets no connectSourcePhoneNumber`);
}

function flowCheck(
	{ path, value }: Placed,
	subject: string,
	instanceId: string,
	type: string,
	missing: string,
	more: (flow: JsonObject, name: string) => Verdict,
): Check {
	// An ARN with a version asks for this very version.
	const read: Read = {
		operation: "DescribeContactFlow",
		parameters: { InstanceId: instanceId, ContactFlowId: value },
	};
	const verdict = (flow: JsonObject): Verdict => {
		const name = named(subject, textAt(flow, "Name"));
		const found = textAt(flow, "Type");
		if (found === undefined) {
			return unreadable;
		}
		if (found !== type) {
			return notOk(`${named("Flow", textAt(flow, "Name"))} is of type ${forValue(found)}, not ${type}`);
		}
		return textAt(flow, "State") === "ARCHIVED" ? notOk(`${name} is archived`) : more(flow, name);
	};
	return {
		path,
		subject,
		value,
		reads: [read],
		judge: (answers) =>
			judged(
				answers.of(read),
				([flow = {}]) => verdict(flow),
				(error) =>
					error === "ContactFlowNotPublishedException"
						? notOk(`${subject} isn't published`)
						: missingIn(answers, missing),
			),
	};
}

/** The flow that calls of recipients go through. */
export function contactFlowCheck(placed: Placed, instanceId: string): Check {
	const missing = "The instance has no flow with this ID";
	return flowCheck(placed, "Flow", instanceId, "CONTACT_FLOW", missing, (_, name) => ok(`${name} is there`));
}

/**
 * The campaign flow, in the version that the file names.
 *
 * @param channels that the file sets up.
 */
export function campaignFlowCheck(placed: Placed, instanceId: string, channels: readonly string[]): Check {
	const isVersioned = unqualified(placed.value) !== placed.value;
	const missing = `The instance has no campaign flow with this ARN${isVersioned ? " and version" : ""}`;
	return flowCheck(placed, "Campaign flow", instanceId, "CAMPAIGN", missing, (flow, name) => {
		const used = channelsOfFlow(textAt(flow, "Content") ?? "");
		const lacking = used?.filter((channel) => !channels.includes(channel)) ?? [];
		return lacking.length === 0
			? ok(
					`${name} is there${used === undefined || used.length === 0 ? "" : `, and the file has its channels`}`,
				)
			: notOk(`${name} uses ${lacking.join(" and ")}, which the file doesn't set up`);
	});
}

/** A number that calls or messages come from, as itself or as ARN. */
export function phoneNumberCheck({ path, value }: Placed, instanceId: string): Check {
	const read: Read = { operation: "ListPhoneNumbersV2", parameters: { InstanceId: instanceId } };
	const isIt = (number: JsonObject): boolean =>
		value.startsWith("arn:")
			? sameNumber(textAt(number, "PhoneNumberArn"), value)
			: textAt(number, "PhoneNumber") === value;
	return {
		path,
		subject: "Phone number",
		value,
		reads: [read],
		judge: (answers) =>
			judged(
				answers.of(read),
				(numbers, complete) =>
					numbers.some(isIt)
						? ok("The phone number is claimed to the instance")
						: missingInList(answers, complete, "The phone number isn't claimed to the instance"),
				() => notLookedAt(unknownInstance),
			),
	};
}

/** ARNs of numbers have two forms, with the instance and without it. */
function sameNumber(one: string | undefined, other: string): boolean {
	const idOf = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1);
	return one !== undefined && idOf(one) === idOf(other);
}

/** The address that emails come from. The API calls it sensitive, so that no text repeats it. */
export function emailAddressCheck({ path, value }: Placed, instanceId: string): Check {
	const read: Read = { operation: "SearchEmailAddresses", parameters: { InstanceId: instanceId } };
	return {
		path,
		subject: "Email address",
		value,
		reads: [read],
		judge: (answers) =>
			judged(
				answers.of(read),
				(addresses, complete) =>
					addresses.some((one) => textAt(one, "EmailAddress")?.toLowerCase() === value.toLowerCase())
						? ok("The instance has the email address")
						: missingInList(answers, complete, "The instance doesn't have the email address"),
				() => notLookedAt(unknownInstance),
			),
	};
}

/** The instance itself. */
export function instanceCheck({ path, value }: Placed, makesCalls: boolean): Check {
	const read = instanceRead(value);
	const verdict = ([instance = {}]: readonly JsonObject[]): Verdict => {
		const name = named("Instance", textAt(instance, "InstanceAlias"));
		const status = textAt(instance, "InstanceStatus");
		if (status === undefined) {
			return unreadable;
		}
		if (status !== "ACTIVE") {
			return notOk(`${name} isn't active: ${forValue(status)}`);
		}
		return makesCalls && instance["OutboundCallsEnabled"] === false
			? notOk(`${name} doesn't allow outbound calls`)
			: ok(`${name} is active`);
	};
	return {
		path,
		subject: "Instance",
		value,
		reads: [read],
		judge: (answers) =>
			judged(answers.of(read), verdict, () =>
				answers.account === undefined
					? notLookedAt(unknownAccount)
					: notOk(`There is no instance with this ID in account ${answers.account}, ${answers.region}`),
			),
	};
}

/** Actions of campaign flows that reach somebody, by the channel of a campaign file. Others may be there and say nothing. */
const channelOfAction: ReadonlyMap<unknown, string> = new Map([
	["PutDialRequest", "telephony"],
	["SendSMS", "sms"],
	["SendOutboundEmail", "email"],
]);

/**
 * The channels that a campaign flow reaches people by, as a campaign file names them; undefined where the content
 * can't be read.
 *
 * @param content of the flow, in the flow language.
 */
function channelsOfFlow(content: string): readonly string[] | undefined {
	const flow = parseJson(content);
	const actions = isObject(flow) ? flow["Actions"] : undefined;
	if (!Array.isArray(actions)) {
		return undefined;
	}
	const channels = actions.flatMap(
		(action: unknown) => channelOfAction.get(isObject(action) ? action["Type"] : undefined) ?? [],
	);
	return [...new Set(channels)];
}
