import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id };
const json = JSON.stringify(spring, null, 2);

/** A text with something in front of each line. `front`: of the line with this number, from 1. */
function withFront(text: string, front: (line: number) => string): string {
	return text
		.split("\n")
		.map((line, index) => front(index + 1) + line)
		.join("\n");
}

/** What tools write in front of lines, and how that is told. */
const fronts: readonly (readonly [form: string, front: (line: number) => string])[] = [
	["as git blame shows it", (line) => `^8a1f3c2d (Ana Bell 2031-05-05 10:00:00 +0200 ${line + 8}) `],
	["as git blame shows it", (line) => `8a1f3c2d1 a/b.json (Bob      2031-05-05 10:00:00 +0200 ${line + 8}) `],
	["in a log of a workflow", (line) => `build\tRun it\t2031-05-05T10:00:0${line}.1234567Z `],
	["in a log of containers", () => "service-1  | "],
	["in a log of containers", (line) => `service-1  | 2031-05-05T10:00:0${line}Z `],
	["in a log of a build", (line) => `#12 0.23${line} `],
	["in a log of pods", () => "[pod/api-7d9f/app] "],
	["in a log", (line) => `May  5 10:00:0${line} host1 app[123]: `],
	["in a log", (line) => `2031-05-05T10:00:0${line}.123Z INFO `],
	["in a log", (line) => `2031-05-05 10:00:0${line},123 - app - DEBUG - `],
	["in a log", (line) => `2031-05-05T10:00:0${line}.123Z\tINFO\t`],
	["in a log", (line) => `[10:00:0${line}] `],
	["in a log", () => "[INFO] "],
	["in the output of grep", (line) => (line === 2 ? "a.json:12:" : `a.json-${line + 10}-`)],
	["with line numbers", (line) => `   ${line}\u2192`],
	["with a.json: at the start of each line", () => "a.json:"],
	["with Ana> at the start of each line", () => "Ana> "],
];

suite("what a tool writes in front of each line of a campaign", () => {
	for (const [form, front] of fronts) {
		testKind({
			what: `is read off: ${JSON.stringify(front(1))}`,
			text: `${withFront(json, front)}\n`,
			said: `JSON ${form}. ${convert}`,
			isAll: true,
			campaigns: [spring],
		});
	}

	testKind({
		what: "is read off code",
		text: withFront(
			`client.create_campaign(\n    name="Spring",\n    connectInstanceId="${id}")`,
			(line) => `make.py:${line}:`,
		),
		said: "Python code in the output of grep",
		campaigns: [spring],
	});
	testKind({
		what: "is read off what several sources write at once, and their sentences are told",
		text: `api-1  | listening on 80\napi-1  | {\ndb-1   | ready to accept connections\napi-1  |   "name": "Spring",\napi-1  |   "connectInstanceId": "${id}"\napi-1  | }\n`,
		said: `text in a log of containers. ${convert} Left out: "listening on 80", "ready to accept connections".`,
		isAll: true,
		campaigns: [spring],
	});
});

suite("what is said behind a campaign, or in it,", () => {
	const line = JSON.stringify(spring);
	for (const [what, text, form, said] of [
		[
			"on a line of a mail",
			`> ${line} <-- too high? make it 0.3\n`,
			"text with a campaign on line 1",
			"<-- too high? make it 0.3",
		],
		[
			"on two lines of a mail",
			`> ${line.replace(",", ",\n> ")} <-- no\n`,
			"text in the lines that start with >",
			"<-- no",
		],
		[
			"on the next line",
			`Here it is:\n${line}\nbut start it on Tuesday\n`,
			"text with a campaign on line 2",
			"but start it on Tuesday",
		],
		[
			"on a line of JSON in a fence",
			`\`\`\`json\n{\n  "name": "Spring", // really\n  "connectInstanceId": "${id}"\n}\n\`\`\`\n`,
			"Markdown with a campaign on line 2",
			"// really",
		],
		[
			"on a line of JSON in a mail",
			`From: Bob\n> {\n>   "name": "Spring", <- should be Autumn\n>   "connectInstanceId": "${id}"\n> }\n`,
			"text in the lines that start with >",
			"<- should be Autumn",
		],
	] as const) {
		testKind({
			what: `is told: ${what}`,
			text,
			said: `${form}. ${convert} Left out: ${JSON.stringify(said)}.`,
			isAll: true,
			campaigns: [spring],
		});
	}
});
