import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";
import { renewals } from "../fixAll/fieldCases";

const { schedule, ...others } = renewals;

/** What each text is after the fix that moves the property of its first problem. */
function afterMove(text: string): unknown {
	const { problems, tree } = new CampaignText(text);
	const fix = problems
		.flatMap((one) => fixesOf(one, tree))
		.find(({ title }) => title.startsWith("Move into"));
	const patch = new Patch(text);
	patch.apply(fix?.edits ?? []);
	return JSON.parse(patch.text);
}

suite("properties beside the object they belong into", () => {
	for (const indentation of [undefined, 2]) {
		const textOf = (value: unknown): string => JSON.stringify(value, undefined, indentation);

		test(`are all put into the one that isn't there, indented by ${indentation}`, () => {
			assert.deepEqual(afterMove(textOf({ ...others, ...schedule })), renewals);
			assert.deepEqual(afterMove(textOf({ ...schedule, ...others })), renewals);
		});

		test(`are put into the one that is there, indented by ${indentation}`, () => {
			const { startTime, ...rest } = schedule;
			assert.deepEqual(afterMove(textOf({ ...others, schedule: rest, startTime })), renewals);
			assert.deepEqual(afterMove(textOf({ startTime, ...others, schedule: rest })), renewals);
		});
	}

	test("stay where several objects may be meant, or it has them already", () => {
		const isOffered = ({ ...campaign }: object): boolean => {
			const { problems, tree } = new CampaignText(JSON.stringify(campaign));
			return problems.some((one) => fixesOf(one, tree).some(({ title }) => title.startsWith("Move into")));
		};
		assert.ok(isOffered({ ...others, startTime: schedule.startTime }));
		assert.ok(!isOffered({ ...renewals, startTime: schedule.startTime }));
		assert.ok(!isOffered({ ...renewals, openHours: {} }));
		assert.ok(!isOffered({ ...renewals, allMine: 1 }));
	});
});
