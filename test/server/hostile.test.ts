import assert from "node:assert/strict";
import { format } from "jsonc-parser";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { complete } from "../../server/src/features/completion/completion";
import { formatEdits } from "../../server/src/features/format";
import { Ranges } from "../../server/src/features/ranges";
import { documentSymbols } from "../../server/src/features/symbols";
import { able } from "../support/completing";

/** Enough that work which grows with the square of it does not come to an end before the test is given up. */
const many = 12_000;

function repeated(count: number, part: (index: number) => string, separator = ","): string {
	return Array.from({ length: count }, (_, index) => part(index)).join(separator);
}

function actions(text: string, start: number, end: number, ...only: string[]) {
	const uri = "file:///hostile.campaign.json";
	const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 1, text));
	return codeActions(new CampaignText(text), { start, end }, only, ranges, uri);
}

function items(text: string, offset: number) {
	const ranges = new Ranges(
		TextDocument.create("file:///hostile.campaign.json", "connect-campaign", 1, text),
	);
	const now = new Date("2030-01-01T00:00:00Z");
	return complete(new CampaignText(text), offset, ranges, { client: able, now, timeZone: "UTC" }).items;
}

suite("hostile texts: problems", () => {
	test("are found among any number of ARNs that disagree", () => {
		const arns = repeated(
			12 * many,
			(index) => `"k${index}":"arn:aws:connect:r-${index}:123456789012:instance/x"`,
		);
		const { problems } = new CampaignText(`{"tags":{${arns}}}`);
		const disagreeing = problems.filter(({ code }) => code === "arn-consistency");
		assert.equal(disagreeing.length, 10_000);
		assert.match(
			disagreeing[0]?.message ?? "",
			/in region r-1, but the other ARNs of the file are in r-0\. Use one region\.$/,
		);
	});

	test("name what is around them in a few words", () => {
		const text = `{"communicationTimeConfig":{"sms":{"openHours":{"dailyHours":{"${"day".repeat(10 * many)}":[${repeated(many, () => "1")}]}}}}}`;
		const messages = new CampaignText(text).problems.map(({ message }) => message);
		assert.ok(messages.length >= 10_000);
		assert.ok(messages.every(({ length }) => length < 200));
	});

	test("are found in a text of any length", () => {
		const { problems } = new CampaignText(`{"name":"${"<a>".repeat(250 * many)}"}`);
		assert.ok(problems.some(({ code }) => code === "placeholder-left" || code === "length"));
	});

	test("come to an end in number", () => {
		const day = `{"communicationTimeConfig":{"sms":{"openHours":{"dailyHours":{"MONDAY":[${"1,".repeat(100 * many)}1]}}}}}`;
		const texts = [
			day,
			`[${";".repeat(20 * many)}]`,
			`{"name":"x"${";".repeat(300 * many)}}`,
			`{"name":"x"${",".repeat(300 * many)}}`,
			"/**/".repeat(20 * many),
			`{"tags":{${repeated(2 * many, (index) => `"a${"b".repeat(index % 9)}":"<a>"`)}}}`,
		];
		for (const text of texts) {
			const { problems } = new CampaignText(text);
			assert.ok(problems.length < 20_100, `${problems.length}`);
			assert.ok(problems.some(({ severity }) => severity === "error"));
		}
	});

	test("are found in a line of one sign over and over", () => {
		for (const [sign, code] of [
			[";", "extra-comma"],
			["a;", "value-invalid"],
			["1;", "comma-missing"],
			["\n }", "unexpected"],
			["“a ", "value-invalid"],
			["'a", "value-invalid"],
			["/* ", "unclosed"],
			['"a: ', "string-unclosed"],
		] as const) {
			const { problems } = new CampaignText(`[${sign.repeat(10 * many)}]`);
			assert.ok(
				problems.some((problem) => problem.code === code),
				`${sign}: ${problems[0]?.code}`,
			);
		}
		assert.equal(new CampaignText(`[\n ${"}".repeat(20 * many)}`).tree.problems[0]?.code, "unexpected");
	});
});

suite("hostile texts: completion", () => {
	test("passes by any number of comments", () => {
		const comments = "/**/ ".repeat(10 * many);
		const before = items(`{ "name": "x" ${comments} }`, 14 + 5 * 10 * many);
		assert.deepEqual(before.find(({ label }) => label === "tags")?.additionalTextEdits, [
			{ range: { start: { line: 0, character: 13 }, end: { line: 0, character: 13 } }, newText: "," },
		]);
	});

	test("gathers any number of values in use", () => {
		const id = (index: number): string => `6f3c1b7e-2a54-4f0e-9d38-${String(index).padStart(12, "0")}`;
		const text = `{${repeated(5 * many, (index) => `"connectInstanceId": "${id(index)}"`)}, "connectInstanceId": ""}`;
		const labels = items(text, text.length - 2).map(({ label }) => label);
		assert.equal(labels.length, 5 * many);
		assert.equal(labels[7], id(7));
	});

	test("repeats no long text in every item", () => {
		const zone = `{"defaultTimeZone":"${"<".repeat(many)}"}`;
		const found = items(`{"communicationTimeConfig":{"localTimeZoneConfig":${zone}}}`, (5 * many) / 10);
		assert.ok(found.length > 100);
		assert.ok(found.every(({ filterText = "" }) => filterText.length < 1000));
	});

	test("finds a time beside any number of ranges", () => {
		const ranges = repeated(20 * many, () => '{"startTime":"T09:00","endTime":"T10:00"}');
		const list = `[{"startTime":""},${ranges}]`;
		const path = ["communicationTimeConfig", "telephony", "openHours", "dailyHours", "MONDAY"];
		const text = path.reduceRight((value, name) => `{"${name}":${value}}`, list);
		const [first] = items(text, text.indexOf('""') + 1);
		assert.equal(first?.label, "T10:00");
	});
});

