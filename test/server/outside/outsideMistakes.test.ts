import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { fixAll } from "../../../server/src/features/fixAll";
import { Ranges } from "../../../server/src/features/ranges";
import { Patch } from "../../../server/src/syntax/patch";
import type { Problem } from "../../../shared/src/problem/problem";
import { isJson } from "../../support/random";
import { bounds } from "./bounds";
import { copiedArns, copiedIds, spokenVersions, typedInstants, typedNumbers } from "./clipboard";
import { editing } from "./editing";
import { ends } from "./ends";
import { hasty, remembered } from "./everyday";
import { hyphens } from "./hyphens";
import { fromPages, keyboard } from "./keyboard";
import { besideIt } from "./leftover";
import { misquoted } from "./misquoted";
import { shallow } from "./moved";
import { pastedLines } from "./pastedLines";
import { enclosed, twice, within } from "./quotes";
import { chosen, renamed } from "./renamed";
import { deep, displaced, halves, merged, replaced } from "./restructured";
import { example, type Slip } from "./row";
import { besides } from "./sideBySide";
import { choices, keys, numbers, shapes } from "./structure";
import { otherLanguages, signs } from "./syntax";
import { unnamed } from "./unnamed";
import { contacts, dates, durations, either, ids, instants, times, zones } from "./values";
import { oneEnd, withoutDays } from "./week";
import { written } from "./written";

const now = () => new Date("2030-01-01T00:00:00Z");
const read = (text: string): CampaignText => new CampaignText(text, defaultSeverities, now);
const isGrave = ({ severity }: Problem): boolean => severity === "error" || severity === "warning";

const tables: ReadonlyMap<string, readonly Slip[]> = new Map([
	["forms of other languages", otherLanguages],
	["signs", signs],
	["values to choose from", choices],
	["values of another shape", shapes],
	["names of properties", keys],
	["numbers", numbers],
	["times of day", times],
	["time zones", zones],
	["durations", durations],
	["dates and times", instants],
	["dates", dates],
	["IDs and ARNs", ids],
	["phone numbers and email addresses", contacts],
	["what is typed in haste", hasty],
	["values from memory", remembered],
	["quotes around a name", misquoted],
	["quotes within a text", within],
	["two values for one place", either],
	["lines that were pasted into a value", pastedLines],
	["a property at the keyboard", keyboard],
	["a property from a page", fromPages],
	["numbers as they are typed", typedNumbers],
	["IDs with what stood beside them", copiedIds],
	["ARNs with what stood beside them", copiedArns],
	["dates and times that are nearly right", typedInstants],
	["what editing leaves behind", editing],
	["values in other words", written],
	["ARNs with a version in words", spokenVersions],
	["numbers out of their range", bounds],
	["both ends in the place of one", ends],
	["values without a name", unnamed],
	["a quote too many", twice],
	["objects and lists between quotes", enclosed],
	["values side by side", besides],
	["objects a level too deep", deep],
	["properties that were moved", displaced],
	["two files that were merged", merged],
	["names that were replaced", replaced],
	["halves of lines", halves],
	["values with something beside them", besideIt],
	["a name for what belongs farther below", renamed],
	["the name of a mode in other places", chosen],
	["one end of the hours of a day", oneEnd],
	["hours without their days", withoutDays],
	["properties a level too high", shallow],
	["IDs without hyphens", hyphens],
]);

/** Per cent of the slips of a kind, and of all, that one fix repairs. */
const least = { kind: 90, all: 95 };

/** What is said of a value for the sake of another one, or is to be filled in. */
const aboutOthers = /^(?:time-order|schedule-order|placeholder-left)$/;

/** What a sentence begins or goes on with that says what to do. */
const advice =
	/\b(?:write|use|remove|add|join|keep|replace|separate|save|did you mean|expected|needs?|must|can't|belongs?|close|check|end it|choose|count|isn't|have no|missing)\b/i;

/** One slip in its campaign. */
class Case {
	readonly label: string;
	readonly campaign: CampaignText;
	readonly #wanted: readonly unknown[];
	readonly #isOpen: boolean;
	/** Offsets of the lines that were changed. */
	readonly #start: number;
	readonly #end: number;

