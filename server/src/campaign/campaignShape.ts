import schemaFile from "../../../schemas/campaign.schema.json";
import { compile } from "../schema/compile";
import { membersOf, type Shape, shapeAtPath } from "../schema/shape";
import type { Path } from "./campaignView";

/** The shape of a whole campaign file. */
export const campaignShape = compile(schemaFile);

/** What the schema has at a path from the root of a campaign; `*` stands for any item of a list. */
export function shapeOfCampaign(path: Path): Shape | undefined {
	return shapeAtPath(
		path.map((name) => (name === "*" ? null : name)),
		campaignShape,
	);
}

/** The paths to all that a campaign can hold of a kind of shape; `*` stands for any name of a map or item of a list. */
export function pathsTo(
	isWanted: (shape: Shape) => boolean,
	shape: Shape = campaignShape,
	path: Path = [],
): Path[] {
	const below = [...(membersOf(shape)?.values() ?? [])].flatMap((member) =>
		pathsTo(isWanted, member.shape, [...path, member.name]),
	);
	const inner = shape.kind === "list" ? shape.item : shape.kind === "map" ? shape.value : undefined;
	return [
		...(isWanted(shape) ? [path] : []),
		...below,
		...(inner === undefined ? [] : pathsTo(isWanted, inner, [...path, "*"])),
	];
}

/** Date of the service model that the schema follows, YYYY-MM-DD: what is newer it does not know. */
export const modelDate = /\d{4}-\d{2}-\d{2}/.exec(schemaFile.description)?.[0] ?? "";
