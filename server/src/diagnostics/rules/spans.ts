import type { RelatedPlace, Span } from "../../../../shared/src/problem/problem";
import type { CampaignView, Path } from "../../campaign/campaignView";

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
