import { checkDuration, parseDuration } from "../../../../shared/src/values/duration";
import { countInWords, numberInWords } from "./numberWords";

const unitDays: readonly (readonly [unit: RegExp, days: number])[] = [
	[/^d(?:ays?|aily)?$/i, 1],
	[/^w(?:eeks?|eekly|k)?$/i, 7],
	[/^month(?:s|ly)?$/i, 30],
];
const spoken =
	/^(?:max(?:imum)? (?:of )?|up to |at most |(?:no|not) more than )?([0-9]{1,3}|[a-z]{3,9}) ?(?:x|times?|calls?|contacts?|messages?|attempts?)? ?(?:(?:\/|per|each|every|an?|in) ?([0-9]{1,3})? ?([a-z]+)|((?:dai|week|month)ly))$/i;
const longest = 60;

/** Most contacts in a number of days. */
interface Limit {
	readonly count: number;
	readonly days: number;
}

/** How often in how many days, as people write it: `2 per 7 days`, `2/week`, `once a day`; undefined for other texts. */
export function readLimit(text: string): Limit | undefined {
	const [, count = "", times = "1", name = "", often] =
		text.length > longest ? [] : (spoken.exec(text.trim()) ?? []);
	const days = daysOfUnit(often ?? name);
	const most = countInWords(count) ?? numberInWords(count) ?? Number(count);
	return days === undefined || !(most > 0) ? undefined : { count: most, days: days * Number(times) };
}

/** Whole days of a span as people write it: `daily`, `2 weeks`, `P14D`, `month`; undefined for other texts. */
export function readDays(text: string): number | undefined {
	if (text.length > longest) {
		return undefined;
	}
	const [, count, name = ""] =
		/^(?:(?:per|each|every|an?|in) )?([0-9]{1,3})? ?([a-z]+)$/i.exec(text.trim()) ?? [];
	const unit = daysOfUnit(name);
	const { replacement, choices = [] } = checkDuration(text) ?? {};
	const [only, ...more] = replacement === undefined ? choices : [replacement];
	const seconds = parseDuration(text) ?? (more.length === 0 ? parseDuration(only ?? "") : undefined);
	const days = unit === undefined ? (seconds ?? Number.NaN) / 86_400 : unit * Number(count ?? 1);
	return Number.isInteger(days) && days > 0 ? days : undefined;
}

function daysOfUnit(name: string): number | undefined {
	return unitDays.find(([unit]) => unit.test(name))?.[1];
}
