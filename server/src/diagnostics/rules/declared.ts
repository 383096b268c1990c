import type { Path } from "../../campaign/campaignView";
import { type Constraint, causeIn, constrainedPaths, isBroken } from "../../campaign/constraint";
import { spanOf } from "../../syntax/tree";
import type { Rule } from "./rule";
import { related } from "./spans";

interface Declaration extends Omit<Rule, "members" | "check"> {
	readonly constraints: readonly Constraint[];
	/** By the name of the key that is marked, where it depends on it. */
	readonly message: string | ((name: string) => string);
	/** What is marked of the first condition, where something is missing: its key, unless this says otherwise. */
	readonly marks?: "campaign" | "value";
	/** What to say of the first condition, where something must not be there. */
	readonly reason?: string;
	readonly unnecessary?: true;
	/** Values to write in the place of one that must not be there; the value is marked then, and not its key. */
	readonly instead?: readonly string[];
	/** The members that it looks at, where these aren't those of its constraints and their first conditions. */
	readonly members?: readonly Path[];
}

/** A rule that says no more than constraints do. */
export function declared(rule: Declaration): Rule {
	const { constraints, message, marks, reason, unnecessary, instead } = rule;
	return {
		...rule,
		members: rule.members ?? constraints.flatMap(constrainedPaths),
		check(campaign, report) {
			for (const constraint of constraints.filter((one) => isBroken(one, campaign))) {
				const cause = causeIn(campaign, constraint.when[0]) ?? [];
				const needs = "needs" in constraint ? constraint.needs : undefined;
				const property = campaign.property("excludes" in constraint ? constraint.excludes : cause);
				const value = marks === "value" || instead !== undefined ? property?.value : undefined;
				const root = campaign.root();
				const place = marks === "campaign" ? root && spanOf(root) : (value ?? property?.key);
				if (place === undefined) {
					continue;
				}
				const members = needs?.map((path) => path.at(-1) ?? "") ?? instead;
				report(place, typeof message === "string" ? message : message(property?.key.name ?? ""), {
					...(unnecessary && { unnecessary }),
					...(members && { data: { members } }),
					...(reason !== undefined && related(campaign, cause, reason)),
				});
			}
		},
	};
}
