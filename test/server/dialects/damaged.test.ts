import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const segment = "arn:aws:profile:us-east-1:123456789012:domains/amazon-connect-x/segment-definitions/spring";
const campaign = {
	name: "Spring sale for everybody",
	connectInstanceId: id,
	source: { customerProfilesSegmentArn: segment },
	tags: { team: "growth", place: "K\u00f6ln" },
};
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const unread = "A campaign file is the JSON of one campaign. This text can't be converted.";

function cut(text: string, width: number, end = "\n"): string {
	return text
		.split("\n")
		.map((line) => line.match(new RegExp(`.{1,${width}}`, "gu"))?.join(end) ?? "")
		.join("\n");
}

/** What UTF-8 is where somebody reads it as Windows-1252. */
function misread(text: string): string {
	return new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
}

function quotedPrintable(text: string): string {
	const signs = [...new TextEncoder().encode(text)].map((byte) =>
		byte > 126 || byte === 61
			? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
			: String.fromCharCode(byte),
	);
	const lines: string[] = [];
	let line = "";
	for (const sign of signs) {
		if (sign === "\n" || line.length + sign.length > 75) {
			lines.push(sign === "\n" ? line : `${line}=`);
			line = "";
		}
		line += sign === "\n" ? "" : sign;
	}
	return [...lines, line].join("\n");
}

const plain = JSON.stringify(campaign);
const pretty = JSON.stringify(campaign, undefined, 2);

suite("JSON that was damaged on its way", () => {
	for (const [what, text] of [
		["one line, cut at 40", cut(plain, 40)],
		["one line, cut at 72, with carriage returns", cut(plain, 72, "\r\n")],
		["many lines, cut at 50", cut(pretty, 50)],
		["an answer with it, cut at 60", cut(JSON.stringify({ campaign }, undefined, 1), 60)],
	] as const) {
		testKind({ what, text, said: `JSON with line breaks in its strings. ${convert}`, campaigns: [campaign] });
	}
	testKind({
		what: "quoted-printable",
		text: quotedPrintable(pretty),
		said: `JSON in quoted-printable. ${convert}`,
		campaigns: [campaign],
	});
	testKind({
		what: "typographic quotes in the wrong encoding",
		text: misread(pretty.replace(/"([^"]*)"/g, "\u201c$1\u201d")),
		said: `JSON in the wrong encoding. ${convert}`,
		campaigns: [campaign],
	});
	testKind({
		what: "typographic quotes of which a byte is lost",
		text: misread(pretty.replace(/"([^"]*)"/g, "\u201c$1\u201d")).replaceAll("\u009d", "\ufffd"),
		said: `JSON in the wrong encoding. ${convert}`,
		campaigns: [campaign],
	});
	testKind({
		what: "a JSON Web Token",
		text: [{ alg: "HS256" }, { sub: "1", campaign }]
			.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
			.concat("c2lnbmF0dXJl")
			.join("."),
		said: `JSON in a JSON Web Token. ${convert}`,
		campaigns: [campaign],
	});
	testKind({
		what: "Hjson",
		text: `{\n  # ours\n  name: Spring sale, for # everybody\n  connectInstanceId: ${id}\n  "source": {\n    customerProfilesSegmentArn: ${segment}\n  }\n  tags: { a: "b" }\n}\n`,
		said: `Hjson. ${convert} Left out: "# ours".`,
		campaigns: [{ ...campaign, name: "Spring sale, for # everybody", tags: { a: "b" } }],
	});

	/** Where a space may be lost, or one of the mail's may be in it, nobody knows what a string was. */
	for (const [what, text] of [
		["with a space at the end of each line", cut(pretty, 30, " \n")],
		["in different widths", pretty.replace("sale for", "sale\nfor").replace("domains/", "domains/\n")],
		[
			"at spaces",
			JSON.stringify(
				{ ...campaign, name: "Spring sale\nfor all of us", tags: { a: "growth team\nin Europe" } },
				undefined,
				2,
			).replaceAll("\\n", "\n"),
		],
	] as const) {
		test(`is never put together where it isn't certain: ${what}`, () => {
			assert.deepEqual(conversions(text), []);
		});
	}
	test("is named where nobody knows how it was", () => {
		const { problems } = new CampaignText(cut(pretty, 30, " \n"));
		assert.deepEqual(
			problems.map(({ message }) => message),
			[
				"This is JSON with line breaks in its strings. A campaign file is the JSON of one campaign. Join the lines that belong together.",
			],
		);
	});
	test("keeps its ordinary problems where it has few", () => {
		for (const text of [
			`{\n  "name": "Spring\nsale",\n  "connectInstanceId": "${id}"\n}\n`,
			`{\n  name: "Spring",\n  connectInstanceId: "${id}",\n  type: MANAGED\n}\n`,
			`{ "name" "Spring", "connectInstanceId" "${id}", "type" "MANAGED" }\n`,
			misread(pretty),
		]) {
			const codes = new CampaignText(text).problems.map(({ code }) => code);
			assert.ok(codes.length < 9 && !codes.includes("dialect-document"), codes.join());
		}
	});
	test("is not converted from a mail that has lost the signs of its lines", () => {
		const text = cut(pretty, 40)
			.split("\n")
			.map((line, index) => (index % 3 === 2 ? line : `> ${line}`))
			.join("\n");
		assert.deepEqual(conversions(text), []);
		assert.ok(new CampaignText(text).problems.length < 4);
	});
});

suite("texts that are named and not converted", () => {
	for (const [said, text] of [
		[
			"a Nix expression",
			`{\n  name = "Spring";\n  connectInstanceId = "${id}";\n  channelSubtypeConfig.telephony = {\n    capacity = 1.0;\n  };\n}\n`,
		],
		[
			"a Nix expression",
			`{ pkgs, ... }:\n{\n  c = {\n    name = "Spring";\n    connectInstanceId = "${id}";\n    days = [ "MONDAY" "FRIDAY" ];\n  };\n}\n`,
		],
		[
			"EDN",
			`{:name "Spring"\n :connectInstanceId "${id}"\n :channelSubtypeConfig {:telephony {:capacity 1.0}}}\n`,
		],
		["Clojure code", `(ns app.core)\n(def c {:name "Spring" :connectInstanceId "${id}"})\n`],
		["Dhall", `{ name = "Spring"\n, connectInstanceId = "${id}"\n, tags = toMap { a = "b" }\n}\n`],
		["the output of print_r", `Array\n(\n    [name] => Spring\n    [connectInstanceId] => ${id}\n)\n`],
		[
			"the output of print_r",
			`stdClass Object\n(\n    [name] => Spring\n    [connectInstanceId] => ${id}\n)\n`,
		],
		[
			"the output of var_dump",
			`array(2) {\n  ["name"]=>\n  string(6) "Spring"\n  ["connectInstanceId"]=>\n  string(36) "${id}"\n}\n`,
		],
		["serialized PHP", `a:2:{s:4:"name";s:6:"Spring";s:17:"connectInstanceId";s:36:"${id}";}`],
	] as const) {
		test(`${said}: ${text.slice(0, 20)}`, () => {
			const { problems } = new CampaignText(text);
			assert.deepEqual(
				problems.map(({ message }) => message),
				[`This is ${said}. ${unread}`],
			);
			assert.deepEqual(conversions(text), []);
		});
	}
});
