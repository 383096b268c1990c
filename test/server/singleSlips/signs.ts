import type { SingleSlip } from "./slip";

const name = '  "name": "Spring renewals",';
const opens = '              "startTime": "T09:00",';
const conflict = "Merge conflict markers aren't valid JSON. Keep one side, or merge both.";
const diff = "This is a diff. Keep the lines of its new side, without the signs at the start.";
const quotes = "Typographic quotes aren't valid JSON. Use straight double quotes.";
const backslash =
	'Only " \\ / b f n r t, or u and four hex digits can follow a backslash. Write a backslash as \\\\.';

const early = opens.replace("09", "08");
const late = opens.replace("09", "10");

/** A line of which two branches have one each. */
function merged(from: string, current: string, incoming: string): SingleSlip {
	const to = `<<<<<<< HEAD\n${current}\n=======\n${incoming}\n>>>>>>> feature\n`;
	return { from: `${from}\n`, to, message: conflict, fixed: [current, incoming].map((side) => `${side}\n`) };
}

/** A name in other quotes, or with backslashes. */
function written(to: string, message: string, ...fixed: readonly string[]): SingleSlip {
	const from = '"name": "Spring renewals"';
	return { from, to: `"name": ${to}`, message, fixed: fixed.map((one) => `"name": ${one}`) };
}

function french(to: string, fixed: string): SingleSlip {
	return { ...written(to, quotes, fixed), certain: `"name": ${fixed}` };
}

/** What a merge or a diff puts into a file, quotes with blanks beside them, and backslashes of a path. */
export const signs: readonly SingleSlip[] = [
	merged(name, name, name.replace("Spring", "Summer")),
	merged(opens, early, late),
	{
		from: `${opens}\n`,
		to: `<<<<<<< HEAD\n${early}\n||||||| base\n${opens}\n=======\n${late}\n>>>>>>> feature\n`,
		message: conflict,
		fixed: [`${early}\n`, `${late}\n`],
	},
	{ from: `${opens}\n`, to: `<<<<<<< HEAD\n${early}\n`, message: conflict, fixed: [`${early}\n`] },
	{ from: opens, to: `-${opens}\n+${late}`, message: diff, fixed: [late] },
	{ from: opens, to: `@@ -50,3 +50,3 @@\n-${opens}\n+${late}`, message: diff, fixed: [late] },
	french("« Spring renewals »", '"Spring renewals"'),
	french("«\u00a0Spring renewals\u202f»", '"Spring renewals"'),
	french("‹ Spring ›", '"Spring"'),
	french("«Spring»", '"Spring"'),
	french("“ Spring ”", '" Spring "'),
	written('"C:\\invoices\\new"', backslash, '"C:\\\\invoices\\\\new"', '"C:\\\\invoices\\new"'),
	written('"C:\\temp\\data"', backslash, '"C:\\\\temp\\\\data"', '"C:\\temp\\\\data"'),
	written('"a\\nb \\d"', backslash, '"a\\nb \\\\d"', '"a\\\\nb \\\\d"'),
	written('"C:\\data\\x"', backslash, '"C:\\\\data\\\\x"'),
];
