import assert from "node:assert/strict";
import { withoutTemplateComments } from "../../../server/src/dialects/documents/templateComments";
import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, channelSubtypeConfig: {} };
const json = JSON.stringify(spring, undefined, 2);
const yaml = `name: Spring\nconnectInstanceId: ${id}\nchannelSubtypeConfig: {}\n`;
const advice = "A campaign file is the JSON of one campaign. Convert the file.";

const comments = [
	"{# Ask Ana #}",
	"{# Ask\n  Ana #}",
	"{#- It's 5\" -#}",
	"{{- /* Ask Ana */ -}}",
	"{{/* Ask\n  Ana */}}",
	"{{- /* Ask {{ .Values.who }} */ -}}",
	"{{!-- Ask {{ana}} --}}",
	"{{! Ask Ana }}",
	"<%# Ask Ana %>",
	"<%-- Ask\n  Ana --%>",
];
const places: readonly (readonly [where: string, said: string, put: (comment: string) => string])[] = [
	["in front of JSON", "a template of JSON", (comment) => `${comment}\n${json}\n`],
	["behind JSON", "a template of JSON", (comment) => `${json}\n${comment}\n`],
	["within JSON", "a template of JSON", (comment) => json.replace(",\n", `, ${comment}\n`)],
	["in front of YAML", "YAML", (comment) => `${comment}\n${yaml}`],
	["between lines of YAML", "YAML", (comment) => yaml.replace("\n", `\n${comment}\n`)],
	["at the end of a line of YAML", "YAML", (comment) => yaml.replace("\n", ` ${comment}\n`)],
];

suite("comments of templates", () => {
	for (const comment of comments) {
		for (const [where, said, put] of places) {
			const told = JSON.stringify(comment.replace(/\s+/g, " "));
			testKind({
				what: `${comment.replace(/\s+/g, " ")} ${where}`,
				text: put(comment),
				said: `${said}. ${advice} Left out: ${told}.`,
				isAll: true,
				campaigns: [spring],
			});
		}
	}

	test("stay where they are in quotes, or never end", () => {
		for (const text of [
			`"{# a #}"`,
			"'{{! a }}'",
			"{# a",
			"{{/* a */ b",
			"<%# a",
			"{{ a }} <% b %>",
			"#{a}",
		]) {
			assert.equal(withoutTemplateComments(text), undefined, text);
		}
		const { text } = withoutTemplateComments(`don't {# b #} "\\" {# c #}" {# d #}`) ?? {};
		assert.equal(text, `don't         "\\" {# c #}"        `);
	});
});
