import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, DiagnosticTag, type SelectionRange } from "vscode-languageserver-types";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { diagnostic, foremost } from "../../../server/src/features/diagnostics";
import { documentLinks } from "../../../server/src/features/documentLinks";
import { foldingRanges } from "../../../server/src/features/folding";
import { hover } from "../../../server/src/features/hover/hover";
import { allHints, inlayHints } from "../../../server/src/features/inlayHints";
import { markdown } from "../../../server/src/features/markup";
import { Ranges } from "../../../server/src/features/ranges";
import { selectionRange } from "../../../server/src/features/selection";
import { documentSymbols } from "../../../server/src/features/symbols";
import { compile } from "../../../server/src/schema/compile";
import { SkeletonWriter } from "../../../server/src/writer/skeleton";
import type { Problem } from "../../../shared/src/problem/problem";
import { changed, textOf, whole } from "../../support/campaigns";
import { itemAt, itemsAt, labelsAt, listAt, marked, templates } from "../../support/completing";

const uri = "test:bounds";

function read(text: string) {
	const document = TextDocument.create(uri, "connect-campaign", 0, text);
	return { document, campaign: new CampaignText(text), ranges: new Ranges(document) };
}

suite("code actions at their bounds", () => {
	function actionsAt(
		text: string,
		place: string,
		only?: readonly string[],
		named: readonly Diagnostic[] = [],
	) {
		const { campaign, ranges } = read(text);
		const start = text.indexOf(place);
		return codeActions(campaign, { start, end: start + place.length }, only, ranges, uri, false, true, named);
	}
	const misspelt = textOf(changed(whole, ["type"], "Managed"));

	test("a request that names no kind gets quick fixes, and no fix of the whole file", () => {
		const actions = actionsAt(misspelt, '"Managed"');
		assert.deepEqual(
			actions.map(({ title, kind }) => [title, kind]),
			[['Write "MANAGED"', "quickfix"]],
		);
		assert.deepEqual(actionsAt(misspelt, '"Managed"', ["refactor"]), []);
		assert.equal(actionsAt(misspelt, '"Managed"', ["source.fixAll"]).length, 1);
	});

	test("a key that is selected with its quotes can be switched, and one letter more is no key", () => {
		const titles = (place: string) =>
			actionsAt(textOf(whole), place, ["refactor.rewrite"]).map(({ title }) => title);
		assert.ok(titles('"predictive"').includes('Switch to "preview"'));
		assert.deepEqual(titles('"predictive":'), []);
	});

	test("Auto Fix takes what can mean nothing else, though letters go", () => {
		const dated = textOf(
			changed(
				whole,
				["communicationTimeConfig", "sms", "restrictedPeriods", "restrictedPeriodList", 0, "startDate"],
				"05.07.2031",
			),
		);
		const [first] = actionsAt(dated, '"05.07.2031"', ["quickfix"]);
		assert.deepEqual([first?.title, first?.isPreferred], ['Write "2031-07-05"', true]);
	});

	test("a request about one of two problems gets its fixes alone", () => {
		const text = '{"name": null "type": "MANAGE"}';
		const { campaign, ranges } = read(text);
		const all = campaign.problems.map((problem) => diagnostic(problem, ranges, uri));
		const one = all.find(({ code }) => code === "enum-value") ?? assert.fail();
		const titles = (named: readonly Diagnostic[]) =>
			actionsAt(text, text, ["quickfix"], named).flatMap(({ diagnostics = [] }) =>
				diagnostics.map(({ code }) => code),
			);
		assert.deepEqual([...new Set(titles([one]))], ["enum-value"]);
		assert.ok(new Set(titles([])).size > 1);
	});
});

