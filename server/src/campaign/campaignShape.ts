import schemaFile from "../../../schemas/campaign.schema.json";
import { compile } from "../schema/compile";
import { childShape, type Shape } from "../schema/shape";
import type { Path } from "./campaignView";

/** The shape of a whole campaign file. */
export const campaignShape = compile(schemaFile);

/** What the schema has at a path from the root of a campaign; `*` stands for any name or item. */
export function shapeOfCampaign(path: Path): Shape | undefined {
	return path.reduce<Shape | undefined>(
		(shape, name) => shape && childShape(shape, name === "*" ? undefined : name),
		campaignShape,
	);
}
