import { mayHoldCampaign } from "../json/campaignNames";
import { heredocAt } from "./shellWords";

/** Texts over several lines that code gives to something else. */
interface Heredocs {
	readonly texts: readonly string[];
	/** The code around them. */
	readonly others: string;
}

/** More of them are not looked at. */
const maxHeredocs = 20;
const opening = /<<[-~]?[ \t]*["']?\w+["']?[ \t)]*\r?$/gm;
/** An expression in the place of a value of YAML or JSON. */
const value = /(?<=[:,[][ \t]{1,9})\$\{[^{}"'\n]{1,300}\}(?=[ \t]*(?:[,}\]]|\r?$))/gm;

/** The texts behind `<<EOT` in which a campaign may be, with their expressions in quotes. */
export function heredocsIn(text: string): Heredocs {
	const texts: string[] = [];
	let others = "";
	let at = 0;
	for (const { 0: mark, index } of [...text.matchAll(opening)].slice(0, maxHeredocs)) {
		const found = index < at ? undefined : heredocAt(text, index);
		if (found !== undefined && mayHoldCampaign(found.text)) {
			texts.push(found.text.replace(value, (written) => JSON.stringify(written)));
			others += `${text.slice(at, index + mark.length)}\n`;
			at = found.end;
		}
	}
	return { texts, others: others + text.slice(at) };
}
