import type { LiveItem, LiveKind, LiveScope, LiveValuesAnswer } from "../../../../shared/src/live";
import type { LivePlace } from "./places";

/** What an account has for the place of a cursor. */
export interface LiveOffers {
	/** The document that a lookup is for. */
	readonly uri: string;
	readonly place: LivePlace;
	readonly list: LiveValuesAnswer;
	/** Versions of the item that the text at the cursor names. */
	readonly versions?: LiveVersions | undefined;
}

export interface LiveVersions {
	readonly kind: LiveKind;
	readonly scope: LiveScope;
	readonly item: LiveItem;
	readonly list: LiveValuesAnswer;
}
