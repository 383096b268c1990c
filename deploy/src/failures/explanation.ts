/** Where somebody reads what went wrong. */
export type Program = "editor" | "terminal";

/** What to do about a failure; where it depends on the program, in the words of each. */
export type Advice = string | Readonly<Record<Program, string>>;

/** What one kind of failure means to the person who wanted a campaign. */
export interface Explanation {
	readonly title: string;
	readonly advice: Advice;
	/** True when AWS may have created the campaign although an attempt ended like this. */
	readonly mayExist: boolean;
	/** The same request may well succeed once the advice is followed. Only said where its name doesn't tell. */
	readonly again?: true;
}

/** An advice in the words of a program; without one, those of the editor. */
export function adviceFor(program: Program | undefined, advice: Advice): string {
	return typeof advice === "string" ? advice : advice[program ?? "editor"];
}