suite("hostile texts: fixes", () => {
	test("of a whole file that is selected are told for as many problems as a menu takes", () => {
		const text = `{${repeated(many, (index) => `"unknown${index}": 1`, ",\n")}}`;
		const found = actions(text, 0, text.length, "quickfix");
		assert.ok(found.length >= 200 && found.length < 1000, `${found.length}`);
		assert.ok(found.some(({ title }) => title === 'Remove "unknown5"'));
	});

	test("that are certain are made however many there are", () => {
		for (const separator of ["\n", " "]) {
			const text = `{${repeated(many, (index) => `"a${index}":1`, separator)}}`;
			const [fixAll] = actions(text, 0, 0, "source.fixAll");
			const edits = Object.values(fixAll?.edit?.changes ?? {}).flat();
			assert.equal(edits.length, many - 1);
			assert.ok(edits.every(({ newText }) => newText === ","));
		}
	});

	test("of other problems than those are looked for in a bounded part of the text each", () => {
		const limits = repeated(many, () => '{"maxCountPerRecipient":1.5}');
		const path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];
		const text = path.reduceRight((value, name) => `{"${name}":${value}}`, `[${limits}]`);
		assert.deepEqual(actions(text, 0, 0, "source.fixAll"), []);
		assert.deepEqual(actions(`{${repeated(many, (index) => `"a${index}: 1`)}}`, 0, 0, "source.fixAll"), []);
	});

	test("close a bracket behind white space of any length", () => {
		const text = `{"name":"x",${" ".repeat(20 * many)}"tags": {}`;
		const [close] = actions(text, 0, 0, "quickfix");
		assert.equal(close?.title, "Close the bracket");
	});
});

suite("hostile texts: outline", () => {
	test("comes to an end in number", () => {
		const text = `[${"[1],".repeat(20 * many)}[1]]`;
		const document = TextDocument.create("file:///hostile.campaign.json", "connect-campaign", 1, text);
		const symbols = documentSymbols(new CampaignText(text), new Ranges(document));
		assert.equal(
			symbols.reduce((count, { children = [] }) => count + 1 + children.length, 0),
			50_000,
		);
	});
});

suite("hostile texts: layout", () => {
	test("is one edit where many places change, and comes to the same", () => {
		const text = `{"a":[${"1,".repeat(2 * many)}1], "b": "\u2028",\n\n"c":{}} `;
		const document = TextDocument.create("file:///hostile.campaign.json", "connect-campaign", 1, text);
		const layout = { tabSize: 2, insertSpaces: true };
		const ranges = new Ranges(document);
		const edits = formatEdits(new CampaignText(text), undefined, layout, ranges);
		assert.equal(edits.length, 1);
		const apart = format(text, undefined, layout).map(({ offset, length, content }) => ({
			range: ranges.of({ start: offset, end: offset + length }),
			newText: content,
		}));
		assert.equal(TextDocument.applyEdits(document, edits), TextDocument.applyEdits(document, apart));
	});
});

suite("hostile texts: pasted from elsewhere", () => {
	const size = 20 * many;
	const texts: readonly (readonly [what: string, text: string])[] = [
		["brackets", `connectInstanceId ${"{".repeat(size)}`],
		["calls within calls", `connectInstanceId: ${"f(g(".repeat(20)}${"1,".repeat(size)}`],
		[
			"commands on one line",
			"aws connectcampaignsv2 create-campaign --name connectInstanceId ".repeat(size / 60),
		],
		["options", `aws connectcampaignsv2 create-campaign --connect-instance-id ${"--a b ".repeat(size / 6)}`],
		["fences", `connectInstanceId\n${"```\n".repeat(size / 4)}`],
		["blanks", `connectInstanceId\n${" ".repeat(size)}x`],
		["zeros", `{"name": ${"0".repeat(size)}x`],
		["signs of one kind", `connectInstanceId\n${"!".repeat(size)}`],
		["lines of an old Mac", `create_campaign(connectInstanceId=${"\r".repeat(size / 4)}`],
		["one word", `connectInstanceId ${"a".repeat(size)}`],
		["quotes", `connectInstanceId ${"'\n".repeat(size / 2)}`],
		["escaped quotes", `connectInstanceId = "${'\\"'.repeat(size / 2)}`],
		["strings in a row", `f(connectInstanceId=${"'a' ".repeat(size / 4)})`],
		["types", `x = new A { connectInstanceId = ${"a <".repeat(size / 3)}`],
		["lists of YAML", `channelSubtypeConfig:\n  - ${"[".repeat(size)}`],
		["lines of YAML", `channelSubtypeConfig:\n${"  a: 1\n".repeat(size / 7)}`],
		["brackets that close nothing in YAML", `connectInstanceId: ${"]".repeat(size)}`],
		["quotes in YAML", `connectInstanceId: ${'"'.repeat(size)}`],
		["YAML within YAML", `connectInstanceId: ${"a: ".repeat(size / 3)}x`],
		["one fence", `connectInstanceId\n${"`".repeat(size)}`],
		["aliases of YAML", `channelSubtypeConfig:\n${aliases(30)}`],
	];
	for (const [what, text] of texts) {
		test(`are read to their end: ${what}`, () => {
			assert.ok(new CampaignText(text).problems.length > 0);
		});
	}

	/** Each line twice the one before: what they stand for fits into no memory. */
	function aliases(lines: number): string {
		return repeated(
			lines,
			(index) => `  a${index}: &a${index} [${index === 0 ? "x" : `*a${index - 1}, *a${index - 1}`}]`,
			"\n",
		);
	}
});
