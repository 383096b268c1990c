import dialects from "../../../../schemas/dialects.json";
import { simplified } from "../../../../shared/src/text/nearest";
import { isInstanceArn, parseArn } from "../../../../shared/src/values/arn";
import type { Path } from "../../campaign/campaignView";
import { childShape, membersOf, type Shape, shapeAtPath } from "../../schema/shape";
import { type Draft, type DraftObject, leftOutOf, put, textOf } from "../reading/draft";
import { isNoValue, pathGap, spoken } from "./functions";
import { idOfArn, ownName, translate, withoutPath } from "./translate";

/** Its name, in words. */
export const firstApi = dialects.firstApi.title;

const moves: ReadonlyMap<string, Path> = new Map(
	Object.entries(dialects.firstApi.paths).map(([from, to]) => [simplified(from), to.split(".")]),
);
/** What the service adds to a campaign in its answers, and takes from nobody. */
const added: ReadonlySet<string> = new Set(dialects.answers.names.map(simplified));
const mode = dialects.firstApi.mode;
const roots: ReadonlySet<string> = new Set(
	[mode.property, ...Object.keys(dialects.firstApi.paths)].map((path) =>
		simplified(path.split(".", 1)[0] ?? ""),
	),
);

/** Tells whether a member of a campaign belongs to the first version of the API. */
export function isOfFirstApi(name: string): boolean {
	return roots.has(simplified(name));
}

/** Whether only the service gives a campaign this property, such as its ID. */
export function isOfAnswers(name: string): boolean {
	return added.has(simplified(name));
}

/** What becomes of a campaign of another dialect. */
export interface Translation {
	readonly draft: DraftObject;
	/** What it holds that has no place in a request, in the words of the file. */
	readonly leftOut: readonly string[];
}

