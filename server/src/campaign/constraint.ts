import type { CampaignView, Path } from "./campaignView";

/** Something that a campaign says. */
export interface Condition {
	/** Where it is read. */
	readonly paths: readonly Path[];
	/** It holds wherever its property is there. */
	readonly isPresence?: true;
	/** It holds where its property has this value. */
	readonly value?: string | boolean;
	holds(campaign: CampaignView): boolean;
}

export function present(path: Path): Condition {
	return { paths: [path], isPresence: true, holds: (campaign) => campaign.has(path) };
}

export function missing(path: Path): Condition {
	return { paths: [path], holds: (campaign) => campaign.isDefinitelyMissing(path) };
}

export function equal(path: Path, value: string | boolean): Condition {
	return { paths: [path], value, holds: (campaign) => campaign.scalar(path) === value };
}

export function unequal(path: Path, value: string | boolean): Condition {
	return { paths: [path], holds: (campaign) => campaign.scalar(path) !== value };
}

/** One of some members of a union is set, and no other. */
export function chosen(union: Path, ...names: readonly string[]): Condition {
	return {
		paths: names.map((name) => [...union, name]),
		holds: (campaign) => names.includes(campaign.chosen(union) ?? ""),
	};
}

interface Need {
	/** What it depends on: all of these hold. The first is what a problem is put down to. */
	readonly when: readonly Condition[];
	/** One of these has to be there; the first is what to write. */
	readonly needs: readonly Path[];
	/** Those of them that count as absent while they are empty. */
	readonly notEmpty?: readonly Path[];
}

/** What must not stand where something else does. */
export interface Exclusion {
	readonly when: readonly Condition[];
	/** What must not be there. */
	readonly excludes: Path;
	/** It may be there, but not with this value. */
	readonly value?: string | boolean;
}

/**
 * What must or must not stand together. It is said once, in the file of its rule: completion, skeletons and fixes get
 * it from the rule.
 */
export type Constraint = Need | Exclusion;

/** The members that a constraint is about: what has to be there or must not, and what its first condition reads. */
export function constrainedPaths(constraint: Constraint): readonly Path[] {
	const targets = "needs" in constraint ? constraint.needs : [constraint.excludes];
	return [...targets, ...(constraint.when[0]?.paths ?? [])];
}

/** Whether a campaign surely breaks a constraint; what may only be misspelled counts as there. */
export function isBroken(constraint: Constraint, campaign: CampaignView): boolean {
	if (!constraint.when.every((condition) => condition.holds(campaign))) {
		return false;
	}
	if ("needs" in constraint) {
		const { needs, notEmpty = [] } = constraint;
		return needs.every(
			(path) => campaign.isDefinitelyMissing(path) || (notEmpty.includes(path) && campaign.isEmpty(path)),
		);
	}
	const { excludes, value } = constraint;
	return value === undefined || campaign.scalar(excludes) === value;
}

/** What a condition is read from: the property that is there, or what lacks it. */
export function causeIn(campaign: CampaignView, condition?: Condition): Path | undefined {
	return condition?.paths.find((path) => campaign.has(path)) ?? condition?.paths[0]?.slice(0, -1);
}
