import schemaFile from "../../schemas/campaign.schema.json";
import { type Checked, check, recheck } from "./checks/check";
import type { Edit } from "./document/edits";
import { parse } from "./document/parse";
import { retype } from "./document/retype";
import type { Tree } from "./document/tree";
import { moved, type Problem } from "./problem";
import { checkRules, type Ruled, recheckRules } from "./rules/rules";
import { compile } from "./schema/compile";
import { ownSeverities, type Severities, toldProblems } from "./severities";

/** The shape of a whole campaign file. */
export const campaignShape = compile(schemaFile);

/** One text, read once: everything that is asked of it shares one tree and one list of problems. */
export class CampaignText {
	readonly tree: Tree;
	private checked: Checked | undefined;
	private ruled: Ruled | undefined;
	private found: readonly Problem[] | undefined;

	private readonly severities: Severities;
	private readonly now: () => Date;

	/**
	 * `text`: or the tree of it, where that is known. `severities`: what the user chose. `now`: the clock that start and
	 * end of the campaign are judged by.
	 */
	constructor(
		text: string | Tree,
		severities: Severities = ownSeverities,
		now: () => Date = () => new Date(),
	) {
		this.tree = typeof text === "string" ? parse(text) : text;
		this.severities = severities;
		this.now = now;
	}

	get text(): string {
		return this.tree.text;
	}

	/**
	 * The campaign after an edit inside of one string, which takes this one's tree over: this one must not be asked
	 * any more. Undefined, and nothing has happened, for any other edit. `read`: gives the text after the edit.
	 */
	retyped(edit: Edit, read: () => string): CampaignText | undefined {
		const after = retype(this.tree, edit, read);
		if (after === undefined) return undefined;
		const campaign = new CampaignText(after.tree, this.severities, this.now);
		const by = edit.newText.length - (edit.end - edit.start);
		const move = (problem: Problem): Problem => moved(problem, edit.start, by);
		const { checked, ruled } = this;
		if (checked === undefined) return campaign;
		campaign.checked = recheck(checked, after.tree, campaignShape, after.node, move, this.tellsDialects);
		const { problems } = campaign.checked;
		if (ruled === undefined || isForeign(problems)) return campaign;
		campaign.ruled = recheckRules(ruled, after.tree, problems, this.now(), after, move);
		return campaign;
	}

	/** In the order of their place, with the severity that the user chose: the one list that everything goes by. */
	get problems(): readonly Problem[] {
		this.found ??= this.judge();
		return this.found;
	}

	/** Another text, judged in the same way. */
	with(text: string): CampaignText {
		return new CampaignText(text, this.severities, this.now);
	}

	private judge(): readonly Problem[] {
		this.checked ??= check(this.tree, campaignShape, this.tellsDialects);
		const { problems } = this.checked;
		if (isForeign(problems)) return toldProblems(problems, [], this.severities);
		this.ruled ??= checkRules(this.tree, problems, this.now());
		return toldProblems(problems, this.ruled.problems, this.severities);
	}

	/** Whoever does not want to hear that a file is another tool's wants to hear what is wrong with it as a campaign. */
	private get tellsDialects(): boolean {
		return this.severities.get("dialect-document") !== "off";
	}
}

/** A file of another tool, of which nothing else is said. */
function isForeign(problems: readonly Problem[]): boolean {
	return problems.some(({ code }) => code === "dialect-document");
}
