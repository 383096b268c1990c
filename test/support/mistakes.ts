import { type Node, parseTree } from "jsonc-parser";
import { textOf } from "./campaigns";
import type { Random } from "./random";
import { slippedAt, slips } from "./slips";

type Step = string | number;

/** A campaign with one thing wrong. */
export interface Mistake {
	/** What somebody did, such as leaving a comma out. */
	readonly kind: string;
	readonly text: string;
	/** Where in the text a problem may stand that tells of it. */
	readonly from: number;
	readonly to: number;
}

/** A value of a campaign, and the names and indexes above it. */
interface Place {
	readonly path: readonly Step[];
	/** The last name of the path. */
	readonly name: string;
	/** The member's own name where the value belongs to one, undefined for items of a list. */
	readonly key: string | undefined;
	readonly value: unknown;
}

/** What can be done to a value, at each place for which it answers with a change. */
type Change = (place: Place, random: Random) => Rewrite | undefined;

/** The value that takes the place of another, and the key it then has; `gone`: neither. */
type Rewrite = {
	readonly key?: string;
	readonly value?: unknown;
	readonly beside?: readonly [string, unknown];
	readonly gone?: true;
};

/** Members whose names are the author's. */
const free: ReadonlySet<string> = new Set(["tags", "dailyHours"]);
const required: ReadonlySet<string> = new Set(
	"connectInstanceId outboundMode defaultOutboundConfig bandwidthAllocation timeoutConfig durationInSeconds targetRate connectionStartPoint connectionThresholdSeconds evaluationWindow connectContactFlowId enableAnswerMachineDetection connectSourcePhoneNumberArn wisdomTemplateArn connectSourceEmailAddress startTime endTime maxEntryCount minEntryInterval localTimeZoneConfig openHours startDate endDate maxCountPerRecipient frequency unit".split(
		" ",
	),
);
const others: Readonly<Record<string, readonly [string, unknown]>> = {
	progressive: ["agentless", {}],
	predictive: ["progressive", { bandwidthAllocation: 1 }],
	preview: ["predictive", { bandwidthAllocation: 1 }],
	customerProfilesSegmentArn: ["eventTrigger", {}],
};
const limits: Readonly<Record<string, readonly number[]>> = {
	capacity: [0, 50, 1.5],
	bandwidthAllocation: [-0.5, 80, 3],
	targetRate: [-1, 3],
	connectionThresholdSeconds: [0, 2.5],
	durationInSeconds: [0, 600, 30.5],
	ringTimeout: [5, 90],
	maxEntryCount: [-1, 1.5],
	maxCountPerRecipient: [0],
	frequency: [0, 60],
};

function isClock(value: unknown): value is string {
	return typeof value === "string" && /^T\d\d:\d\d$/.test(value);
}

