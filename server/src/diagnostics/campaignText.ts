import { gapCode, type Problem } from "../../../shared/src/problem/problem";
import { campaignShape } from "../campaign/campaignShape";
import type { Shape } from "../schema/shape";
import { parse } from "../syntax/parse";
import type { Tree } from "../syntax/tree";
import { check, isAround } from "./checks/check";
import {
	type Environments,
	type EnvironmentValues,
	inEnvironment,
	missingValues,
	resolvedTree,
	variableStrings,
} from "./environments";
import { oneOfEach } from "./families";
import { checkRules } from "./rules/checkRules";
import type { Rule } from "./rules/rule";
import { rules } from "./rules/rules";
import { defaultSeverities, type Severities, toldProblems } from "./severities";

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
	readonly #environments: Environments | undefined;
	#resolved: Tree | undefined;
	readonly #severities: Severities;
	readonly #now: () => Date;

	/**
	 * `severities`: what the user chose. `now`: the clock that start and end of the campaign are judged by. `type`: by
	 * whose schema the text is read. `environments`: what its `${name}` stand for; undefined where they are gaps.
	 */
	constructor(
		text: string,
		severities: Severities = defaultSeverities,
		now: () => Date = () => new Date(),
		type: DocumentType = campaignType,
		environments?: Environments,
	) {
		const tree = parse(text);
		this.tree = environments === undefined ? tree : { ...tree, hasVariables: true };
		this.type = type;
		this.#environments = environments;
		this.#severities = severities;
		this.#now = now;
	}

	get text(): string {
		return this.tree.text;
	}

	/** The tree with the values of the environment that is chosen: what is sent. Its places are those of the text. */
	get resolved(): Tree {
		const chosen = this.#environments?.chosen;
		this.#resolved ??= chosen === undefined ? this.tree : resolvedTree(this.tree, chosen.values);
		return this.#resolved;
	}

	/** Where the text may be sent; undefined where its `${name}` are gaps. */
	get environments(): Environments | undefined {
		return this.#environments;
	}

	/** In the order of their place, with the severity that the user chose: the one list that everything goes by. */
	get problems(): readonly Problem[] {
		this.#found ??= this.#computeProblems();
		return this.#found;
	}

	/** Another text, judged in the same way. */
	with(text: string): CampaignText {
		return new CampaignText(text, this.#severities, this.#now, this.type, this.#environments);
	}

	#computeProblems(): readonly Problem[] {
		const environments = this.#environments;
		if (environments === undefined || variableStrings(this.tree).length === 0) {
			return this.#problemsOf(this.tree, []);
		}
		const { all, chosen } = environments;
		const found = this.#problemsOf(this.resolved, missingValues(this.tree, environments));
		const told = withoutNames(found, this.resolved);
		if (chosen === undefined) {
			return told;
		}
		const others = all
			.filter(({ name }) => name !== chosen.name)
			.map((one) => () => this.#problemsIn(one, all));
		return inEnvironment(told, withoutNames(this.#problemsOf(this.tree, []), this.tree), chosen, others);
	}

	/** What the text has in an environment; nothing where that lacks a value, which is another problem. */
	#problemsIn(one: EnvironmentValues, all: readonly EnvironmentValues[]): readonly Problem[] {
		const isComplete = missingValues(this.tree, { all, chosen: one }).length === 0;
		return isComplete ? this.#problemsOf(resolvedTree(this.tree, one.values), []) : [];
	}

	#problemsOf(tree: Tree, missing: readonly Problem[]): readonly Problem[] {
		// Whoever does not want to hear that a file is another tool's wants to hear what is wrong with it as a campaign.
		// And a text that isn't JSON can never be sent, whatever a user wants to hear of it.
		const { shape, rules, tellsDialects } = this.type;
		const level = this.#severities.get("dialect-document") ?? "error";
		const isTold = level === "error" || (level !== "off" && tree.problems.length === 0);
		const checked = check(tree, shape, tellsDialects && isTold);
		const ruled = isForeign(checked, tree)
			? []
			: [...checkRules(tree, checked, this.#now(), rules), ...missing];
		return oneOfEach(toldProblems(checked, ruled, this.#severities), this.text);
	}
}

/** A name is no gap, whether it has a value or not. */
function withoutNames(problems: readonly Problem[], tree: Tree): readonly Problem[] {
	const names = new Set(variableStrings(tree).map(({ start }) => start));
	return problems.filter(({ code, start }) => code !== gapCode || !names.has(start));
}

/** A file of another tool or with other text around it, of which nothing else is said. */
function isForeign(problems: readonly Problem[], tree: Tree): boolean {
	return problems.some((one) => one.code === "dialect-document" || isAround(one, tree));
}