suite("what an editor is told at its bounds", () => {
	const problem = (index: number, severity: Problem["severity"]): Problem => ({
		code: "length",
		severity,
		start: index,
		end: index,
		message: "x",
	});

	test("a thousand problems are told, errors before others, in the order of the text", () => {
		const warnings = Array.from({ length: 1000 }, (_, index) => problem(index, "warning"));
		assert.equal(foremost(warnings).length, 1000);
		const told = foremost([...warnings, problem(1000, "error")]);
		assert.deepEqual([told.length, told.at(-1)?.severity, told[0]?.start], [1000, "error", 0]);
	});

	test("what has no effect is faded, and nothing else is", () => {
		const { ranges } = read("{}");
		const tags = (one: Problem) => diagnostic(one, ranges, uri).tags;
		assert.deepEqual(tags({ ...problem(0, "warning"), unnecessary: true }), [DiagnosticTag.Unnecessary]);
		assert.equal(tags(problem(0, "warning")), undefined);
		assert.equal(diagnostic(problem(0, "warning"), ranges, uri).severity, 2);
	});

	test("hints keep off the text before them", () => {
		const { campaign, ranges } = read('{"entryLimitsConfig": {"minEntryInterval": "PT1H"}}');
		const hints = inlayHints(campaign, { start: 0, end: campaign.text.length }, allHints, ranges);
		assert.deepEqual(
			hints.map(({ label, paddingLeft }) => [label, paddingLeft]),
			[["= 1 hour", true]],
		);
	});

	test("an object without a line between its brackets doesn't fold", () => {
		const folds = (text: string) => {
			const { campaign, ranges } = read(text);
			return foldingRanges(campaign, ranges).map(({ startLine, endLine }) => [startLine, endLine]);
		};
		assert.deepEqual(folds("{\n}"), []);
		assert.deepEqual(folds('{\n"a": 1\n}'), [[0, 1]]);
	});

	test("a key of blanks has a name in the outline, and the outline has a bound", () => {
		const symbols = (text: string) => {
			const { campaign, ranges } = read(text);
			return documentSymbols(campaign, ranges);
		};
		assert.deepEqual(
			symbols('{"": 1, " ": 2}').map(({ name }) => name),
			['""', '" "'],
		);
		const many = symbols(`{"a": [${"1,".repeat(30_000)}1], "b": [${"1,".repeat(30_000)}1]}`);
		const count = many.reduce((sum, { children = [] }) => sum + 1 + children.length, 0);
		assert.equal(count, 50_000);
	});

	test("a link is the ARN without its quotes", () => {
		const arn = whole.tags.owner;
		const { campaign, ranges, document } = read(`{"tags": {"owner": "${arn}"}}`);
		const [link] = documentLinks(campaign, ranges);
		assert.equal(link && document.getText(link.range), arn);
	});

	test("the hover of a day says the rules about it, and that of a choice what else there is", () => {
		const { campaign } = read(textOf(whole));
		const hoverOn = (key: string): string =>
			hover(campaign, campaign.text.indexOf(`"${key}"`) + 1, { timeZone: "UTC", markup: markdown })
				?.contents ?? "";
		assert.match(hoverOn("MONDAY"), /open hours need at least one time range/);
		assert.match(hoverOn("predictive"), /Alternatives:[\s\S]*`progressive`/);
		assert.doesNotMatch(hoverOn("predictive"), /- `predictive`/);
		assert.match(hoverOn("owner"), /lets people see and edit the campaign/);
	});
});

suite("a selection that grows", () => {
	const text = '{"tags": {"a": "xy"}}';
	const grown = (offset: number): string[] => {
		const { campaign, ranges, document } = read(text);
		const found: string[] = [];
		for (
			let range: SelectionRange | undefined = selectionRange(campaign, offset, ranges);
			range !== undefined;
			range = range.parent
		) {
			found.push(document.getText(range.range));
		}
		return [...new Set(found)];
	};

	test("takes the inside of the quotes, the value, its property, and what is between brackets", () => {
		assert.deepEqual(
			grown(text.indexOf("xy") + 1),
			[
				...["xy", '"xy"', '"a": "xy"', '{"a": "xy"}', '"tags": {"a": "xy"}'],
				...['"tags": {"a": "xy"}', text],
			].filter((one, index, all) => all.indexOf(one) === index),
		);
	});

	test("takes the value where the cursor is at its end", () => {
		assert.equal(grown(text.indexOf("xy") + 2)[0], "xy");
		assert.equal(grown(text.indexOf("}"))[0], '"xy"');
	});
});

