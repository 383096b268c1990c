import { slips } from "./row";

const name = '"name": "Outage notices by text message"';
const from = '"type": "MANAGED"';
const quotes = ["«»", "»«", "‹›", "„“", "“”", "””", "‘’", "''", "``", "´´", "`´", "「」"];

/** Quotes of another kind around the name of a property, as other keyboards and word processors write them. */
export const misquoted = slips([
	...quotes.flatMap((pair) => {
		const [open, close] = [pair.slice(0, 1), pair.slice(1)];
		return [
			["sms", name, name.replace('"name"', `${open}name${close}`)],
			["sms", name, name.replace('"name"', `${open} name ${close}`)],
			["sms", name, name.replace('"name"', `${open}name ${close}`)],
			["sms", from, from.replace('"type"', `${open}type${close}`)],
		] as const;
	}),
	["sms", name, name.replace('"name":', '" name ":')],
]);