function isDate(value: unknown): value is string {
	return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isInstant(value: unknown): value is string {
	return typeof value === "string" && /^\d{4}-\d\d-\d\dT.*Z$/.test(value);
}

function misspelt(name: string, random: Random): string {
	const at = 1 + random(Math.max(1, name.length - 2));
	const [one = "", other = ""] = name.slice(at, at + 2);
	if (random(3) === 0 && one !== other) {
		return name.slice(0, at) + other + one + name.slice(at + 2);
	}
	return random(2) === 0 ? name.slice(0, at) + name.slice(at + 1) : name.slice(0, at) + one + name.slice(at);
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
	return list[random(list.length)];
}

function ofMember(change: (key: string, place: Place, random: Random) => Rewrite | undefined): Change {
	return (place, random) => {
		const above = place.path.at(-2);
		if (place.key === undefined || (typeof above === "string" && free.has(above))) {
			return undefined;
		}
		return change(place.key, place, random);
	};
}

const changes: Readonly<Record<string, Change>> = {
	"misspelt key": ofMember((key, _, random) => (key.length > 3 ? { key: misspelt(key, random) } : undefined)),
	"key in lower case": ofMember((key) => (/[A-Z]/.test(key) ? { key: key.toLowerCase() } : undefined)),
	"key in PascalCase": ofMember((key) => ({ key: key.charAt(0).toUpperCase() + key.slice(1) })),
	"key in snake_case": ofMember((key) =>
		/[A-Z]/.test(key) ? { key: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) } : undefined,
	),
	"CloudFormation's name": ofMember((key) =>
		/^(?:progressive|predictive|preview|agentless)$/.test(key)
			? { key: `${key.charAt(0).toUpperCase()}${key.slice(1)}Config` }
			: undefined,
	),
	"required member left out": ofMember((key, { path }) =>
		required.has(key) || (key === "name" && path.length === 1) ? { gone: true } : undefined,
	),
	"second member of a choice": ofMember((key) => (others[key] ? { beside: others[key] } : undefined)),
	"choice without a member": ofMember((key) =>
		/^(?:outboundMode|source|openHours|restrictedPeriods|allChannelSubtypes)$/.test(key)
			? { value: {} }
			: undefined,
	),
	"member of another structure": ofMember((key, { value }) =>
		typeof value === "object" &&
		value !== null &&
		!Array.isArray(value) &&
		!free.has(key) &&
		!others[key] &&
		key !== "agentless"
			? { value: { ...value, description: "x" } }
			: undefined,
	),
	"number in quotes": ({ value }) => (typeof value === "number" ? { value: String(value) } : undefined),
	"number as a percentage": ({ value, name }) =>
		typeof value === "number" && /capacity|bandwidth|Rate/.test(name)
			? { value: `${value * 100}%` }
			: undefined,
	"boolean in quotes": ({ value }) => (typeof value === "boolean" ? { value: String(value) } : undefined),
	"yes for true": ({ value }) => (value === true ? { value: "yes" } : undefined),
	null: ({ value, key }) => (key !== undefined && typeof value !== "object" ? { value: null } : undefined),
	"object in a list": ofMember((_, { value }) =>
		typeof value === "object" && value !== null && !Array.isArray(value) ? { value: [value] } : undefined,
	),
	"item without its list": ({ value }) =>
		Array.isArray(value) && value.length === 1 ? { value: value[0] } : undefined,
	"text for an object": ofMember((key, { value }) =>
		key === "outboundMode" && typeof value === "object" && value !== null
			? { value: Object.keys(value)[0] }
			: undefined,
	),
	"out of range": ({ name }, random) => {
		const value = pick(limits[name] ?? [], random);
		return value === undefined ? undefined : { value };
	},
	"time of day without T": ({ value }) => (isClock(value) ? { value: value.slice(1) } : undefined),
	"time of day on twelve hours": ({ value }) => {
		if (!isClock(value)) {
			return undefined;
		}
		const hour = Number(value.slice(1, 3));
		return { value: `${hour % 12 || 12}:${value.slice(4)} ${hour < 12 ? "AM" : "PM"}` };
	},
	"time of day with seconds": ({ value }) => (isClock(value) ? { value: `${value}:00` } : undefined),
	"time of day with one digit": ({ value }) =>
		isClock(value) && value[1] === "0" ? { value: `T${value.slice(2)}` } : undefined,
	"hour alone": ({ value }) =>
		isClock(value) && value.endsWith("00") ? { value: `${Number(value.slice(1, 3))}` } : undefined,
	"date with slashes": ({ value }) => (isDate(value) ? { value: value.replaceAll("-", "/") } : undefined),
	"American date": ({ value }) =>
		isDate(value) ? { value: `${value.slice(5, 7)}/${value.slice(8)}/${value.slice(0, 4)}` } : undefined,
	"German date": ({ value }) =>
		isDate(value) ? { value: `${value.slice(8)}.${value.slice(5, 7)}.${value.slice(0, 4)}` } : undefined,
	"date in words": ({ value }) =>
		isDate(value)
			? { value: new Date(value).toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" }) }
			: undefined,
	"day that does not exist": ({ value }) => (isDate(value) ? { value: `${value.slice(0, 8)}32` } : undefined),
	"instant without Z": ({ value }) => (isInstant(value) ? { value: value.slice(0, -1) } : undefined),
	"instant with offset": ({ value }) =>
		isInstant(value) ? { value: value.replace("Z", "+02:00") } : undefined,
	"instant with a space": ({ value }) =>
		isInstant(value) ? { value: value.replace("T", " ").slice(0, -1) } : undefined,
	"instant without seconds": ({ value }) =>
		isInstant(value) ? { value: `${value.slice(0, 16)}Z` } : undefined,
	"date for an instant": ({ value }) => (isInstant(value) ? { value: value.slice(0, 10) } : undefined),
	"seconds since 1970": ({ value }) => (isInstant(value) ? { value: Date.parse(value) / 1000 } : undefined),
	"duration in words": ({ value }, random) =>
		value === "PT1H" || value === "PT24H"
			? {
					value: pick(
						value === "PT1H"
							? ["1h", "1 hour", "60 minutes", "pt1h", "hourly"]
							: ["24h", "24 hours", "1440 minutes", "pt24h"],
						random,
					),
				}
			: undefined,
	"duration in weeks": ({ value }) => (value === "P7D" ? { value: "P1W" } : undefined),
	"duration in seconds": ({ value }) => (value === "PT1H" ? { value: 3600 } : undefined),
	"ARN for an id": ({ key, value }) =>
		key === "connectInstanceId"
			? { value: `arn:aws:connect:us-east-1:111122223333:instance/${value}` }
			: key === "connectQueueId" || key === "connectContactFlowId"
				? {
						value: `arn:aws:connect:us-east-1:111122223333:instance/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21/${key === "connectQueueId" ? "queue" : "contact-flow"}/${value}`,
					}
				: undefined,
	"other instance": ({ key, value }) =>
		key === "owner"
			? { value: String(value).replace(/instance\/.*/, "instance/00000000-aaaa-bbbb-cccc-000000000000") }
			: undefined,
	"other region": ({ value, key }) =>
		typeof value === "string" && key === "connectCampaignFlowArn"
			? { value: value.replace("us-east-1", "us-west-2") }
			: undefined,
	"flow without version": ({ key, value }) =>
		key === "connectCampaignFlowArn" ? { value: String(value).replace(/:\d+$/, "") } : undefined,
	"enum in lower case": ({ value }) =>
		typeof value === "string" && /^[A-Z_]{3,}$/.test(value) ? { value: value.toLowerCase() } : undefined,
	"enum misspelt": ({ value }, random) =>
		typeof value === "string" && /^[A-Z_]{5,}$/.test(value) ? { value: misspelt(value, random) } : undefined,
	"day in lower case": ({ key }) =>
		key !== undefined && /DAY$/.test(key) ? { key: key.toLowerCase() } : undefined,
	"day misspelt": ({ key }, random) =>
		key !== undefined && /DAY$/.test(key) ? { key: misspelt(key, random) } : undefined,
	"item twice": ({ value }) =>
		Array.isArray(value) && typeof value[0] === "string" ? { value: [...value, value[0]] } : undefined,
	"space around a value": ({ value }) =>
		typeof value === "string" &&
		(isClock(value) || isDate(value) || /^(?:arn:|\+|PT)/.test(value)) &&
		!/instance\/[^/]*$/.test(value)
			? { value: `${value} ` }
			: undefined,
	"number with spaces": ({ value }) =>
		typeof value === "string" && /^\+1\d{10}$/.test(value)
			? { value: `+1 (${value.slice(2, 5)}) ${value.slice(5, 8)}-${value.slice(8)}` }
			: undefined,
	"number without country": ({ value }) =>
		typeof value === "string" && /^\+1\d{10}$/.test(value) ? { value: value.slice(2) } : undefined,
	"zone with a space": ({ key, value }) =>
		key === "defaultTimeZone" ? { value: String(value).replace("_", " ").toLowerCase() } : undefined,
	"zone by its letters": ({ key }) => (key === "defaultTimeZone" ? { value: "EDT" } : undefined),
	"range over midnight": ({ value }) =>
		typeof value === "object" && value !== null && "startTime" in value && isClock(value.startTime)
			? { value: { startTime: "T20:00", endTime: "T02:00" } }
			: undefined,
	"end before the start": ({ key, value }) =>
		key === "schedule" &&
		typeof value === "object" &&
		value !== null &&
		"startTime" in value &&
		"endTime" in value
			? { value: { ...value, startTime: value.endTime, endTime: value.startTime } }
			: undefined,
	"template for another thing": ({ key }) =>
		key === "wisdomTemplateArn" || key === "connectCampaignFlowArn"
			? { value: "arn:aws:connect:us-east-1:111122223333:phone-number/0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10" }
			: undefined,
};

/** Mistakes of every kind in a campaign, at most `each` of a kind, drawn by `random`. */
export function mistakesIn(campaign: unknown, random: Random, each: number): Mistake[] {
	const places = [...placesIn(campaign, [], undefined)];
	const made = Object.entries(changes).flatMap(([kind, change]) =>
		drawn(places, random, each, (place) => changedAt(campaign, place, kind, change(place, random))),
	);
	const lines = textOf(campaign).split("\n").slice(0, -1);
	const slipped = Object.entries(slips).flatMap(([kind, slip]) =>
		drawn([...lines.keys()], random, each, (index) => slippedAt(lines, index, kind, slip)),
	);
	return [...made, ...slipped];
}

function drawn<T>(
	from: readonly T[],
	random: Random,
	most: number,
	make: (one: T) => Mistake | undefined,
): Mistake[] {
	const left = [...from];
	const found: Mistake[] = [];
	while (left.length > 0 && found.length < most) {
		const [one] = left.splice(random(left.length), 1);
		const mistake = one === undefined ? undefined : make(one);
		if (mistake !== undefined) {
			found.push(mistake);
		}
	}
	return found;
}

function* placesIn(value: unknown, path: readonly Step[], key: string | undefined): Generator<Place> {
	const name = path.findLast((step) => typeof step === "string");
	if (path.length > 0) {
		yield { path, name: String(name), key, value };
	}
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			yield* placesIn(item, [...path, index], undefined);
		}
	} else if (typeof value === "object" && value !== null) {
		for (const [own, below] of Object.entries(value)) {
			yield* placesIn(below, [...path, own], own);
		}
	}
}