	constructor({ file, from, to, meant, isOpen }: Slip) {
		const sound = example(file);
		const at = sound.indexOf(from);
		assert.ok(at >= 0, `${file} has no ${from}`);
		const text = sound.slice(0, at) + to + sound.slice(at + from.length);
		assert.notEqual(text, sound, to);
		this.label = `${file}: ${JSON.stringify(to)}`;
		this.campaign = read(text);
		this.#wanted = meant.map((one): unknown =>
			JSON.parse(sound.slice(0, at) + one + sound.slice(at + from.length)),
		);
		this.#isOpen = isOpen;
		this.#start = text.lastIndexOf("\n", at) + 1;
		this.#end = text.indexOf("\n", at + to.length);
	}

	/** Whether a text is what was meant; where nobody knows that, a sound one, but for gaps that are to be filled in. */
	isRight(text: string): boolean {
		if (!isJson(text)) {
			return false;
		}
		const value: unknown = JSON.parse(text);
		return (
			this.#wanted.some((one) => isDeepStrictEqual(value, one)) ||
			(this.#isOpen && read(text).problems.every((one) => !isGrave(one) || one.code === "placeholder-left"))
		);
	}

	get grave(): readonly Problem[] {
		return this.campaign.problems.filter(isGrave);
	}

	isOnChangedLines(problem: Problem): boolean {
		return [problem, ...(problem.related ?? [])].some(
			({ start }) => this.#start <= start && start < this.#end,
		);
	}

	isRepairedByOneFix(): boolean {
		const { text, tree, problems } = this.campaign;
		return problems.some((problem) =>
			fixesOf(problem, tree).some(({ edits }) => {
				const patch = new Patch(text);
				patch.apply(edits);
				return this.isRight(patch.text);
			}),
		);
	}

	/** Fixes after which less of the text is JSON, or something else is an error where they changed it. */
	harmfulFixes(): readonly string[] {
		const { text, tree, problems } = this.campaign;
		return problems.flatMap((problem) =>
			fixesOf(problem, tree).flatMap(({ title, edits }) => {
				const patch = new Patch(text);
				patch.apply(edits);
				const after = read(patch.text);
				const isWorse = after.tree.problems.length > tree.problems.length;
				const [next] = after.problems.filter(
					({ code, severity, start, end }) =>
						severity === "error" &&
						code !== problem.code &&
						!aboutOthers.test(code) &&
						edits.some((edit) => start <= edit.start + edit.newText.length && edit.start <= end),
				);
				return isWorse || next !== undefined ? [`${title}: ${next?.message ?? "no JSON"}`] : [];
			}),
		);
	}

	/** The texts that Auto Fix would leave at each problem. */
	preferred(): readonly (readonly string[])[] {
		const document = TextDocument.create("test:outside", "connect-campaign", 0, this.campaign.text);
		return this.grave.map((problem) =>
			codeActions(this.campaign, problem, ["quickfix"], new Ranges(document), document.uri)
				.filter(({ isPreferred }) => isPreferred)
				.map(({ edit }) => TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? [])),
		);
	}
}

suite("a slip in an example", () => {
	for (const [kind, slips] of tables) {
		suite(kind, () => {
			const cases = slips.map((slip) => new Case(slip));
			const labels = (wrong: readonly Case[]): readonly string[] => wrong.map(({ label }) => label);

			test("is one problem, where it is, in words that say what to do", () => {
				const amiss = cases.flatMap((one) => {
					const told = one.grave.map(({ code, message }) => `${code}: ${message}`);
					const [only, ...more] = one.grave;
					const isTold = only !== undefined && more.length === 0 && one.isOnChangedLines(only);
					return isTold && advice.test(only.message) ? [] : [`${one.label}\n${told.join("\n")}`];
				});
				assert.deepEqual(amiss, []);
			});

			test("has at most one preferred fix, which is right", () => {
				const amiss = cases.filter((one) =>
					one.preferred().some((texts) => texts.length > 1 || texts.some((text) => !one.isRight(text))),
				);
				assert.deepEqual(labels(amiss), []);
			});

			test("has no fix that makes it another mistake", () => {
				const amiss = cases.flatMap((one) => one.harmfulFixes().map((what) => `${one.label}\n${what}`));
				assert.deepEqual(amiss, []);
			});

			test("is repaired by one fix", () => {
				const left = cases.filter((one) => !one.isRepairedByOneFix());
				const share = 100 * (1 - left.length / cases.length);
				assert.ok(share >= least.kind, `${share} %\n${labels(left).join("\n")}`);
			});

			test("is made right or left alone by fix-all", () => {
				const amiss = cases.filter((one) => {
					const after = fixAll(one.campaign).campaign;
					const isHarmless = after.text === one.campaign.text || one.isRight(after.text);
					return !isHarmless || fixAll(after).campaign.text !== after.text;
				});
				assert.deepEqual(labels(amiss), []);
			});
		});
	}

	test("is repaired by one fix, nearly always", () => {
		const cases = [...tables.values()].flat().map((slip) => new Case(slip));
		const left = cases.filter((one) => !one.isRepairedByOneFix());
		const share = 100 * (1 - left.length / cases.length);
		console.log(`      one fix repairs ${share.toFixed(1)} % of ${cases.length} slips`);
		assert.ok(share >= least.all, `${share} %`);
	});
});