/** Writes a campaign whose members are of any version as this version has it. */
export function translateCampaign(written: DraftObject, root: Shape): Translation {
	const { object: campaign, names: nulls } = withoutNulls(written);
	const draft: DraftObject = { kind: "object", members: new Map() };
	const leftOut: string[] = [];
	const dialer = dialerIn(campaign);
	const seen = new Set<string>();
	let instance: Draft | undefined;
	for (const [key, value] of campaign.members) {
		const written = withoutPath(key);
		if (isNoValue(value)) {
			continue;
		}
		if (isOfAnswers(written)) {
			leftOut.push(written);
			continue;
		}
		const name = ownName(written, membersOf(root)?.keys() ?? []);
		if (isBeside(key, campaign) && !membersOf(root)?.has(name) && !isOfFirstApi(written)) {
			leftOut.push(campaign.anchored?.has(key) === true ? key : `${key}: ${spoken(value)}`);
			continue;
		}
		// Of two spellings of a name, the first one counts.
		if (seen.has(name)) {
			leftOut.push(`${key}: ${spoken(value)}`);
			continue;
		}
		seen.add(name);
		const meant = written === key ? value : pathGap(value);
		if (dialer !== undefined && moveBeside([mode.holder, dialer], written, meant)) {
			continue;
		}
		if (isOfFirstApi(written)) {
			move(meant, [written], undefined);
		} else {
			put(draft, [name], translate(idOfArn(meant, written, name), childShape(root, name)));
		}
		if (name === "connectInstanceId") {
			instance = value;
		}
	}
	keepInstanceArn(textOf(instance));
	return { draft, leftOut: [...leftOut, ...leftOutOf(written), ...leftOutOf(draft), ...nulls] };

	/** Its region and account stand nowhere else: the tag that the console goes by holds them, unless there is one. */
	function keepInstanceArn(arn: string | undefined): void {
		if (arn === undefined || !namesInstance(arn)) {
			return;
		}
		const tags = draft.members.get("tags");
		if (tags === undefined || (tags.kind === "object" && !tags.members.has("owner"))) {
			put(draft, ["tags", "owner"], { kind: "scalar", written: JSON.stringify(arn) });
		}
	}

	/** `goal`: where the value goes unless the table has a place of its own for it. */
	function move(value: Draft, path: Path, goal: Path | undefined): void {
		const target = moves.get(simplified(path.join("."))) ?? goal;
		if (value.kind !== "object") {
			const meant = idOfArn(value, path.at(-1) ?? "", target?.at(-1) ?? "");
			put(draft, target ?? path, translate(meant, target && shapeAtPath(target, root)));
			return;
		}
		if (target !== undefined) {
			put(draft, target, { kind: "object", members: new Map() });
		}
		const dialer = simplified(path.join(".")) === simplified(mode.holder) ? dialerIn(value) : undefined;
		if (dialer !== undefined) {
			moveInto(value, [...path, dialer]);
			return;
		}
		for (const [key, below] of value.members) {
			const written = withoutPath(key);
			move(written === key ? below : pathGap(below), [...path, written], inside(target, written));
		}
	}

	/** A dialer whose kind is a value beside its settings. */
	function moveInto(dialer: DraftObject, path: Path): void {
		const target = moves.get(simplified(path.join(".")));
		if (target !== undefined) {
			put(draft, target, { kind: "object", members: new Map() });
		}
		for (const [key, value] of dialer.members) {
			const beside = [...path.slice(0, -1), key];
			if (simplified(key) === simplified(mode.property)) {
				continue;
			}
			if (moves.has(simplified(beside.join(".")))) {
				move(value, beside, undefined);
			} else {
				move(value, [...path, key], inside(target, key));
			}
		}
	}

	/** Moves the kind of dialer, or one of its settings, that stands beside everything else. False for other properties. */
	function moveBeside(path: Path, key: string, value: Draft): boolean {
		const target = moves.get(simplified(path.join(".")));
		if (simplified(key) === simplified(mode.property)) {
			put(draft, target ?? path, { kind: "object", members: new Map() });
			return true;
		}
		const shape = target && shapeAtPath(target, root);
		const isSetting =
			shape !== undefined && membersOf(shape)?.has(ownName(key, membersOf(shape)?.keys() ?? []));
		if (isSetting === true) {
			move(value, [...path, key], inside(target, key));
		}
		return isSetting === true;
	}

	/** The place of a member of what goes to a place. */
	function inside(target: Path | undefined, written: string): Path | undefined {
		const shape = target && shapeAtPath(target, root);
		const name = ownName(written, (shape && membersOf(shape)?.keys()) ?? []);
		return target && [...target, name];
	}
}

/** Whether a property is there for the template or the YAML around a campaign, such as the holder of an anchor. */
function isBeside(key: string, { anchored }: DraftObject): boolean {
	return /^(?:x-|Fn::)/.test(key) || anchored?.has(key) === true;
}

/** An object without what is not set in it, which code, answers and states of other tools write as null. */
function withoutNulls(whole: DraftObject): {
	readonly object: DraftObject;
	readonly names: readonly string[];
} {
	const names: string[] = [];
	return { object: inObject(whole), names };

	function inObject(object: DraftObject): DraftObject {
		const members = new Map<string, Draft>();
		for (const [name, value] of object.members) {
			if (value.kind === "scalar" && value.written === "null") {
				names.push(name);
			} else {
				members.set(name, inside(value));
			}
		}
		return { ...object, members };
	}

	function inside(value: Draft): Draft {
		if (value.kind === "list") {
			return { ...value, items: value.items.map(inside) };
		}
		return value.kind === "object" ? inObject(value) : value;
	}
}

/** The name of the dialer that `dialerType` stands for, such as `predictiveDialerConfig`. */
function dialerIn({ members }: DraftObject): string | undefined {
	const type = [...members].find(([key]) => simplified(key) === simplified(mode.property))?.[1];
	const text = textOf(type);
	const name = text === undefined ? "" : text.toLowerCase() + mode.suffix;
	return moves.has(simplified(`${mode.holder}.${name}`)) ? name : undefined;
}

function namesInstance(text: string): boolean {
	const arn = parseArn(text);
	return arn !== undefined && isInstanceArn(arn);
}
