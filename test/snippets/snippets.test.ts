import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CompletionItemKind } from "vscode-languageserver-types";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { changed, textOf, whole } from "../support/campaigns";
import { itemsAt, templates } from "../support/completing";
import { expandSnippet } from "../support/snippet";

interface Entry {
	readonly description: string;
	readonly isFileTemplate?: boolean;
	readonly body?: readonly string[];
	readonly part?: readonly string[];
}

const file: Readonly<Record<string, Entry>> = JSON.parse(
	readFileSync("snippets/campaign.code-snippets", "utf8"),
);

const kinds = [
	"voice-progressive",
	"voice-predictive",
	"voice-preview",
	"voice-agentless",
	"sms",
	"email",
	"whatsapp",
];
const wholes = [...kinds, "journey", "event-triggered", "externally-fed"].map((kind) => `campaign-${kind}`);

const telephony = ["channelSubtypeConfig", "telephony"];

/** Where each part belongs: the path of the object that it is typed into. */
const places: Readonly<Record<string, readonly string[]>> = {
	"open-hours-weekdays": ["communicationTimeConfig", "telephony"],
	"open-hours-every-day": ["communicationTimeConfig", "telephony"],
	"restricted-period": ["communicationTimeConfig", "telephony"],
	"restricted-periods": ["communicationTimeConfig", "telephony"],
	"communication-limits": [],
	"entry-limits": [],
	"time-zone": ["communicationTimeConfig"],
	"time-zone-detected": ["communicationTimeConfig"],
	schedule: [],
	"owner-tag": [],
	"answer-machine-detection": [...telephony, "defaultOutboundConfig"],
};

/** Parts that are called like a property or write what it writes: the property is offered, once. */
const twins: ReadonlySet<string> = new Set(["entry-limits", "schedule"]);

/** One string with a placeholder in angle brackets; a wider place could hide a mistake of the snippet's own. */
const placeholder = /^"[^"\n]*<[^<>"\n]+>[^"\n]*"$/;

/** The problems of a text that do not stand on a placeholder. */
function problemsOf(text: string): string[] {
	return new CampaignText(text).problems
		.filter(({ start, end }) => !placeholder.test(text.slice(start, end)))
		.map(({ message }) => message);
}

function bodyOf(name: string): string {
	const entry = file[name];
	assert.ok(entry, `there is no snippet ${name}`);
	return (entry.body ?? entry.part ?? []).join("\n");
}

/** Names of the snippets that are offered at an offset of a text. */
function offered(text: string, offset: number): string[] {
	return itemsAt(text, offset, { templates })
		.filter(({ kind }) => kind === CompletionItemKind.Snippet)
		.map(({ label }) => label);
}

/** Every object of a value, by its path of names. */
function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return;
	}
	if (path.length > 0) {
		yield path;
	}
	for (const [name, below] of Object.entries(value)) {
		yield* pathsOf(below, [...path, name]);
	}
}

