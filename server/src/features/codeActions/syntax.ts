import type { Fixer } from "./fix";

/** Deletes what JSON has no place for. */
export const deleteSpan: Fixer = ({ start, end, code }) => {
	const what = code === "comment" ? "comment" : code.endsWith("comma") ? "comma" : "byte order mark";
	return [{ title: `Remove the ${what}`, edits: [{ start, end, newText: "" }], safe: code !== "comment" }];
};

/** Inserts the comma that is missing. */
export const insertComma: Fixer = ({ data }) => {
	const at = data?.insertAt;
	return at === undefined
		? []
		: [{ title: "Add the comma", edits: [{ start: at, end: at, newText: "," }], safe: true }];
};

/** Puts a bare or single-quoted word in double quotes. */
export const doubleQuotes: Fixer = ({ start, end, data }, { text }) => {
	const newText = data?.replacement ?? JSON.stringify(text.slice(start, end));
	return [{ title: `Write ${newText}`, edits: [{ start, end, newText }], safe: true }];
};
