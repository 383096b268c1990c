const counts = "once twice thrice".split(" ");
const unitDays: readonly (readonly [unit: RegExp, days: number])[] = [
	[/^d(?:ays?)?$/i, 1],
	[/^w(?:eeks?|k)?$/i, 7],
	[/^months?$/i, 30],
];
const spoken =
	/^(?:max(?:imum)? |up to )?([0-9]{1,3}|once|twice|thrice) ?(?:x|times?|calls?|contacts?|messages?)? ?(?:\/|per|each|every|an?|in) ?([0-9]{1,3})? ?([a-z]+)$/i;

/** Most contacts in a number of days. */
interface Limit {
	readonly count: number;
	readonly days: number;
}

/** How often in how many days, as people write it: `2 per 7 days`, `2/week`, `once a day`; undefined for other texts. */
export function readLimit(text: string): Limit | undefined {
	const [, count = "", times = "1", unit = ""] = spoken.exec(text.trim()) ?? [];
	const days = unitDays.find(([name]) => name.test(unit))?.[1];
	const most = counts.indexOf(count.toLowerCase()) + 1 || Number(count);
	return days === undefined || most === 0 ? undefined : { count: most, days: days * Number(times) };
}
