import schemaFile from "../../schemas/campaign.schema.json";
import { check } from "./checks/check";
import { parse } from "./document/parse";
import type { Tree } from "./document/tree";
import type { Problem } from "./problem";
import { compile } from "./schema/compile";

/** The shape of a whole campaign file. */
export const campaignShape = compile(schemaFile);

/** One text, read once: everything that is asked of it shares one tree and one list of problems. */
export class CampaignText {
	readonly text: string;
	readonly tree: Tree;
	private found: readonly Problem[] | undefined;

	constructor(text: string) {
		this.text = text;
		this.tree = parse(text);
	}

	/** In the order of their place. */
	get problems(): readonly Problem[] {
		this.found ??= check(this.tree, campaignShape);
		return this.found;
	}
}
