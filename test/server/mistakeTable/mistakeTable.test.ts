import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";
import { changed, textOf, whole } from "../../support/campaigns";
import { isJson } from "../../support/random";
import { renewals, sound } from "../fixAll/fieldCases";
import type { Path, Row, TextRow } from "./row";
import { enums, isRenamed, lengths, lists, names, numbers, rules, types, unions } from "./structure";
import { syntax } from "./syntax";
import { dates, durations, emails, patterns, times, timestamps, zones } from "./values";

const now = () => new Date("2030-01-01T00:00:00Z");
const read = (text: string): CampaignText => new CampaignText(text, defaultSeverities, now);

/** Per cent of all mistakes, and of each kind, that one fix takes back. */
const least = { all: 98, kind: 90 };

interface Mistake {
	readonly kind: string;
	readonly label: string;
	readonly text: string;
	isRight(after: string): boolean;
}

/** Nothing is wrong but that gaps are to be filled in. */
function isSound(text: string): boolean {
	return (
		isJson(text) &&
		read(text).problems.every(
			({ severity, start, end }) =>
				!/error|warning/.test(severity) || /<[^<>]+>/.test(text.slice(start, end)),
		)
	);
}

function valueAt(text: string, path: Path): unknown {
	let value: unknown = JSON.parse(text);
	for (const step of path) {
		if (typeof value !== "object" || value === null) {
			return undefined;
		}
		value = new Map(Object.entries(value)).get(String(step));
	}
	return value;
}

function ofValue(campaign: unknown): (row: Row) => Mistake {
	return (row) => {
		const { kind, path, wrong, right } = row;
		if (isRenamed(row)) {
			return ofName(row);
		}
		const isOpen = right.length === 0 || right.includes(undefined);
		return {
			kind,
			label: `${path.join(".")}: ${JSON.stringify(wrong)}`,
			text: textOf(changed(campaign, path, wrong)),
			isRight: (after) =>
				isSound(after) && (isOpen || right.some((one) => isDeepStrictEqual(valueAt(after, path), one))),
		};
	};
}

function ofName({ kind, path, wrong }: Row): Mistake {
	const old = JSON.stringify(path.at(-1));
	const value = valueAt(sound, path);
	const rest = changed(renewals, path, undefined);
	const text = textOf(changed(rest, [...path.slice(0, -1), String(wrong)], value));
	return {
		kind,
		label: `${old} as ${wrong}`,
		text,
		isRight: (after) => isSound(after) && isDeepStrictEqual(valueAt(after, path), value),
	};
}

function ofText({ kind, from, to, right }: TextRow): Mistake {
	const text = sound.replace(from, () => to);
	const wanted: unknown = JSON.parse(right === undefined ? sound : sound.replace(from, () => right));
	const isOpen = /"type": ,|"type",/.test(to) || to === "";
	return {
		kind,
		label: JSON.stringify(to),
		text,
		isRight: (after) =>
			isJson(after) && (isDeepStrictEqual(JSON.parse(after), wanted) || (isOpen && isSound(after))),
	};
}

function isRepaired({ text, isRight }: Mistake): boolean {
	const campaign = read(text);
	return campaign.problems.some((problem) =>
		fixesOf(problem, campaign.tree).some(({ edits }) => {
			const patch = new Patch(text);
			patch.apply(edits);
			return isRight(patch.text);
		}),
	);
}

suite("a table of mistakes", () => {
	const mistakes: readonly Mistake[] = [
		...[
			timestamps,
			durations,
			zones,
			times,
			dates,
			patterns,
			names,
			types,
			lists,
			unions,
			enums,
			lengths,
			numbers,
			rules,
		]
			.flat()
			.map(ofValue(renewals)),
		...emails.map(ofValue(whole)),
		...syntax.map(ofText),
	];

	test("is right but for one mistake in each", () => {
		assert.deepEqual(
			read(sound).problems.map(({ code }) => code),
			[],
		);
		assert.ok(mistakes.length >= 300, `${mistakes.length} mistakes`);
		assert.deepEqual(
			mistakes.filter(({ text }) => text === sound).map(({ label }) => label),
			[],
		);
	});

	test("is taken back by one fix, nearly always", function () {
		this.timeout(120_000);
		const left = mistakes.filter((mistake) => !isRepaired(mistake));
		const share = (all: number, wrong: number) => Math.floor((1 - wrong / all) * 1000) / 10;
		const kinds = [...new Set(mistakes.map(({ kind }) => kind.replace(/:.*/, "")))].map((kind) => {
			const is = (one: Mistake) => one.kind.replace(/:.*/, "") === kind;
			return { kind, all: mistakes.filter(is).length, left: left.filter(is) };
		});
		const whole_ = share(mistakes.length, left.length);
		console.log(`      one fix repairs ${whole_} % of ${mistakes.length} mistakes`);
		if (process.env["MISTAKES"] !== undefined) {
			for (const one of kinds) {
				console.log(`      ${one.kind}: ${share(one.all, one.left.length)} % of ${one.all}`);
				for (const { label } of one.left) {
					console.log(`        ${label.slice(0, 150)}`);
				}
			}
		}
		const poor = kinds.filter((one) => share(one.all, one.left.length) < least.kind);
		assert.deepEqual(
			poor.map(({ kind }) => kind),
			[],
		);
		assert.ok(whole_ >= least.all, `${whole_} %`);
	});
});
