import { shapeOfCampaign } from "../../campaign/campaignShape";
import type { CampaignView, Path } from "../../campaign/campaignView";
import { type Constraint, causeIn, constrainedPaths, isBroken } from "../../campaign/constraint";
import { type StringNode, spanOf } from "../../syntax/tree";
import { type Rule, related } from "./rule";

interface Declaration extends Omit<Rule, "members" | "check"> {
	readonly constraints: readonly Constraint[];
	/** By the name of the key that is marked, and by the campaign, where it depends on them. */
	readonly message: string | ((name: string, campaign: CampaignView) => string);
	/** What is marked of the first condition, where something is missing: its key, unless this says otherwise. */
	readonly marks?: "campaign" | "value";
	/** What to say of the first condition, where something must not be there. */
	readonly reason?: string;
	readonly unnecessary?: true;
	/** The members that it looks at, where these aren't those of its constraints and their first conditions. */
	readonly members?: readonly Path[];
}

/**
 * A rule that says no more than constraints do. The key of what must not be there is marked, or its value where others
 * of its names may stand there; a need without a condition marks the campaign.
 */
export function declared(rule: Declaration): Rule {
	const { constraints, message, marks, reason, unnecessary } = rule;
	return {
		...rule,
		members: rule.members ?? constraints.flatMap(constrainedPaths),
		check(campaign, report) {
			for (const constraint of constraints.filter((one) => isBroken(one, campaign))) {
				const cause = causeIn(campaign, constraint.when[0]) ?? [];
				const property = campaign.property("excludes" in constraint ? constraint.excludes : cause);
				const members =
					"needs" in constraint
						? constraint.needs.map((path) => path.at(-1) ?? "")
						: otherNames(constraint, constraints);
				const isValue = marks === "value" || ("excludes" in constraint && members !== undefined);
				const root = campaign.root();
				const place = (isValue && property?.value) || property?.key;
				const whole = marks === "campaign" || cause.length === 0 ? root && spanOf(root) : place;
				const marked = emptyText(constraint, campaign) ?? whole;
				if (marked === undefined) {
					continue;
				}
				const name = property?.key.name ?? "";
				report(marked, typeof message === "string" ? message : message(name, campaign), {
					...(unnecessary && { unnecessary }),
					...(members && { data: { members } }),
					...(reason !== undefined && related(campaign, cause, reason)),
				});
			}
		},
	};
}

/** What is there of what is missing, but empty: that is to be written. */
function emptyText(constraint: Constraint, campaign: CampaignView): StringNode | undefined {
	const paths = "needs" in constraint ? (constraint.notEmpty ?? []) : [];
	return paths.map((path) => campaign.string(path)).find((node) => node?.value === "");
}

/** What may stand in the place of a name that must not be there: those that none of the constraints excludes. */
function otherNames(
	constraint: Constraint,
	constraints: readonly Constraint[],
): readonly string[] | undefined {
	if (!("excludes" in constraint) || typeof constraint.value !== "string") {
		return undefined;
	}
	const excluded = new Set(constraints.map((one) => ("excludes" in one ? one.value : undefined)));
	const shape = shapeOfCampaign(constraint.excludes);
	const values = shape?.kind === "string" ? (shape.values ?? []) : [];
	return values.map(({ value }) => value).filter((value) => !excluded.has(value));
}
