/** What commands that a message sends people to are called where it is shown. */
export interface CommandNames {
	readonly plan: string;
	readonly apply: string;
	/** @param title of the command in the editor, such as "Stop Campaign"; `verb` is "stop" then. */
	control(title: string, verb: string): string;
}

/** Those of the command palette. */
export const editorCommands: CommandNames = {
	plan: "Plan Changes",
	apply: "Apply Changes",
	control: (title) => title,
};

/** Those of a terminal. */
export const terminalCommands: CommandNames = {
	plan: "connect-campaigns plan",
	apply: "connect-campaigns apply",
	control: (_, verb) => `connect-campaigns ${verb}`,
};
