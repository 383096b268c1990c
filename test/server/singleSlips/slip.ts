/** One slip in a sound campaign, and all that is said and offered of it. */
export interface SingleSlip {
	/** Text of the campaign that is replaced once. */
	readonly from: string;
	readonly to: string;
	/** What its only problem says. */
	readonly message: string;
	/** What stands in the place of `to` after each of its fixes, in their order. */
	readonly fixed: readonly string[];
	/** Fixes follow that remove something, or write the form of what belongs there. */
	readonly hasOthers?: true;
	/** What fix-all makes of `to`; undefined: nothing. */
	readonly certain?: string;
}
