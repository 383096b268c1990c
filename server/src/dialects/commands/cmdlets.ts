import { simplified } from "../../../../shared/src/text/nearest";
import { membersOf, type Shape } from "../../schema/shape";
import { definitionsIn } from "../code/definitions";
import type { CampaignInText } from "../code/foundCampaigns";
import { LiteralReader } from "../code/literals";
import { isOfFirstApi } from "../json/firstApi";
import { foreignName } from "../json/names";
import { sayingsAt } from "../reading/comments";
import { type Draft, type DraftObject, inOneLine, memberOf, put, textDraft } from "../reading/draft";
import { isSign, partedByCommas } from "../reading/items";
import { languages } from "../reading/languages";
import { type Item, tokenize } from "../reading/tokens";
import { assignmentsIn } from "../statements/assignments";
import { plainName } from "../statements/variableNames";
import { headsAround } from "./braces";
import { cmdletsBehind } from "./laterCommands";

type Path = readonly string[];

const cmdlet = /\bNew-\w*Campaign\b/;
/** Parameters that all of AWS's cmdlets have. Source: the reference of the AWS Tools for PowerShell. */
const common =
	/^(?:AccessKey|Confirm|Credential|EndpointUrl|Force|NetworkCredential|PassThru|ProfileLocation|ProfileName|Region|SecretKey|Select|SessionToken|WhatIf|ClientConfig|Verbose|Debug|ErrorAction)$/i;
/** Longest name of a cmdlet, in UTF-16 code units. */
const longestName = 100;
/** More cmdlets of one text are not looked at. */
const maxCmdlets = 50;
/** More parameters than a campaign has properties. */
const maxParameters = 500;

/** The campaigns that cmdlets of the AWS Tools for PowerShell create. */
export function campaignsOfCmdlets(text: string, root: Shape): readonly CampaignInText[] {
	const language = cmdlet.test(text) ? languages.find(({ name }) => name === "PowerShell") : undefined;
	const tokens = language && tokenize(text, language);
	if (language === undefined || tokens === undefined) {
		return [];
	}
	const own = new Set(
		Array.from(text.matchAll(/^[ \t]*function[ \t]+([\w-]+)/gim), ([, name = ""]) => name.toLowerCase()),
	);
	const assignments = assignmentsIn(text, tokens.items, language);
	const reader = new LiteralReader(text, language, assignments);
	const paths = pathsOf(root);
	let looked = 0;
	const comments = sayingsAt(text, tokens.comments);
	return startsIn(tokens.items)
		.filter(
			({ start }) =>
				!own.has(/^[\w-]*/.exec(text.slice(start, start + longestName))?.[0].toLowerCase() ?? ""),
		)
		.slice(0, maxCmdlets)
		.map(({ items, start }) => {
			const draft: DraftObject = { kind: "object", members: new Map() };
			const besides: string[] = [];
			for (const { name, values } of parametersOf(items)) {
				const value = argumentOf(values, reader);
				if (name !== "") {
					take(name, value, `-${name} ${reader.written(values)}`);
				} else if (value?.kind === "object") {
					for (const [key, one] of value.members) {
						take(key, one, key);
					}
					const later = changesBehind(values, start);
					besides.push(...(value.leftOut ?? []).filter((change) => !later.has(change)));
				} else {
					besides.push(reader.written(values));
				}
			}
			/** What changes a variable that is splatted, behind the cmdlet. */
			function changesBehind([variable]: readonly Item[], from: number): ReadonlySet<string> {
				const name = variable?.kind === "word" ? plainName(variable.text) : "";
				const all = [...(assignments.changes.get(name) ?? []), ...(assignments.of.get(name) ?? [])];
				const later = all.filter(({ end }) => end > from);
				return new Set(later.map((change) => inOneLine(text.slice(change.start, change.end))));
			}

			const definitions = definitionsIn(draft, start, reader.variables);
			const around = headsAround(text, tokens.items, start);
			return {
				draft,
				besides: [...around, ...besides, ...cmdletsBehind(text, start), ...definitions, ...comments],
				start,
			};

			function take(name: string, value: Draft | undefined, written: string): void {
				looked++;
				const path = common.test(name) || looked > maxParameters ? undefined : pathOf(name, paths);
				if (path === undefined || value === undefined || isTaken(draft, path)) {
					besides.push(inOneLine(written));
				} else {
					put(draft, path, value);
				}
			}
		});
}

/** Whether something else than an object is on the way to a place, or anything at it. */
function isTaken(draft: DraftObject, path: Path): boolean {
	let there: Draft | undefined = draft;
	for (const name of path) {
		there = memberOf(there, name);
		if (there !== undefined && there.kind !== "object") {
			return true;
		}
	}
	return there !== undefined;
}

