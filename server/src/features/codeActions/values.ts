import type { Fix, Fixer } from "./fix";

/** Writes the text that was certainly meant in the place of a text or a key. */
export const writeReplacement: Fixer = ({ start, end, data }) => {
	if (data?.replacement === undefined) return [];
	const newText = JSON.stringify(data.replacement);
	return [{ title: `Write ${newText}`, edits: [{ start, end, newText }], safe: true }];
};

/** Writes a value in the type that is wanted: the replacement is JSON already. */
export const convert: Fixer = ({ start, end, data }) => {
	if (data?.replacement === undefined) return [];
	const { replacement: newText } = data;
	return [{ title: `Write ${newText}`, edits: [{ start, end, newText }], safe: true }];
};

/** Writes the nearest number that is allowed. */
export const writeBound: Fixer = ({ start, end, data }) => {
	if (data?.bound === undefined) return [];
	const newText = String(data.bound);
	return [{ title: `Write ${newText}`, edits: [{ start, end, newText }], safe: false }];
};

/** Offers every value that is allowed, the one that was most likely meant first. */
export const chooseValue: Fixer = ({ start, end, data }) => {
	const { replacement, members = [] } = data ?? {};
	const others = members.filter((value) => value !== replacement);
	const write = (value: string, safe: boolean): Fix => ({
		title: `Write "${value}"`,
		edits: [{ start, end, newText: JSON.stringify(value) }],
		safe,
	});
	return [
		...(replacement === undefined ? [] : [write(replacement, true)]),
		...others.map((value) => write(value, false)),
	];
};
