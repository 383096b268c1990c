import type { Code } from "../../../../shared/src/problem/codes";
import type { Severity } from "../../../../shared/src/problem/finding";
import type { ProblemData, RelatedPlace, Span } from "../../../../shared/src/problem/problem";
import type { CampaignView, Path } from "../../campaign/campaignView";
import type { Constraint } from "../../campaign/constraint";

/** What is known of a violation beside its place and its message. */
export interface Details {
	readonly data?: ProblemData;
	readonly related?: readonly RelatedPlace[];
	/** What is marked has no effect and could go. */
	readonly unnecessary?: true;
}

/** Tells of one violation. */
export type Report = (place: Span, message: string, details?: Details) => void;

/** Something that the schema cannot say. */
export interface Rule {
	/** Stable; the name of the rule's file in kebab-case. */
	readonly code: Code;
	/** What is wrong where it is broken, in one sentence; the setting, the pages and other tools say it. */
	readonly violation: string;
	readonly severity: Severity;
	/** The rule itself, never its breach: what has to be. Without a capital and a full stop. */
	readonly summary: string;
	/** Where the rule comes from, in one sentence. */
	readonly source: string;
	/** The members that it looks at; `*` stands for any name or item. None where it looks at every text. */
	readonly members: readonly Path[];
	/** What it says of properties that must or must not stand together; completion and skeletons go by it. */
	readonly constraints?: readonly Constraint[];
	/** Reports all violations in a campaign. */
	check(campaign: CampaignView, report: Report): void;
}

/** A place that a problem elsewhere has to do with. */
export function relatedPlace({ start, end }: Span, message: string): { readonly related: RelatedPlace[] } {
	return { related: [{ start, end, message }] };
}

/** A key that a problem elsewhere has to do with; none where it is absent. */
export function related(
	campaign: CampaignView,
	path: Path,
	message: string,
): { readonly related?: readonly RelatedPlace[] } {
	const property = campaign.property(path);
	return property === undefined ? {} : relatedPlace(property.key, message);
}
