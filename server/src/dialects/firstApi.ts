import dialects from "../../../schemas/dialects.json";
import { simplified } from "../../../shared/src/text/nearest";
import { parseArn } from "../../../shared/src/values/arn";
import { childShape, membersOf, type Shape } from "../schema/shape";
import type { Node, ObjectNode, Tree } from "../syntax/tree";
import { type DraftObject, put } from "./draft";
import { keysAndValues, ownName, translate } from "./translate";

/** Its name, in words. */
export const firstApi = dialects.firstApi.title;

type Path = readonly string[];

const moves: ReadonlyMap<string, Path> = new Map(
	Object.entries(dialects.firstApi.paths).map(([from, to]) => [simplified(from), to.split(".")]),
);
/** What the service adds to a campaign in its answers, and takes from nobody. */
const added: ReadonlySet<string> = new Set(dialects.answers.names);
const mode = dialects.firstApi.mode;
const roots: ReadonlySet<string> = new Set(
	Object.keys(dialects.firstApi.paths).map((path) => simplified(path.split(".", 1)[0] ?? "")),
);

/** Tells whether a member of a campaign belongs to the first version of the API. */
export function isOfFirstApi(name: string): boolean {
	return roots.has(simplified(name));
}

/** Writes a campaign whose members are of any version as this version has it. */
export function translateCampaign(tree: Tree, campaign: ObjectNode, root: Shape): DraftObject {
	const draft: DraftObject = { kind: "object", members: new Map() };
	let instance: Node | undefined;
	for (const { key, value } of campaign.properties) {
		if (value === undefined || added.has(key.name)) {
			continue;
		}
		const name = ownName(key.name, membersOf(root)?.keys() ?? []);
		if (isOfFirstApi(key.name)) {
			move(value, [key.name], undefined);
		} else {
			put(draft, [name], translate(tree, value, childShape(root, name)));
		}
		if (name === "connectInstanceId") {
			instance = value;
		}
	}
	if (instance !== undefined) {
		keepInstanceArn(instance);
	}
	return draft;

	/** Its region and account stand nowhere else: the tag that the console goes by holds them, unless there is one. */
	function keepInstanceArn(node: Node): void {
		const isArn = node.kind === "string" && isInstanceArn(node.value);
		const tags = campaign.properties.find(({ key }) => simplified(key.name) === "tags")?.value;
		const pairs = tags?.kind === "array" ? keysAndValues(tags)?.map(([key]) => key) : undefined;
		const keys = tags?.kind === "object" ? tags.properties.map(({ key }) => key.name) : (pairs ?? []);
		if (!isArn || keys.includes("owner") || (tags?.kind === "array" && pairs === undefined)) {
			return;
		}
		put(draft, ["tags", "owner"], { kind: "scalar", written: JSON.stringify(node.value) });
	}

	/** `goal`: where the value goes unless the table has a place of its own for it. */
	function move(node: Node, path: Path, goal: Path | undefined): void {
		const target = moves.get(simplified(path.join("."))) ?? goal;
		if (node.kind !== "object") {
			put(draft, target ?? path, translate(tree, node, target && shapeAtPath(target)));
			return;
		}
		if (target !== undefined) {
			put(draft, target, { kind: "object", members: new Map() });
		}
		const dialer = simplified(path.join(".")) === simplified(mode.holder) ? dialerIn(node) : undefined;
		if (dialer !== undefined) {
			moveInto(node, [...path, dialer]);
			return;
		}
		for (const { key, value } of node.properties) {
			if (value === undefined) {
				continue;
			}
			const shape = target && shapeAtPath(target);
			const name = ownName(key.name, (shape && membersOf(shape)?.keys()) ?? []);
			move(value, [...path, key.name], target && [...target, name]);
		}
	}

	/** A dialer whose kind is a value beside its settings. */
	function moveInto(node: ObjectNode, path: Path): void {
		const target = moves.get(simplified(path.join(".")));
		if (target !== undefined) {
			put(draft, target, { kind: "object", members: new Map() });
		}
		for (const { key, value } of node.properties) {
			if (value === undefined || simplified(key.name) === simplified(mode.property)) {
				continue;
			}
			const own = moves.get(simplified([...path.slice(0, -1), key.name].join(".")));
			const shape = target && shapeAtPath(target);
			const name = ownName(key.name, (shape && membersOf(shape)?.keys()) ?? []);
			if (own !== undefined) {
				move(value, [...path.slice(0, -1), key.name], undefined);
			} else {
				move(value, [...path, key.name], target && [...target, name]);
			}
		}
	}

	function shapeAtPath(path: Path): Shape | undefined {
		return path.reduce<Shape | undefined>((shape, name) => shape && childShape(shape, name), root);
	}
}

/** The name of the dialer that `dialerType` stands for, such as `predictiveDialerConfig`. */
function dialerIn({ properties }: ObjectNode): string | undefined {
	const type = properties.find(({ key }) => simplified(key.name) === simplified(mode.property))?.value;
	const name = type?.kind === "string" ? type.value.toLowerCase() + mode.suffix : "";
	return moves.has(simplified(`${mode.holder}.${name}`)) ? name : undefined;
}

function isInstanceArn(text: string): boolean {
	const arn = parseArn(text);
	return arn?.service === "connect" && /^instance\/[^/]+$/.test(arn.resource);
}
