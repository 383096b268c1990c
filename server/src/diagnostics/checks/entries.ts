export type Entry = readonly [key: string, value: string];

/** `key=value` or `key: value` in one text; an ARN or a time by itself has colons, too. */
export function assigned(text: string): Entry | undefined {
	const [, key = "", rest] = /^Key=([^,]+),\s*Value=([\s\S]*)$/.exec(text) ?? [];
	if (rest !== undefined) {
		return [key, rest];
	}
	const sign = text.includes("=") ? "=" : ":";
	const at = text.indexOf(sign);
	const name = text.slice(0, Math.max(0, at)).trim();
	const isOther = (sign === ":" && /^(?:arn$|T?\d)/.test(name)) || /[\r\n]/.test(text.trim());
	return name === "" || isOther ? undefined : [name, text.slice(at + 1).trim()];
}
