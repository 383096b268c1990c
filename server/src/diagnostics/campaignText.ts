import schemaFile from "../../../schemas/campaign.schema.json";
import type { Problem } from "../../../shared/src/problem/problem";
import { compile } from "../schema/compile";
import type { Shape } from "../schema/shape";
import { parse } from "../syntax/parse";
import type { Tree } from "../syntax/tree";
import { check, isAround } from "./checks/check";
import { oneOfEach } from "./families";
import { checkRules } from "./rules/checkRules";
import type { Rule } from "./rules/rule";
import { rules } from "./rules/rules";
import { defaultSeverities, type Severities, toldProblems } from "./severities";

/** The shape of a whole campaign file. */
export const campaignShape = compile(schemaFile);

/** A kind of document: what tells it from others, its schema, and what the schema can't say. */
export interface DocumentType {
	/** VS Code's ID of the language. */
	readonly languageId: string;
	/** The addresses of files that are of this type, whatever language an editor takes them for. */
	readonly uris: RegExp;
	readonly shape: Shape;
	readonly rules: readonly Rule[];
	/** Whether texts of other tools and languages are told as such. */
	readonly tellsDialects: boolean;
}

/** What an outbound campaign is created from. */
export const campaignType: DocumentType = {
	languageId: "connect-campaign",
	uris: /\.campaign\.json$/i,
	shape: campaignShape,
	rules,
	tellsDialects: true,
};

/** One text, read once: everything that is asked of it shares one tree and one list of problems. */
export class CampaignText {
	readonly tree: Tree;
	#found: readonly Problem[] | undefined;

	readonly type: DocumentType;
	readonly #severities: Severities;
	readonly #now: () => Date;

	/**
	 * `severities`: what the user chose. `now`: the clock that start and end of the campaign are judged by. `type`: by
	 * whose schema the text is read.
	 */
	constructor(
		text: string,
		severities: Severities = defaultSeverities,
		now: () => Date = () => new Date(),
		type: DocumentType = campaignType,
	) {
		this.tree = parse(text);
		this.type = type;
		this.#severities = severities;
		this.#now = now;
	}

	get text(): string {
		return this.tree.text;
	}

	/** In the order of their place, with the severity that the user chose: the one list that everything goes by. */
	get problems(): readonly Problem[] {
		this.#found ??= this.#computeProblems();
		return this.#found;
	}

	/** Another text, judged in the same way. */
	with(text: string): CampaignText {
		return new CampaignText(text, this.#severities, this.#now, this.type);
	}

	#computeProblems(): readonly Problem[] {
		// Whoever does not want to hear that a file is another tool's wants to hear what is wrong with it as a campaign.
		// And a text that isn't JSON can never be sent, whatever a user wants to hear of it.
		const { shape, rules, tellsDialects } = this.type;
		const level = this.#severities.get("dialect-document") ?? "error";
		const isTold = level === "error" || (level !== "off" && this.tree.problems.length === 0);
		const checked = check(this.tree, shape, tellsDialects && isTold);
		const ruled = isForeign(checked, this.tree) ? [] : checkRules(this.tree, checked, this.#now(), rules);
		return oneOfEach(toldProblems(checked, ruled, this.#severities), this.text);
	}
}

/** A file of another tool or with other text around it, of which nothing else is said. */
function isForeign(problems: readonly Problem[], tree: Tree): boolean {
	return problems.some((one) => one.code === "dialect-document" || isAround(one, tree));
}
