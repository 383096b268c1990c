import { CreateCampaignRequest$ } from "@aws-sdk/client-connectcampaignsv2";
import { NormalizedSchema } from "@smithy/core/schema";
import type { Path } from "../../../shared/src/protocol";
import { instantMembers } from "../../../shared/src/request/body";
import { ExactNumber } from "../../../shared/src/request/exactJson";
import { isObject, type JsonObject } from "../../../shared/src/request/json";
import { parseInstant } from "../../../shared/src/values/instant";

/** A member that a file and a campaign have otherwise. */
export interface Difference {
	readonly path: Path;
	/** What the file makes of the campaign's. */
	readonly kind: "added" | "changed" | "removed";
	/** As `exactJson` reads it; undefined where the file has none. */
	readonly file: unknown;
	/** As `exactJson` reads it; undefined where the campaign has none. */
	readonly remote: unknown;
}

/** A difference that may be none: nothing is done about it, and it is told. */
export interface Ignored {
	readonly path: Path;
	readonly why:
		| "setByAws"
		/** AWS doesn't document whether something empty is the same as nothing. */
		| "emptyInFile"
		| "emptyInAws";
}

export interface Comparison {
	/** In the order of the file; what only the campaign has comes last in each object. */
	readonly differences: readonly Difference[];
	/** How many values are alike. */
	readonly alike: number;
	readonly ignored: readonly Ignored[];
	/** Members of the campaign that the service model, as known here, doesn't have. */
	readonly unknown: readonly Path[];
}

/** Parts whose members have operations of their own: where one is absent, its members are. */
const divided: ReadonlySet<string> = new Set([
	"channelSubtypeConfig",
	"communicationTimeConfig",
	"communicationLimitsOverride",
	"tags",
]);

/** Members that choose one of several; another choice is one change. */
const choices: ReadonlySet<string | number | undefined> = new Set(["outboundMode", "source"]);

/**
 * Compares what a file says with what AWS says of a campaign, by meaning: instants as such, numbers to the digit, lists
 * without an order (none of the service's has one), without what only the editor or AWS adds (`$schema`, `id`, `arn`,
 * tags of AWS's own).
 *
 * @param file the file as `exactJson` reads it.
 * @param remote the campaign of DescribeCampaign as `exactJson` reads it.
 */
export function compareCampaigns(file: JsonObject, remote: JsonObject): Comparison {
	const comparing = new Comparing();
	comparing.members([], ownMembers(file), ownMembers(remote));
	return comparing;
}

/** Whether one path leads to or through the other. */
export function isSamePlace(one: Path, other: Path): boolean {
	const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
	return shorter.every((step, index) => longer[index] === step);
}

/** What a campaign says by itself, without what the editor and AWS add. */
export function ownMembers(campaign: JsonObject): JsonObject {
	const { $schema: _editorOnly, id: _id, arn: _arn, ...own } = campaign;
	const tags = own["tags"];
	if (!isObject(tags)) {
		return own;
	}
	const ours = Object.entries(tags).filter(([key]) => !key.startsWith("aws:"));
	return { ...own, tags: Object.fromEntries(ours) };
}

class Comparing implements Comparison {
	readonly differences: Difference[] = [];
	alike = 0;
	readonly ignored: Ignored[] = [];
	readonly unknown: Path[] = [];

	members(path: Path, file: JsonObject, remote: JsonObject): void {
		for (const member of new Set([...Object.keys(file), ...Object.keys(remote)])) {
			this.#member([...path, member], ownOf(file, member), ownOf(remote, member));
		}
	}

