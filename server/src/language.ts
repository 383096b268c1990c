import schemaFile from "../../schemas/campaign.schema.json";
import { check } from "./checks/check";
import { parse } from "./document/parse";
import type { Tree } from "./document/tree";
import type { Problem } from "./problem";
import { checkRules } from "./rules/rules";
import { compile } from "./schema/compile";

/** The shape of a whole campaign file. */
export const campaignShape = compile(schemaFile);

/** One text, read once: everything that is asked of it shares one tree and one list of problems. */
export class CampaignText {
	readonly text: string;
	readonly tree: Tree;
	private found: readonly Problem[] | undefined;

	private readonly now: () => Date;

	/** `now`: the clock that start and end of the campaign are judged by. */
	constructor(text: string, now: () => Date = () => new Date()) {
		this.text = text;
		this.now = now;
		this.tree = parse(text);
	}

	/** In the order of their place. */
	get problems(): readonly Problem[] {
		this.found ??= this.judge();
		return this.found;
	}

	private judge(): Problem[] {
		const problems = check(this.tree, campaignShape);
		if (problems.some(({ code }) => code === "dialect-document")) return problems;
		const all = [...problems, ...checkRules(this.tree, problems, this.now())];
		return all.sort((one, other) => one.start - other.start || one.end - other.end);
	}
}
