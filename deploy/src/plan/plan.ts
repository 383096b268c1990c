import type { Path } from "../../../shared/src/protocol";
import { asSent } from "../../../shared/src/request/body";
import { exactText } from "../../../shared/src/request/exactJson";
import { isObject, type JsonObject, objectAt } from "../../../shared/src/request/json";
import { type Comparison, compareCampaigns, type Difference, type Ignored, ownMembers } from "./compare";
import {
	channelNames,
	isChannelMember,
	isUpdate,
	type Operation,
	operations,
	type Update,
	updated,
	type Write,
} from "./operations";
import { isApplicable, type Verdict, verdictOf } from "./verdict";

/** What makes a campaign into what a file says. */
export interface Plan {
	/** The state of the campaign that was planned for; undefined where it could not be read. */
	readonly state: string | undefined;
	readonly changes: readonly Change[];
	/** The requests of what can be applied, in the order in which they are sent. */
	readonly writes: readonly PlannedWrite[];
	/** How many values are alike. */
	readonly alike: number;
	readonly ignored: readonly Ignored[];
	/** Members of the campaign that are not known here; no request takes them away. */
	readonly unknown: readonly Path[];
}

export interface Change extends Difference {
	readonly verdict: Verdict;
}

export interface PlannedWrite extends Write {
	/** What it applies. */
	readonly changes: readonly Change[];
}

/**
 * Plans what makes a campaign into what a file says. Pure: asks nobody, sends nothing.
 *
 * An update writes a whole property. AWS documents neither that it replaces nor that it merges, so that whatever an
 * update isn't to change stands in it as AWS has it, and what is to go is removed by the operation that removes it.
 *
 * @param file as `exactJson` reads it.
 * @param remote the campaign of DescribeCampaign as `exactJson` reads it.
 * @param state of the campaign; undefined where it could not be read.
 */
export function planOf(file: JsonObject, remote: JsonObject, state: string | undefined): Plan {
	const compared = compareCampaigns(file, remote);
	const changes = compared.differences.map(
		(difference): Change => ({ ...difference, verdict: verdictOf(difference, state, file) }),
	);
	const { alike, ignored, unknown } = compared;
	return { state, changes, writes: writesOf(changes, file, remote, compared), alike, ignored, unknown };
}

function writesOf(
	changes: readonly Change[],
	file: JsonObject,
	remote: JsonObject,
	{ unknown }: Comparison,
): readonly PlannedWrite[] {
	return operations.flatMap((operation): readonly PlannedWrite[] => {
		const own = changes.filter((change) => isApplicable(change) && change.verdict.operation === operation);
		if (own.length === 0) {
			return [];
		}
		if (isUpdate(operation)) {
			const body = bodyOf(operation, changes, file, remote, unknown);
			return [{ operation, body, channel: undefined, tagKeys: [], changes: own }];
		}
		return otherWrites(operation, own, file);
	});
}

function otherWrites(
	operation: Exclude<Operation, Update>,
	changes: readonly Change[],
	file: JsonObject,
): readonly PlannedWrite[] {
	const plain = { operation, body: undefined, channel: undefined, tagKeys: [], changes };
	const keys = changes.map(({ path }) => String(path[1]));
	switch (operation) {
		case "TagResource": {
			const all = Object.entries(objectAt(file, "tags") ?? {});
			const tags = Object.fromEntries(all.filter(([key]) => keys.includes(key)));
			return [{ ...plain, body: exactText({ tags }) }];
		}
		case "UntagResource":
			return [{ ...plain, tagKeys: keys }];
		case "DeleteCampaignEntryLimits":
		case "DeleteCampaignCommunicationLimits":
			return [plain];
		case "DeleteCampaignCommunicationTime":
		case "DeleteCampaignChannelSubtypeConfig":
			return changes.flatMap((change) => {
				const member = change.path[1];
				return isChannelMember(member)
					? [{ ...plain, channel: channelNames[member], changes: [change] }]
					: [];
			});
	}
}

/** What an update sends: the property as the file has it, with what this update must not change as AWS has it. */
function bodyOf(
	operation: Update,
	changes: readonly Change[],
	file: JsonObject,
	remote: JsonObject,
	unknown: readonly Path[],
): string {
	const property = updated[operation];
	const kept = changes
		.filter((change) => !(isApplicable(change) && change.verdict.operation === operation))
		.map(({ path }) => path);
	let target: unknown = asSent(ownMembers(file));
	for (const path of [...kept, ...unknown]) {
		if (path[0] === property) {
			target = replacedAt(target, path, valueAt(asSent(remote), path));
		}
	}
	return exactText({ [property]: valueAt(target, [property]) ?? {} });
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((found, step) => {
		if (Array.isArray(found)) {
			return typeof step === "number" ? found[step] : undefined;
		}
		return isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
	}, value);
}

/** The value with another one at a path; undefined removes what is there. */
function replacedAt(value: unknown, path: Path, by: unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined) {
		return by;
	}
	const { [step]: old, ...others } = isObject(value) ? value : {};
	const inner = replacedAt(old, rest, by);
	return inner === undefined ? others : { ...others, [step]: inner };
}