	#member(path: Path, file: unknown, remote: unknown): void {
		const [first, ...rest] = path;
		if (rest.length === 0 && typeof first === "string" && divided.has(first)) {
			this.members(path, isObject(file) ? file : {}, isObject(remote) ? remote : {});
		} else if (!isKnownMember(path)) {
			this.#unknownMember(path, file, remote);
		} else if (remote === undefined) {
			this.#onlyInFile(path, file);
		} else if (file === undefined) {
			this.#onlyInAws(path, remote);
		} else {
			this.#values(path, file, remote);
		}
	}

	#unknownMember(path: Path, file: unknown, remote: unknown): void {
		if (remote === undefined) {
			this.differences.push({ path, kind: "added", file, remote });
		} else if (file !== undefined && meaningOf(path, file) === meaningOf(path, remote)) {
			this.alike += 1;
		} else {
			this.unknown.push(path);
		}
	}

	#onlyInFile(path: Path, file: unknown): void {
		if (isEmpty(path, file)) {
			this.ignored.push({ path, why: "emptyInFile" });
		} else {
			this.differences.push({ path, kind: "added", file, remote: undefined });
		}
	}

	#onlyInAws(path: Path, remote: unknown): void {
		if (path.length === 1 && path[0] === "type") {
			this.ignored.push({ path, why: "setByAws" });
		} else if (isEmpty(path, remote)) {
			this.ignored.push({ path, why: "emptyInAws" });
		} else {
			this.differences.push({ path, kind: "removed", file: undefined, remote });
		}
	}

	#values(path: Path, file: unknown, remote: unknown): void {
		if (isPlainObject(file) && isPlainObject(remote) && !isOtherChoice(path, file, remote)) {
			this.members(path, file, remote);
			if (isEmpty(path, file) && isEmpty(path, remote)) {
				this.alike += 1;
			}
		} else if (meaningOf(path, file) === meaningOf(path, remote)) {
			this.alike += 1;
		} else {
			this.differences.push({ path, kind: "changed", file, remote });
		}
	}
}

function isOtherChoice(path: Path, file: JsonObject, remote: JsonObject): boolean {
	return choices.has(path.at(-1)) && Object.keys(file).join() !== Object.keys(remote).join();
}

/** `agentless: {}` says something by being there. */
function isEmpty(path: Path, value: unknown): boolean {
	return Array.isArray(value)
		? value.length === 0
		: isPlainObject(value) && Object.keys(value).length === 0 && path.at(-1) !== "agentless";
}

function isPlainObject(value: unknown): value is JsonObject {
	return isObject(value) && !(value instanceof ExactNumber);
}

function ownOf(object: JsonObject, member: string): unknown {
	return Object.hasOwn(object, member) ? object[member] : undefined;
}

const instantPaths: ReadonlySet<string> = new Set(instantMembers.map((member) => `schedule.${member}`));

/** A text that is equal for values that mean the same to the service. */
export function meaningOf(path: Path, value: unknown): string {
	if (value instanceof ExactNumber) {
		return value.decimal;
	}
	if (Array.isArray(value)) {
		return `[${value
			.map((item, index) => meaningOf([...path, index], item))
			.sort()
			.join()}]`;
	}
	if (isObject(value)) {
		const members = Object.entries(value)
			.filter(([name, inner]) => !isEmpty([...path, name], inner))
			.map(([name, inner]) => `${JSON.stringify(name)}:${meaningOf([...path, name], inner)}`);
		return `{${members.sort().join()}}`;
	}
	const instant =
		typeof value === "string" && instantPaths.has(path.join(".")) ? parseInstant(value) : undefined;
	return instant === undefined ? JSON.stringify(value) : `instant ${instant.epochMilliseconds}`;
}

/**
 * Whether the service model that this extension was built with has a member of a campaign. Lists and maps have every
 * item and key; below them it goes on.
 */
function isKnownMember(path: Path): boolean {
	let schema: NormalizedSchema | undefined = NormalizedSchema.of(CreateCampaignRequest$);
	for (const step of path) {
		schema = schema && below(schema, step);
	}
	return schema !== undefined;
}

function below(schema: NormalizedSchema, step: string | number): NormalizedSchema | undefined {
	if (schema.isListSchema() || schema.isMapSchema()) {
		return schema.getValueSchema();
	}
	if (!schema.isStructSchema()) {
		return undefined;
	}
	for (const [name, member] of schema.structIterator()) {
		if (name === step) {
			return member;
		}
	}
	return undefined;
}
