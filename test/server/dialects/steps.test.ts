import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, channelSubtypeConfig: {} };
const line = JSON.stringify(spring);
const lines = JSON.stringify(spring, undefined, 2);
const advice = "A campaign file is the JSON of one campaign. Convert the file.";

/** Numbered steps with a campaign. `leftOut`: all sentences that are told. */
function kind(what: string, text: string, title: string, leftOut: readonly string[]): Kind {
	const said = `${title}. ${advice} Left out: ${leftOut.map((one) => `"${one}"`).join(", ")}.`;
	return { what, text, said, isAll: true, campaigns: [spring] };
}

const on = (number: number): string => `text with a campaign on line ${number}`;
const kinds: readonly Kind[] = [
	kind(
		"JSON behind the words of a step",
		`1. Open the console.\n2. Paste this: ${lines}\n3. Start it at nine.\n`,
		on(2),
		["1. Open the console.", "3. Start it at nine."],
	),
	kind(
		"JSON below a step",
		`1. Open the console.\n2. Paste this:\n\n   ${lines.replaceAll("\n", "\n   ")}\n\n3. Choose Create at nine.\n`,
		on(4),
		["1. Open the console.", "3. Choose Create at nine."],
	),
	kind(
		"numbers with brackets",
		`1) Open the console.\n2) Paste this: ${lines}\n3) Start it at nine.\n`,
		on(2),
		["1) Open the console.", "3) Start it at nine."],
	),
	kind(
		"numbers behind a word",
		`Step 1: Open the console.\nStep 2: Paste this: ${lines}\nStep 3: Start it at nine.\n`,
		on(2),
		["Step 1: Open the console.", "Step 3: Start it at nine."],
	),
	kind("letters", `a. Open the console.\nb. Paste this: ${lines}\n`, on(2), ["a. Open the console."]),
	kind(
		"JSON on one line of several steps",
		`1. Open the console.\n2. Paste this: ${line}\n3. Start it at nine.\n`,
		"text",
		["Open the console.", "Start it at nine."],
	),
];

suite("numbered steps around a campaign", () => {
	kinds.forEach(testKind);
});
