import { exactJson } from "../../shared/src/request/exactJson";
import { isObject, type JsonObject } from "../../shared/src/request/json";
import type { Random } from "../support/random";

/** A campaign as a plan reads it. */
export function exactly(campaign: unknown): JsonObject {
	const { value } = exactJson(JSON.stringify(campaign));
	if (!isObject(value)) {
		throw new TypeError("It is no object.");
	}
	return value;
}

const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const arn = (service: string, rest: string): string => `arn:aws:${service}:us-east-1:111122223333:${rest}`;
const segment = (name: string): string => arn("profile", `domains/d/segment-definitions/${name}`);
const flow = (id: string): string => arn("connect", `instance/${instance}/contact-flow/${id}:1`);
const template = (id: string): string => arn("wisdom", `message-template/kb/${id}`);

/** A campaign of random parts that the service takes; some parts are absent. */
export function randomParts(random: Random): JsonObject {
	const one = <T>(...values: readonly [T, ...T[]]): T => values[random(values.length)] ?? values[0];
	const maybe = <T>(name: string, make: () => T): Readonly<Record<string, T>> =>
		random(4) === 0 ? {} : { [name]: make() };
	const hours = () => ({
		dailyHours: Object.fromEntries(
			["MONDAY", "TUESDAY", "SUNDAY"].slice(random(3)).map((day) => [
				day,
				[
					{ startTime: one("T08:00", "T09:00"), endTime: "T12:00" },
					{ startTime: "T13:00", endTime: one("T17:00", "T18:00") },
				].slice(random(2)),
			]),
		),
	});
	const period = (name: string) => ({
		name,
		startDate: "2031-12-24",
		endDate: one("2031-12-26", "2032-01-01"),
	});
	const window = () => ({
		openHours: hours(),
		...maybe("restrictedPeriods", () => ({
			restrictedPeriodList: [period("Holidays"), period("Audit")].slice(random(2)),
		})),
	});
	const weight = () => ({ bandwidthAllocation: one(1, 0.5, 0.25) });
	const mode = () =>
		one<unknown>(
			{ progressive: weight() },
			{ predictive: weight() },
			{ agentless: {} },
			{
				preview: {
					...weight(),
					timeoutConfig: { durationInSeconds: one(30, 60) },
					...maybe("agentActions", () => ["DISCARD"]),
				},
			},
		);
	const message = (kind: string) => ({
		...maybe("capacity", () => one(1, 0.5)),
		outboundMode: { agentless: {} },
		defaultOutboundConfig: {
			connectSourcePhoneNumberArn: arn("connect", `phone-number/${one("a", "b")}`),
			wisdomTemplateArn: template(`${kind}-${one("1", "2")}`),
		},
	});
	const channels = {
		...maybe("telephony", () => ({
			...maybe("capacity", () => one(1, 0.5, 0.125)),
			...maybe("connectQueueId", () => one("queue-1", "queue-2")),
			outboundMode: mode(),
			defaultOutboundConfig: {
				connectContactFlowId: one("flow-1", "flow-2"),
				...maybe("connectSourcePhoneNumber", () => one("+442079460001", "+442079460002")),
				...maybe("answerMachineDetectionConfig", () => ({
					enableAnswerMachineDetection: one(true, false),
					awaitAnswerMachinePrompt: false,
				})),
			},
		})),
		...maybe("sms", () => message("sms")),
		...maybe("email", () => ({
			outboundMode: { agentless: {} },
			defaultOutboundConfig: {
				connectSourceEmailAddress: one("a@example.com", "b@example.com"),
				wisdomTemplateArn: template("mail"),
			},
		})),
		...maybe("whatsApp", () => message("whatsApp")),
	};
	const windows = () => ({
		localTimeZoneConfig: {
			defaultTimeZone: one("Europe/London", "America/New_York"),
			...maybe("localTimeZoneDetection", () =>
				one(["ZIP_CODE", "AREA_CODE"], ["AREA_CODE", "ZIP_CODE"], ["ZIP_CODE"]),
			),
		},
		...maybe("telephony", window),
		...maybe("sms", window),
		...maybe("email", window),
		...maybe("whatsApp", window),
	});
	return {
		name: one("Spring", "Autumn", "Winter"),
		connectInstanceId: random(20) === 0 ? instance.replace("6f3c", "7a3c") : instance,
		channelSubtypeConfig: Object.keys(channels).length === 0 ? { sms: message("sms") } : channels,
		...maybe("type", () => one("MANAGED", "MANAGED", "MANAGED", "JOURNEY")),
		...maybe("source", () =>
			one<unknown>(
				{ customerProfilesSegmentArn: segment(one("a", "b")) },
				{ eventTrigger: { customerProfilesDomainArn: arn("profile", `domains/${one("d", "e")}`) } },
			),
		),
		...maybe("connectCampaignFlowArn", () => flow(one("1", "2"))),
		...maybe("schedule", () => ({
			startTime: one("2031-03-03T14:00:00Z", "2031-03-03T15:00:00+01:00", "2031-03-04T14:00:00Z"),
			endTime: one("2031-04-03T14:00:00Z", "2031-04-04T14:00:00Z"),
			...maybe("refreshFrequency", () => one("PT1H", "PT2H")),
		})),
		...maybe("entryLimitsConfig", () => ({ maxEntryCount: one(0, 3), minEntryInterval: one("PT1H", "P1D") })),
		...maybe("communicationTimeConfig", windows),
		...maybe("communicationLimitsOverride", () => ({
			...maybe("allChannelSubtypes", () => ({
				communicationLimitsList: [
					{ maxCountPerRecipient: 1, frequency: one(1, 7), unit: "DAY" },
					{ maxCountPerRecipient: 3, frequency: 30, unit: "DAY" },
				].slice(random(2)),
			})),
			...maybe("instanceLimitsHandling", () => one("OPT_IN", "OPT_OUT")),
		})),
		...maybe("tags", () => ({
			...maybe("owner", () => arn("connect", `instance/${instance}`)),
			...maybe("team", () => one("sales", "care")),
		})),
	};
}

/** A campaign of random parts, and a file that has some of them and some others. */
export function randomPair(random: Random): { readonly before: JsonObject; readonly file: JsonObject } {
	const before = randomParts(random);
	return { before, file: randomMix(random, before, randomParts(random)) };
}

/** A campaign with some parts of another. */
function randomMix(random: Random, one: JsonObject, other: JsonObject): JsonObject {
	const parts = [...new Set([...Object.keys(one), ...Object.keys(other)])];
	return Object.fromEntries(
		parts.flatMap((part) => {
			const from = random(3) === 0 ? other : one;
			return Object.hasOwn(from, part) ? [[part, from[part]]] : [];
		}),
	);
}