suite("snippets", () => {
	test("are those that are tested here, each with a description", () => {
		assert.deepEqual(Object.keys(file).sort(), [...wholes, ...Object.keys(places)].sort());
		for (const { description } of Object.values(file)) {
			assert.ok(description.length > 10);
		}
	});

	test("are left to us by VS Code while one types: no prefix, and only whole campaigns have a body", () => {
		for (const [name, entry] of Object.entries(file)) {
			assert.ok(!("prefix" in entry), name);
			assert.equal(entry.body !== undefined, wholes.includes(name), name);
			assert.equal(entry.isFileTemplate ?? false, wholes.includes(name), name);
		}
	});

	test("are expanded for clients that take none as VS Code does", () => {
		for (const { name, plain } of templates) {
			assert.equal(plain, expandSnippet(bodyOf(name)), name);
		}
	});

	test("of whole campaigns are offered in a file that has nothing in it, and nowhere else", () => {
		for (const empty of ["", " \n\n", "campaign-vo"]) {
			assert.deepEqual(offered(empty, empty.length), wholes, JSON.stringify(empty));
		}
		const text = textOf(whole);
		for (let offset = 0; offset <= text.length; offset++) {
			assert.deepEqual(
				offered(text, offset).filter((name) => wholes.includes(name)),
				[],
				`at ${offset}`,
			);
		}
	});

	test("of parts are offered in the objects that they belong to, and nowhere else", () => {
		const seen = new Set<string>();
		for (const path of [[], ...pathsOf(whole)]) {
			const open = `{${path.map((name) => `${JSON.stringify(name)}:{`).join("")}`;
			const window =
				path.length === 2 && path[0] === "communicationTimeConfig" && path[1] !== "localTimeZoneConfig";
			const place = (window ? ["communicationTimeConfig", "telephony"] : path).join("/");
			const expected = Object.keys(places).filter(
				(name) => places[name]?.join("/") === place && !twins.has(name),
			);
			const found = offered(open + "}".repeat(path.length + 1), open.length);
			assert.deepEqual(found.sort(), expected.sort(), path.join("/"));
			for (const name of found) {
				seen.add(name);
			}
		}
		assert.deepEqual([...seen, ...twins].sort(), Object.keys(places).sort());
		assert.deepEqual(offered('{"schedule": {}, }', 17).includes("schedule"), false, "it is there already");
	});

	test("and properties are never offered twice", () => {
		for (const path of [[], ...pathsOf(whole)]) {
			const open = `{${path.map((name) => `${JSON.stringify(name)}:{`).join("")}`;
			const items = itemsAt(open + "}".repeat(path.length + 1), open.length, { templates });
			const labels = items.map(({ label }) => label);
			assert.deepEqual([...new Set(labels)], labels, path.join("/"));
		}
	});

	test("of parts are not offered where they would bring a problem", () => {
		const preview =
			'{"channelSubtypeConfig":{"telephony":{"outboundMode":{"preview":{}},"defaultOutboundConfig":{}}}}';
		assert.deepEqual(offered(preview, preview.indexOf("{}}}}") + 1), []);
		assert.ok(!offered('{"source":{"eventTrigger":{}},}', 30).includes("schedule"));
	});

	for (const prefix of wholes) {
		test(`${prefix} is a campaign with nothing to do but fill it in`, () => {
			const text = expandSnippet(bodyOf(prefix));
			assert.doesNotThrow(() => JSON.parse(text), text);
			assert.deepEqual(problemsOf(text), []);
			const placeholders = new CampaignText(text).problems.length;
			assert.ok(placeholders > 0, "nothing asks to be filled in");
		});
	}

	for (const [prefix, place] of Object.entries(places)) {
		test(`${prefix} fits where it belongs`, () => {
			const part: unknown = JSON.parse(`{${expandSnippet(bodyOf(prefix))}}`);
			assert.ok(typeof part === "object" && part !== null);
			let campaign: unknown = whole;
			for (const [name, value] of Object.entries(part)) {
				campaign = changed(campaign, [...place, name], value);
			}
			assert.deepEqual(problemsOf(JSON.stringify(campaign, undefined, 2)), []);
		});
	}

	test("number their tab stops in reading order, and tie the instance of the owner to the one above", () => {
		for (const prefix of Object.keys(file)) {
			const body = bodyOf(prefix);
			const stops = [...body.matchAll(/\$\{(\d+)[:|]/g)].map(([, stop]) => Number(stop));
			assert.deepEqual(
				stops,
				stops.map((_, index) => index + 1),
				prefix,
			);
			const instance = /"connectInstanceId": "\$\{(\d+):<instance id>\}"/.exec(body)?.[1];
			const repeated = [...body.matchAll(/\$(\d+)/g)].map(([, stop]) => stop);
			assert.deepEqual(repeated, instance === undefined ? [] : [instance], prefix);
		}
	});
});