function changedAt(
	campaign: unknown,
	place: Place,
	kind: string,
	rewrite: Rewrite | undefined,
): Mistake | undefined {
	if (rewrite === undefined) {
		return undefined;
	}
	const after = rewritten(campaign, place.path, place.value, rewrite);
	const text = textOf(after);
	const last = place.path.at(-1);
	const above = place.path.slice(0, -1);
	const span = spanAt(text, rewrite.gone ? above : [...above, rewrite.key ?? last ?? ""]);
	const end = rewrite.beside === undefined ? span.to : spanAt(text, above).to;
	return { kind, text, from: span.from, to: end };
}

function rewritten(campaign: unknown, path: readonly Step[], old: unknown, rewrite: Rewrite): unknown {
	const [step, ...rest] = path;
	if (step === undefined) {
		return "value" in rewrite ? rewrite.value : old;
	}
	if (Array.isArray(campaign)) {
		return campaign.map((item: unknown, index) =>
			index === step ? rewritten(item, rest, old, rewrite) : item,
		);
	}
	const entries = Object.entries(typeof campaign === "object" && campaign !== null ? campaign : {});
	return Object.fromEntries(
		entries.flatMap(([name, value]): (readonly [string, unknown])[] => {
			if (name !== step) {
				return [[name, value]];
			}
			if (rest.length > 0) {
				return [[name, rewritten(value, rest, old, rewrite)]];
			}
			if (rewrite.gone) {
				return [];
			}
			const self = [rewrite.key ?? name, rewritten(value, [], old, rewrite)] as const;
			return rewrite.beside === undefined ? [self] : [self, rewrite.beside];
		}),
	);
}

/** From the key to the end of a value. */
function spanAt(text: string, path: readonly Step[]): { readonly from: number; readonly to: number } {
	let node: Node | undefined = parseTree(text);
	for (const step of path) {
		node =
			typeof step === "number"
				? node?.children?.[step]
				: node?.children?.find(({ children }) => children?.[0]?.value === step)?.children?.[1];
	}
	if (node === undefined) {
		throw new Error(`nothing at ${path.join(".")}`);
	}
	const from = node.parent?.type === "property" ? node.parent.offset : node.offset;
	return { from, to: node.offset + node.length };
}
