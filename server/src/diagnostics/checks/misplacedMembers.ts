import { campaignChannels } from "../../../../shared/src/campaigns";
import {
	type Member,
	membersOf,
	type Shape,
	type StructureShape,
	shapeAtPath,
	type UnionShape,
} from "../../schema/shape";
import { containerOf, member, type Node, type ObjectNode, type Property } from "../../syntax/tree";
import { daysIn } from "./days";
import { membersSaid } from "./spokenMembers";

/** Names from an object on; null stands for the only item of a list. */
type Path = readonly (string | null)[];

/** Properties of an object that all belong into one of its own that isn't there. */
export interface Misplaced {
	/** Side by side, in their order. */
	readonly properties: readonly Property[];
	/** Each place that has all of them. */
	readonly paths: readonly Path[];
}

/** Names on the way; farther down, too many places have a property of one name. */
const maxDepth = 3;
/** Properties that could go to more places than this are told one by one. */
const maxPaths = 4;

/** The unknown properties of an object, where all of them belong one level deeper or more; undefined otherwise. */
export function misplacedMembers(
	node: ObjectNode,
	shape: StructureShape | UnionShape,
): Misplaced | undefined {
	const isOwn = ({ key }: Property): boolean => shape.members.has(key.name);
	const [first] = node.properties.filter((one) => !isOwn(one));
	const isKnown =
		first !== undefined && (hasBelow(shape, first.key.name) || daysIn(first.key.name).length > 0);
	if (!isKnown || (shape.kind === "union" && node.properties.some(isOwn))) {
		return undefined;
	}
	const at = node.properties.indexOf(first);
	const rest = node.properties.slice(at);
	const count = rest.findIndex(isOwn);
	const properties = count < 0 ? rest : rest.slice(0, count);
	const names = new Set(properties.map(({ key }) => key.name));
	const isTold =
		properties.some((one) => one.value === undefined || one.colon === undefined) ||
		properties.some((one) => membersSaid(one, shape).size > 0) ||
		names.size < properties.length ||
		rest.slice(properties.length).some((one) => !isOwn(one));
	if (isTold) {
		return undefined;
	}
	const absent = [...shape.members.values()].filter(
		({ name }) => !node.properties.some(({ key }) => key.name === name),
	);
	const places = placesBelow(absent, properties, maxDepth);
	const nearest = Math.min(...places.map(lengthOf));
	const used = channelsOf(node, "channelSubtypeConfig");
	const others = used.size > 0 ? used : channelsOf(node, "communicationTimeConfig");
	const isOf = (path: Path, channels: ReadonlySet<string>): boolean =>
		path.every((name) => !isChannel(name) || channels.has(name));
	const paths = [
		(path: Path): boolean => lengthOf(path) === nearest,
		(path: Path): boolean => isComplete(path, shape, properties),
		(path: Path): boolean => holdsValues(path, shape, properties),
		(path: Path): boolean => isOf(path, others),
	].reduce<readonly Path[]>(
		(left, isLikely) => {
			const likely = left.filter(isLikely);
			return likely.length > 0 ? likely : left;
		},
		places.filter((path) => used.size === 0 || isOf(path, used)),
	);
	return paths.length === 0 || paths.length > maxPaths ? undefined : { properties, paths };
}

function lengthOf(path: Path): number {
	return path.filter((name) => name !== null).length;
}

function placesBelow(
	members: readonly Member[],
	properties: readonly Property[],
	depth: number,
): readonly Path[] {
	return depth === 0
		? []
		: members.flatMap(({ name, shape, editorOnly }) => {
				const item = shape.kind === "list" ? shape.item : shape;
				const path = shape.kind === "list" ? [name, null] : [name];
				const below = [...(membersOf(item)?.values() ?? [])];
				const isHere = !editorOnly && properties.every((one) => takes(item, one));
				return isHere ? [path] : placesBelow(below, properties, depth - 1).map((rest) => [...path, ...rest]);
			});
}

/** Whether an object has a property of a name, list or no list; a map has those that it can have, by all their names. */
function takes(shape: Shape, { key: { name }, value }: Property): boolean {
	if (shape.kind === "map") {
		return shape.key.values !== undefined && daysIn(name).length > 0;
	}
	const own = membersOf(shape)?.get(name);
	const isList = own?.shape.kind === "list";
	return own !== undefined && (isList ? value?.kind !== "object" : value?.kind !== "array");
}

function isComplete(path: Path, from: Shape, properties: readonly Property[]): boolean {
	const target = shapeAtPath(path, from);
	const required = [...((target && membersOf(target)?.values()) ?? [])].filter((one) => one.required);
	return required.every(({ name }) => properties.some(({ key }) => key.name === name));
}

/** Whether a place also has all the properties of the objects that properties hold. */
function holdsValues(path: Path, from: Shape, properties: readonly Property[]): boolean {
	return properties.every(({ key, value }) => {
		const shape = shapeAtPath([...path, key.name], from);
		const names = shape && membersOf(shape);
		return (
			value?.kind !== "object" ||
			names === undefined ||
			value.properties.every((one) => names.has(one.key.name))
		);
	});
}

/** The channels that a part of the campaign around an object has. */
function channelsOf(node: ObjectNode, name: string): ReadonlySet<string> {
	let root: Node = node;
	for (let above = containerOf(root); above !== undefined; above = containerOf(root)) {
		root = above;
	}
	const part = root.kind === "object" ? member(root, name) : undefined;
	const names = part?.kind === "object" ? part.properties.map(({ key }) => key.name) : [];
	return new Set(names.filter(isChannel));
}

function isChannel(name: string | null): name is string {
	return campaignChannels.some((channel) => channel === name);
}

const below = new WeakMap<Shape, ReadonlySet<string>>();

/** Whether an object below a shape can have a property of a name: a file may have thousands of other names. */
function hasBelow(shape: Shape, name: string): boolean {
	return namesBelow(shape).has(name);
}

function namesBelow(shape: Shape): ReadonlySet<string> {
	const known = below.get(shape);
	if (known !== undefined) {
		return known;
	}
	const own = shape.kind === "list" ? shape.item : shape;
	const members = [...(membersOf(own)?.values() ?? [])];
	const names = new Set(members.flatMap((one) => [one.name, ...namesBelow(one.shape)]));
	below.set(shape, names);
	return names;
}
