/** What one kind of failure means to the person who wanted a campaign. */
export interface Explanation {
	readonly title: string;
	/** What to do about it. */
	readonly advice: string;
	/** True when AWS may have created the campaign although an attempt ended like this. */
	readonly mayExist: boolean;
	/** The same request may well succeed once the advice is followed. Only said where its name doesn't tell. */
	readonly again?: true;
}
