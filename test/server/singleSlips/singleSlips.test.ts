import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { fixAll } from "../../../server/src/features/fixAll";
import { Patch } from "../../../server/src/syntax/patch";
import { sound } from "../fixAll/fieldCases";
import { bareValues } from "./bareValues";
import { braces } from "./braces";
import { certain } from "./certain";
import { namesOfDays } from "./days";
import { emptyValues } from "./emptyValues";
import { entries } from "./entries";
import { haste } from "./haste";
import { hoursOfDays } from "./hours";
import { ids } from "./ids";
import { listBrackets } from "./listBrackets";
import { midnight } from "./midnight";
import { moved } from "./moved";
import { objectBraces } from "./objectBraces";
import { phones } from "./phones";
import { quotedScalars } from "./quotedScalars";
import { separators } from "./separators";
import { signs } from "./signs";
import type { SingleSlip } from "./slip";
import { splitItems } from "./splitItems";
import { spoken } from "./spoken";
import { spokenMembers } from "./spokenMembers";
import { strayWords } from "./strayWords";
import { wholeNumbers } from "./wholeNumbers";

const now = () => new Date("2030-01-01T00:00:00Z");
const read = (text: string): CampaignText => new CampaignText(text, defaultSeverities, now);

const kinds: Readonly<Record<string, readonly SingleSlip[]>> = {
	"a bare value": bareValues,
	"a separator": separators,
	"a midnight": midnight,
	"a phone number": phones,
	"a word behind a value": strayWords,
	"a value in braces": braces,
	"an item in several objects": splitItems,
	"a name and a value together": entries,
	"a form of the same": certain,
	"an empty value": emptyValues,
	"what is typed in haste": haste,
	"what people say": spoken,
	"a value in quotes": quotedScalars,
	"a bracket of a list": listBrackets,
	"a brace of an object": objectBraces,
	"the name of a day": namesOfDays,
	"an ID": ids,
	"the hours of a day": hoursOfDays,
	"a sign": signs,
	"a value or property in another place": moved,
	"a property in other words": spokenMembers,
	"a fraction in the place of a whole number": wholeNumbers,
};

for (const [kind, slips] of Object.entries(kinds)) {
	suite(`${kind}, as a single slip,`, () => {
		for (const { from, to, message, fixed, hasOthers = false, certain: made = to } of slips) {
			test(`is one problem with its fixes: ${to.replace(/\s+/g, " ")}`, () => {
				const [before = "", ...others] = sound.split(from);
				const behind = others.join(from);
				const text = before + to + behind;
				assert.ok(others.length > 0 && to !== from);
				const campaign = read(text);
				const partOf = (whole: string): string =>
					whole.startsWith(before) && whole.endsWith(behind)
						? whole.slice(before.length, whole.length - behind.length)
						: whole;
				const told = campaign.problems.filter(({ severity }) => severity !== "hint");
				assert.deepEqual(
					told.map((problem) => problem.message),
					[message],
				);
				const after = told.flatMap((problem) =>
					fixesOf(problem, campaign.tree).map(({ edits }) => {
						const patch = new Patch(text);
						patch.apply(edits);
						return partOf(patch.text);
					}),
				);
				assert.deepEqual(hasOthers ? after.slice(0, fixed.length) : after, fixed);
				assert.equal(after.length > fixed.length, hasOthers);
				assert.equal(partOf(fixAll(campaign).campaign.text), made);
			});
		}
	});
}
