import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";
import manifest from "../../package.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { defaultSeverities, levels, severitiesOf } from "../../server/src/diagnostics/severities";
import { validateText } from "../../server/src/features/check";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { Ranges } from "../../server/src/features/ranges";
import { codes, isSyntaxCode, violations } from "../../shared/src/problem/codes";
import { changed, textOf, whole } from "../support/campaigns";

const lower = textOf(changed(whole, ["type"], "managed"));

suite("severities", () => {
	test("are offered by the manifest for every code, in the words of the code", () => {
		const setting = manifest.contributes.configuration.properties["connectCampaign.problems"];
		assert.equal(setting.scope, "resource");
		assert.equal(setting.additionalProperties, false);
		const wanted = codes.map((code) => {
			const always = `${violations[code]} Always an error, because the file isn't valid JSON.`;
			return isSyntaxCode(code)
				? [code, { enum: ["error"], description: always }]
				: [code, { enum: [...levels], description: violations[code] }];
		});
		assert.deepEqual(Object.entries(setting.properties), wanted);
	});

	test("know as syntax what the parser says, and no more", () => {
		const source = readdirSync("server/src/syntax").map((file) =>
			readFileSync(`server/src/syntax/${file}`, "utf8"),
		);
		const said = codes.filter((code) =>
			source.some((text) => text.includes(`"${code}"`) || text.includes(`\t${code}:`)),
		);
		assert.deepEqual(said, codes.filter(isSyntaxCode));
	});

	for (const level of ["error", "warning", "information", "hint"] as const) {
		test(`make a problem of any code ${level}, in the editor's list, its fixes and the submit gate`, () => {
			const severities = severitiesOf({ "enum-value": level });
			const [problem] = new CampaignText(lower, severities).problems;
			assert.deepEqual([problem?.code, problem?.severity], ["enum-value", level]);
			assert.equal(validateText("file:///a.campaign.json", lower, severities).problems[0]?.severity, level);
		});
	}

	for (const level of ["warning", "hint", "off"] as const) {
		test(`leave an error in a text that isn't JSON, where what says more of its place is ${level}`, () => {
			const text = textOf(whole).replace('"ringTimeout": 30', "\"ringTimeout\": '30'");
			const { problems } = new CampaignText(text, severitiesOf({ "wrong-type": level }));
			const errors = problems.filter(({ severity }) => severity === "error");
			assert.deepEqual(
				errors.map(({ code }) => code),
				["single-quotes"],
			);
			assert.equal(new CampaignText(text).problems.length, 1);
		});
	}

	test("let nothing be found, and nothing be mended, where they are off", () => {
		const campaign = new CampaignText(lower, severitiesOf({ "enum-value": "off" }));
		assert.deepEqual(campaign.problems, []);
		const ranges = new Ranges(TextDocument.create("test:a", "connect-campaign", 0, lower));
		const span = { start: 0, end: lower.length };
		assert.deepEqual(codeActions(campaign, span, undefined, ranges, "test:a"), []);
		assert.deepEqual(codeActions(campaign, span, ["source.fixAll"], ranges, "test:a"), []);
	});

	test("pass over what makes no sense", () => {
		for (const value of [
			undefined,
			null,
			7,
			"off",
			[],
			["off"],
			{},
			{ "enum-value": null },
			{ "enum-value": "fatal" },
			{ nothing: "off" },
			{ constructor: "off" },
		]) {
			assert.equal(severitiesOf(value), defaultSeverities, JSON.stringify(value));
		}
		assert.deepEqual([...severitiesOf({ "enum-value": 1, "time-order": "off" })], [["time-order", "off"]]);
	});

	test("leave a text that is no JSON an error", () => {
		const all = severitiesOf(Object.fromEntries(codes.map((code) => [code, "off"])));
		const [problem] = new CampaignText('{"name": "a",}', all).problems;
		assert.deepEqual([problem?.code, problem?.severity], ["trailing-comma", "error"]);
	});
});
