import assert from "node:assert/strict";
import { campaignShape } from "../../../server/src/campaign/campaignShape";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { type Member, membersOf, shapeAtPath } from "../../../server/src/schema/shape";
import { Patch } from "../../../server/src/syntax/patch";
import { textOf, whole } from "../../support/campaigns";
import { now } from "../../support/completing";

interface Place {
	readonly path: readonly (string | number)[];
	readonly member: Member;
	readonly text: string;
}

/** Every property of a campaign that has to be there, with the campaign in which it has another name. */
function required(value: unknown, path: readonly (string | number)[] = []): readonly Omit<Place, "text">[] {
	if (typeof value !== "object" || value === null) {
		return [];
	}
	const shape = shapeAtPath(
		path.map((step) => (typeof step === "number" ? null : step)),
		campaignShape,
	);
	const members = shape?.kind === "structure" ? membersOf(shape) : undefined;
	return Object.entries(value).flatMap(([name, inner]) => {
		const step = Array.isArray(value) ? Number(name) : name;
		const member = members?.get(name);
		const own = member?.required ? [{ path: [...path, step], member }] : [];
		return [...own, ...required(inner, [...path, step])];
	});
}

/** The whole campaign, with another name for the property at a path. */
function renamed(value: unknown, [step, ...path]: readonly (string | number)[], name: string): unknown {
	if (typeof value !== "object" || value === null || step === undefined) {
		return value;
	}
	if (Array.isArray(value)) {
		return value.map((one, index) => (index === step ? renamed(one, path, name) : one));
	}
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) =>
			key !== step ? [key, inner] : path.length === 0 ? [name, inner] : [key, renamed(inner, path, name)],
		),
	);
}

function camelCased(words: string): string {
	return words.replace(/[ -]+(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** What is offered about a text, as the texts that it leaves. */
function offered(text: string): { readonly told: readonly string[]; readonly fixes: readonly string[] } {
	const campaign = new CampaignText(text, defaultSeverities, () => now);
	const grave = campaign.problems.filter(({ severity }) => severity === "error" || severity === "warning");
	const fixes = grave.flatMap((problem) => fixesOf(problem, campaign.tree));
	return {
		told: grave.map(({ code, message }) => `${code}: ${message}`),
		fixes: fixes.map(({ edits }) => {
			const patch = new Patch(text);
			patch.apply(edits);
			return patch.text;
		}),
	};
}

const sound = textOf(whole);
const places = required(whole);
assert.ok(places.length > 40);
const isFormed = ({ shape }: Member): boolean =>
	shape.kind === "string" && (shape.format !== undefined || shape.values !== undefined);

suite("a property under another name that has to be there", () => {
	test("is told once and renamed, whatever people call it", () => {
		const wrong = places.flatMap(({ path, member }) =>
			member.words.map(camelCased).flatMap((word) => {
				const text = textOf(renamed(whole, path, word));
				const { told, fixes } = offered(text);
				return told.length === 1 && fixes[0] === sound
					? []
					: [`${path.join(".")} as ${word}: ${told.join("\n")}`];
			}),
		);
		assert.deepEqual(wrong, []);
	});

	test("is never written anew beside its value, whatever its name", () => {
		const wrong = places
			.filter(({ member }) => isFormed(member))
			.flatMap(({ path }) => {
				const text = textOf(renamed(whole, path, "zz"));
				const { told, fixes: after } = offered(text);
				const isRenamed = told.length === 1 && after[0] === sound;
				// A name that says nothing may be a note.
				const campaign = new CampaignText(text, defaultSeverities, () => now);
				const fixes = campaign.problems.flatMap((problem) => fixesOf(problem, campaign.tree));
				const isAsked = fixes.every(({ preferred, safe }) => preferred === false && !safe);
				return isRenamed && isAsked ? [] : [`${path.join(".")}: ${told.join("\n")}`];
			});
		assert.deepEqual(wrong, []);
	});
});
