import schemaFile from "../../schemas/campaign.schema.json";
import { check } from "./checks/check";
import { parse } from "./document/parse";
import type { Tree } from "./document/tree";
import type { Problem } from "./problem";
import { checkRules } from "./rules/rules";
import { compile } from "./schema/compile";
import { ownSeverities, type Severities, withSeverities } from "./severities";

/** The shape of a whole campaign file. */
export const campaignShape = compile(schemaFile);

/** One text, read once: everything that is asked of it shares one tree and one list of problems. */
export class CampaignText {
	readonly text: string;
	readonly tree: Tree;
	private found: readonly Problem[] | undefined;

	private readonly severities: Severities;
	private readonly now: () => Date;

	/** `severities`: what the user chose. `now`: the clock that start and end of the campaign are judged by. */
	constructor(text: string, severities: Severities = ownSeverities, now: () => Date = () => new Date()) {
		this.text = text;
		this.severities = severities;
		this.now = now;
		this.tree = parse(text);
	}

	/** In the order of their place, with the severity that the user chose: the one list that everything goes by. */
	get problems(): readonly Problem[] {
		this.found ??= withSeverities(this.judge(), this.severities);
		return this.found;
	}

	/** Another text, judged in the same way. */
	with(text: string): CampaignText {
		return new CampaignText(text, this.severities, this.now);
	}

	private judge(): Problem[] {
		const problems = check(this.tree, campaignShape);
		if (problems.some(({ code }) => code === "dialect-document")) return problems;
		const all = [...problems, ...checkRules(this.tree, problems, this.now())];
		return all.sort((one, other) => one.start - other.start || one.end - other.end);
	}
}