suite("completion at its bounds", () => {
	const limit = (members: string) =>
		`{"communicationLimitsOverride":{"allChannelSubtypes":{"communicationLimitsList":[{${members}}]}}}`;

	test("what is missing is suggested at once where it is more than one property", () => {
		assert.ok(labelsAt(limit('"frequency":1,‸')).includes("required members"));
		assert.ok(!labelsAt(limit('"frequency":1,"unit":"DAY",‸')).includes("required members"));
	});

	test("no two suggestions look alike or write the same", () => {
		for (const text of [
			"{‸}",
			'{"channelSubtypeConfig":{‸}}',
			'{"channelSubtypeConfig":{"telephony":{‸}}}',
		]) {
			const labels = labelsAt(text, { templates });
			assert.deepEqual([...new Set(labels)], labels);
			const written = itemsAt(marked(text).text, marked(text).offset, { templates }).map(({ textEdit }) =>
				(textEdit?.newText ?? "").replace(/\$\{\d+[:|]|[}|]|\s/g, ""),
			);
			assert.deepEqual([...new Set(written)], written);
		}
	});

	test("a key is renamed to those that can have its value", () => {
		const labels = labelsAt('{"‸": "x"}');
		assert.ok(labels.includes("name") && !labels.includes("schedule"), labels.join());
		assert.ok(labelsAt('{"‸": {}}').includes("schedule"));
	});

	test("a property brings those that it needs, but for those that are there", () => {
		const source = (members: string): string =>
			itemAt(`{${members}‸}`, "eventTrigger: source").textEdit?.newText ?? "";
		for (const name of ["connectCampaignFlowArn", "schedule"]) {
			assert.ok(source("").includes(`"${name}"`), name);
			assert.ok(!source(`"${name}":null,`).includes(`"${name}"`), name);
		}
	});

	test("an object that needs nothing is written on one line", () => {
		const shape = compile({
			$ref: "#/$defs/Notes",
			$defs: {
				Notes: {
					type: "object",
					title: "Notes",
					additionalProperties: false,
					properties: { text: { type: "string", title: "Text" } },
				},
			},
		});
		assert.equal(new SkeletonWriter(true).value(shape), "{$1}");
	});

	test("what is typed to its end comes first, before what is required", () => {
		assert.equal(labelsAt("{schedule‸")[0], "schedule");
		assert.notEqual(labelsAt("{‸")[0], "schedule");
	});

	test("behind a quote, an object is matched by its quote too", () => {
		const filters = itemsAt('{"source": "', 12).map(({ filterText }) => filterText ?? "");
		assert.ok(filters.length > 0 && filters.every((text) => text.startsWith('"')), filters.join());
	});

	test("what is written already comes first, and any other can be chosen in its place", () => {
		const { text, offset } = marked('{"type": "JOURNEY‸"}');
		const { items, isIncomplete } = listAt(text, offset);
		const first = [...items].sort((one, other) =>
			(one.sortText ?? "").localeCompare(other.sortText ?? ""),
		)[0];
		assert.equal(first?.label, "JOURNEY");
		assert.ok(isIncomplete && items.every(({ filterText }) => filterText === "JOURNEY"));
	});

	test("a list that was asked for is asked for again with the next key, and so is one that was", () => {
		for (const withMark of ['{"type": "‸"}', "{‸}", "{na‸}"]) {
			const { text, offset } = marked(withMark);
			const isIncomplete = (request?: { triggerCharacter?: string; isRepeated: boolean }) =>
				listAt(text, offset, { request }).isIncomplete;
			assert.equal(isIncomplete({ isRepeated: false }), !withMark.includes("na"), withMark);
			assert.equal(isIncomplete({ isRepeated: true }), true, withMark);
		}
	});

	test("a value that is typed to its end has no list, unless somebody asks for one", () => {
		const count = (text: string, isTyped: boolean, isRepeated: boolean) => {
			const { text: json, offset } = marked(text);
			return listAt(json, offset, { request: { isRepeated, isTyped } }).items.length;
		};
		const frequency = (value: string) => `{"schedule": {"refreshFrequency": ${value}}}`;
		const typed = ['{"type": "JOURNEY‸"}', '{"type": "JOURNEY‸', frequency('"PT6H‸"')];
		for (const text of typed) {
			for (const isRepeated of [true, false]) {
				assert.equal(count(text, true, isRepeated), 0, text);
				assert.ok(count(text, false, isRepeated) > 0, text);
			}
		}
		for (const begun of ['{"type": "JOURN‸"}', '{"type": JOURNEY‸}', frequency('"PT‸"'), '{"type‸"}']) {
			assert.ok(count(begun, true, false) > 0, begun);
		}
	});

	test("a preview has detection off, and a prompt is awaited where there is detection", () => {
		const outbound = (mode: string, members: string) =>
			`{"channelSubtypeConfig":{"telephony":{"outboundMode":{"${mode}":{}},"defaultOutboundConfig":{${members}}}}}`;
		const text = (withMark: string, label: string): string => itemAt(withMark, label).textEdit?.newText ?? "";
		const detection = "answerMachineDetectionConfig";
		assert.match(text(outbound("preview", "‸"), detection), /Detection": \$\{\d:false\}/);
		assert.match(text(outbound("predictive", "‸"), detection), /Detection": \$\{\d:true\}/);
		const prompt = (enabled: boolean) =>
			text(
				outbound("predictive", `"${detection}":{"enableAnswerMachineDetection":${enabled},‸}`),
				"awaitAnswerMachinePrompt",
			);
		assert.match(prompt(false), /: \$\{\d\|false,true/);
		assert.match(prompt(true), /: \$\{\d\|true,false/);
	});

	test("pacing counts from a greeting with detection, and else from the connection", () => {
		const inserted = (outbound: string) => {
			const mode = '"predictive":{"bandwidthAllocation":1,"pacingStrategies":[{‸}]}';
			const telephony = `"outboundMode":{${mode}},"defaultOutboundConfig":{${outbound}}`;
			return itemAt(`{"channelSubtypeConfig":{"telephony":{${telephony}}}}`, "abandonmentRate").textEdit
				?.newText;
		};
		const detecting = (enabled: boolean) =>
			inserted(`"answerMachineDetectionConfig":{"enableAnswerMachineDetection":${enabled}}`) ?? "";
		assert.match(detecting(true), /"connectionStartPoint": "\$\{\d:GREETING_END\}"/);
		for (const off of [detecting(false), inserted("") ?? ""]) {
			assert.match(off, /Point": "\$\{\d:CONNECTED_TO_SYSTEM\}"/);
		}
	});

	test("an object without properties is written on one line", () => {
		assert.equal(
			itemAt('{"source":{"‸"}}', "eventTrigger").kind,
			itemAt('{"source":{‸}}', "eventTrigger").kind,
		);
		const agentless = itemAt('{"channelSubtypeConfig":{"telephony":{"outboundMode":{‸}}}}', "agentless");
		assert.match(agentless.textEdit?.newText ?? "", /^"agentless": \{.*\}$/);
	});
});
