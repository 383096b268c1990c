import assert from "node:assert/strict";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { fixAll } from "../../../server/src/features/fixAll";
import { Patch } from "../../../server/src/syntax/patch";
import { changed, textOf, whole } from "../../support/campaigns";
import { now } from "../../support/completing";

type Path = readonly (string | number)[];

/** Values that somebody writes where an object or a list belongs, and what of them has to stand in the text afterwards. */
const scalars: readonly (readonly [value: string | number | boolean, kept: RegExp])[] = [
	["Asia/Tokyo", /"Asia\/Tokyo"/],
	["America/NewYork", /"America\/New_?York"/],
	["arn:aws:profile:us-east-1:444455556666:domains/d/segment-definitions/s", /444455556666/],
	[
		"arn:aws:connect:us-east-1:444455556666:phone-number/0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10",
		/444455556666/,
	],
	["9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b99", /9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b99/],
	[57, /\b57\b|00:57|0\.57/],
	[0.37, /0\.37/],
	["57", /\b57\b/],
	["T09:07", /T09:07/],
	["9:07", /0?9:07/],
	["2032-06-21", /2032-06-21/],
	["2032-06-21T13:07:00Z", /2032-06-21T13:07:00Z/],
	["PT57M", /PT57M/],
	["P57D", /P57D|\b57\b/],
	["57 days", /57 days|P57D|\b57\b/],
	["desk@example.org", /desk@example\.org/],
	["+12065550177", /\+12065550177/],
	["Late notices", /Late notices/],
	["WEDNESDAY", /WEDNESDAY/],
	["ZIP_CODE", /ZIP_CODE/],
	["preview", /preview/],
	[false, /false/],
];

/** The places of every object and list in a value, but for the value itself. */
function holders(value: unknown, path: Path = []): readonly Path[] {
	if (typeof value !== "object" || value === null) {
		return [];
	}
	const inner = Array.isArray(value)
		? value.flatMap((one, index) => holders(one, [...path, index]))
		: Object.entries(value).flatMap(([name, one]) => holders(one, [...path, name]));
	return path.length === 0 ? inner : [path, ...inner];
}

/** Where a value stands, with the name in front of it. */
function placeOf(text: string, path: Path): { readonly start: number; readonly end: number } {
	const tree = parseTree(text);
	const node = tree && findNodeAtLocation(tree, [...path]);
	assert.ok(node);
	const start = node.parent?.type === "property" ? node.parent.offset : node.offset;
	return { start, end: node.offset + node.length };
}

/** The same campaign with the other members of its unions. */
const mode: Path = ["channelSubtypeConfig", "telephony", "outboundMode"];
const other = [
	[
		mode,
		{
			preview: {
				bandwidthAllocation: 1,
				timeoutConfig: { durationInSeconds: 30 },
				agentActions: ["DISCARD"],
			},
		},
	],
	[
		["source"],
		{ eventTrigger: { customerProfilesDomainArn: "arn:aws:profile:us-east-1:111122223333:domains/d" } },
	],
].reduce(
	(campaign: unknown, [path, value]) => changed(campaign, Array.isArray(path) ? path : [], value),
	whole,
);

const places = new Map(
	[whole, other].flatMap((one) => holders(one).map((path) => [path.join("."), { one, path }])),
);

suite("a value in the place of an object or a list", () => {
	for (const [value, kept] of scalars) {
		test(`isn't lost by a fix that doesn't say so: ${value}`, () => {
			const lost: string[] = [];
			const written = JSON.stringify(value);
			for (const [name, { one, path }] of places) {
				const before = textOf(changed(one, path, undefined));
				const text = textOf(changed(one, path, value));
				const campaign = new CampaignText(text, defaultSeverities, () => now);
				const count = (where: string): number => where.split(new RegExp(kept, "g")).length;
				const wanted = count(before);
				const { start, end } = placeOf(text, path);
				for (const problem of campaign.problems.filter((one) => start <= one.start && one.start < end)) {
					for (const { title, edits } of fixesOf(problem, campaign.tree)) {
						const patch = new Patch(text);
						patch.apply(edits);
						if (count(patch.text) <= wanted && !/^(?:Remove|Replace) /.test(title)) {
							lost.push(`${name} ${written}: ${title}`);
						}
					}
				}
				if (count(fixAll(campaign).campaign.text) <= wanted) {
					lost.push(`${name} ${written}: on save`);
				}
			}
			assert.deepEqual(lost, []);
		});
	}

	for (const [place, value, ...titles] of [
		[["communicationTimeConfig", "localTimeZoneConfig"], "Asia/Tokyo", 'Put it in "defaultTimeZone"'],
		[
			["communicationTimeConfig", "localTimeZoneConfig"],
			"America/NewYork",
			'Put it in "defaultTimeZone" as "America/New_York"',
		],
		[
			["communicationTimeConfig", "localTimeZoneConfig"],
			"PRIMARY_ONLY",
			'Put it in "localTimeZoneDetectionScope"',
		],
		[["communicationTimeConfig"], "Asia/Tokyo", 'Put it in "localTimeZoneConfig.defaultTimeZone"'],
		[["entryLimitsConfig"], "P7D", 'Put it in "minEntryInterval"'],
		[["entryLimitsConfig"], 3, 'Put it in "maxEntryCount"'],
		[["schedule"], "2032-06-21T13:07:00Z", 'Put it in "startTime"', 'Put it in "endTime"'],
	] as const) {
		test(`is put where its form belongs: ${value} in ${place.join(".")}`, () => {
			const campaign = new CampaignText(
				textOf(changed(whole, [...place], value)),
				defaultSeverities,
				() => now,
			);
			const [problem] = campaign.problems.filter(({ code }) => code === "wrong-type");
			assert.ok(problem);
			assert.deepEqual(
				fixesOf(problem, campaign.tree).map(({ title }) => title),
				titles,
			);
		});
	}
});