/** The items behind the name of each cmdlet that creates a campaign, up to the end of its command. */
function startsIn(
	items: readonly Item[],
): readonly { readonly items: readonly Item[]; readonly start: number }[] {
	return items.flatMap((item, index) => {
		if (item.kind === "group") {
			return startsIn(item.items);
		}
		if (!isCmdlet(items, index)) {
			return [];
		}
		let end = index + 3;
		for (let next = items[end]; next !== undefined; next = items[++end]) {
			const isNewLine = next.startsLine && !isSign(items[end - 1], "`");
			if (isNewLine || isSign(next, "|") || isSign(next, ";") || isCmdlet(items, end)) {
				break;
			}
		}
		const own = items.slice(index + 3, end).filter((next) => !isSign(next, "`"));
		return [{ items: own, start: item.start }];
	});
}

function isCmdlet(items: readonly Item[], index: number): boolean {
	const [verb, hyphen, noun] = [items[index], items[index + 1], items[index + 2]];
	const isNew = verb?.kind === "word" && verb.text === "New" && isSign(hyphen, "-");
	return isNew && noun?.kind === "word" && /Campaign$/.test(noun.text);
}

/** The parameters of a cmdlet with the items of their values; without a name, what is splatted and what has no parameter. */
function parametersOf(
	items: readonly Item[],
): readonly { readonly name: string; readonly values: readonly Item[] }[] {
	const parameters: { readonly name: string; readonly values: Item[] }[] = [{ name: "", values: [] }];
	for (let index = 0; index < items.length; index++) {
		const item = items[index];
		const name = items[index + 1];
		const isApart = index === 0 || (items[index - 1]?.end ?? 0) < (item?.start ?? 0);
		if (item === undefined) {
			break;
		}
		if (isSign(item, "-") && isApart && name?.kind === "word" && name.start === item.end) {
			parameters.push({ name: name.text, values: [] });
			index++;
		} else if (item.kind === "word" && item.text.startsWith("@")) {
			parameters.push({ name: "", values: [{ ...item, text: `$${item.text.slice(1)}` }] });
		} else if (!(isSign(item, ":") && parameters.at(-1)?.values.length === 0)) {
			parameters.at(-1)?.values.push(item);
		}
	}
	return parameters.filter(({ name, values }) => name !== "" || values.length > 0);
}

/** The value of a parameter; undefined where it has none. */
function argumentOf(items: readonly Item[], reader: LiteralReader): Draft | undefined {
	const [first] = items;
	if (first === undefined) {
		return undefined;
	}
	const parts = partedByCommas(items);
	if (parts.length > 1) {
		return { kind: "list", items: parts.flatMap((part) => argumentOf(part, reader) ?? []) };
	}
	const written = reader.written(items);
	// A word that is no variable and no expression is a text.
	const isText =
		first.kind !== "text" && /^[^\s$@(){}[\]"'`]+$/.test(written) && !/^-?\d[\d.]*$/.test(written);
	return isText ? textDraft(written) : reader.value(items);
}

/** More names of a path than any property has around it. */
const maxDepth = 12;

/** The places of all properties of a campaign. */
function pathsOf(root: Shape): readonly Path[] {
	const paths: Path[] = [];
	look(root, []);
	return paths;

	function look(shape: Shape, path: Path): void {
		for (const [name, member] of membersOf(shape) ?? []) {
			if (path.length < maxDepth && member.editorOnly !== true) {
				paths.push([...path, name]);
				look(member.shape, [...path, name]);
			}
		}
	}
}

/**
 * The place of a parameter, whose name is that of a property behind some of those around it, joined by underscores;
 * undefined where it may be several, or none.
 */
function pathOf(name: string, paths: readonly Path[]): Path | undefined {
	const parts = name.split("_");
	const [first = ""] = parts;
	const fitting = paths.filter((path) => isOfPath(parts, path));
	const whole = fitting.filter((path) => path.length === parts.length);
	const [only, ...more] = whole.length > 0 ? whole : fitting;
	return only !== undefined && more.length === 0 ? only : isOfFirstApi(first) ? parts : undefined;
}

function isOfPath(parts: readonly string[], path: Path): boolean {
	const last = path.at(-1) ?? "";
	let at = 0;
	for (const name of path) {
		at += at < parts.length && isNameOf(parts[at] ?? "", name) ? 1 : 0;
	}
	return at === parts.length && isNameOf(parts.at(-1) ?? "", last);
}

/** Whether a parameter has the name of a property; lists and maps have that of one item. */
function isNameOf(part: string, name: string): boolean {
	const [one, other] = [simplified(part), simplified(name)];
	return one === other || `${one}s` === other || foreignName(part, [name]) !== undefined;
}
