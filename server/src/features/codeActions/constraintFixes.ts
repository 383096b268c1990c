import type { Code } from "../../../../shared/src/problem/codes";
import { CampaignView, type Path } from "../../campaign/campaignView";
import type { Constraint, Exclusion } from "../../campaign/constraint";
import { campaignType } from "../../diagnostics/campaignText";
import type { Edit } from "../../syntax/edits";
import type { Tree } from "../../syntax/tree";
import type { Fixer } from "./fix";
import { writeForm } from "./forms";
import { addMembers, removeMember } from "./members";
import { switchTo } from "./switching";
import { chooseValue } from "./values";

const declared = campaignType.rules.flatMap(({ constraints = [] }) => constraints);

/**
 * The fixers of a rule that is declared: they add what has to be there, remove or change what must not, or change what
 * it depends on. Those of another code offer the texts that may have been meant.
 */
export function constraintFixers(code: Code): readonly Fixer[] {
	const [constraint] = campaignType.rules.find((rule) => rule.code === code)?.constraints ?? [];
	if (constraint === undefined || ("value" in constraint && typeof constraint.value === "string")) {
		return [chooseValue, writeForm];
	}
	if ("needs" in constraint) {
		const { notEmpty } = constraint;
		return [
			...(notEmpty ?? []).map((path) => setSwitch(path, true)),
			...(notEmpty === undefined ? [] : [writeForm]),
			addMembers,
		];
	}
	return [removeOrTurn(constraint), ...changeConditions(constraint), switchTo];
}

/** Removes what must not be there; where it can't go, turns it to its other value. */
function removeOrTurn({ excludes, value }: Exclusion): Fixer {
	return (problem, tree) => {
		const removed = removeMember(problem, tree);
		return removed.length > 0 || typeof value !== "boolean"
			? removed
			: setSwitch(excludes, !value)(problem, tree);
	};
}

/** Turns what a constraint depends on to its other value. */
function changeConditions({ when }: Constraint): Fixer[] {
	return when.flatMap(({ paths: [path], value }) =>
		path !== undefined && typeof value === "boolean" ? [setSwitch(path, !value)] : [],
	);
}

/** Sets a boolean that is there and has the other value, and with it those that must not stand beside the new one. */
function setSwitch(path: Path, to: boolean): Fixer {
	return (_, tree) => {
		const own = editsFor(tree, path, to);
		const beside = declared.flatMap((one) =>
			"excludes" in one && typeof one.value === "boolean" && isAbout(one, path, to)
				? editsFor(tree, one.excludes, !one.value)
				: [],
		);
		const edits = [...own, ...beside].sort((one, other) => one.start - other.start);
		return own.length === 0 ? [] : [{ title: `Set "${path.at(-1)}" to ${to}`, edits, safe: false }];
	};
}

function editsFor(tree: Tree, path: Path, to: boolean): readonly Edit[] {
	const campaign = new CampaignView(tree, [], new Date());
	const node = campaign.property(path)?.value;
	return node === undefined || campaign.boolean(path) !== !to
		? []
		: [{ start: node.start, end: node.end, newText: String(to) }];
}

/** Whether a constraint holds wherever a property has a value. */
function isAbout({ when }: Constraint, path: Path, value: boolean): boolean {
	return when.every((one) => one.value === value && one.paths.every((read) => read.join() === path.join()));
}
