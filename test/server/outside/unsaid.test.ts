import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { takesNothing } from "../../../server/src/features/codeActions/lossless";
import { besideIt } from "./leftover";
import { example } from "./row";
import { oneEnd } from "./week";

const now = () => new Date("2030-01-01T00:00:00Z");
const times = /(?<=": ")T\d\d:\d\d/g;

suite("an end of a range that nobody named", () => {
	for (const { file, from, to } of oneEnd) {
		test(`is a gap in each fix of ${to}`, () => {
			const text = example(file).replace(from, () => to);
			const { problems, tree } = new CampaignText(text, defaultSeverities, now);
			const fixes = problems.flatMap((problem) => fixesOf(problem, tree));
			const written = fixes.flatMap(({ edits }) =>
				edits.flatMap(({ newText }) => newText.match(times) ?? []),
			);
			assert.ok(fixes.length > 0);
			assert.ok(written.length <= fixes.length, written.join(", "));
			assert.ok(
				fixes.some(({ edits }) => edits.some(({ newText }) => newText === "" || newText.includes("<"))),
			);
			const hours = (time: string): number => Number(time.slice(1, 3)) % 12;
			const named = [...to.matchAll(/\d+(?=[: ]?(?:00|[ap]m))/g)].map(([hour]) => Number(hour) % 12);
			assert.ok(
				written.every((time) => named.includes(hours(time))),
				`${written.join(", ")} of ${to}`,
			);
		});
	}
});

suite("what a fix takes away without writing it", () => {
	for (const { file, from, to } of besideIt.filter(({ isOpen }) => !isOpen)) {
		test(`is in the title of each fix of ${to}`, () => {
			const text = example(file).replace(from, () => to);
			const { problems, tree } = new CampaignText(text, defaultSeverities, now);
			const [problem, ...more] = problems.filter(({ severity }) => severity === "error");
			assert.ok(problem);
			assert.deepEqual(more, []);
			const rewrites = fixesOf(problem, tree).filter(({ edits }) =>
				edits.every(({ newText }) => newText !== "" && !newText.includes("<")),
			);
			assert.ok(rewrites.length > 0);
			for (const { title, edits } of rewrites) {
				const isWhole = edits.every((edit) => takesNothing(text, edit));
				assert.ok(isWhole || / without | Replace /.test(` ${title}`), title);
			}
		});
	}
});
