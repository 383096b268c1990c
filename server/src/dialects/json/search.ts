import dialects from "../../../../schemas/dialects.json";
import type { Shape } from "../../schema/shape";
import { parse } from "../../syntax/parse";
import { accounted } from "../reading/accounting";
import {
	type Draft,
	type DraftList,
	type DraftObject,
	draftOf,
	gapFor,
	memberOf,
	textOf,
} from "../reading/draft";
import { terraformDirectives } from "../reading/languages";
import { plainText, undoubled } from "../restoring/encodings";
import { hasAttributeValues, plainObject } from "./attributeValues";
import { isBase, overridden } from "./bases";
import { isCampaign, mayHoldCampaign } from "./campaignNames";
import { lineOfArguments, lineOfParts } from "./commandParts";
import type { RawCampaign } from "./foreignDocument";
import { spoken } from "./functions";
import { cellsOf } from "./notebooks";
import { operationInside } from "./operations";
import { collectionOf } from "./postman";
import { resultsOfStates } from "./stateMachines";
import { definitionsOfTemplate } from "./templateDefinitions";
import { type Around, isDocument, remarksIn, saidBeside, saidInList } from "./wrappers";

/** A campaign within something else. */
export interface FoundCampaign {
	readonly draft: DraftObject;
	/** What it is called where it stands, such as the logical ID of its resource. */
	readonly label?: string;
	/** The names of the properties that it lies in, from the outermost. */
	readonly path: readonly string[];
	/** What tells of the form around it, in words. */
	readonly form?: string;
	/** What its resource has beside it, such as a condition, and what is said around it. */
	readonly besides?: readonly string[];
	/** What is around it and says nothing of it. */
	readonly plain?: readonly string[];
}

interface SearchResult {
	readonly campaigns: readonly FoundCampaign[];
	/** Another operation whose request or answer was found, in words. */
	readonly otherOperation: string | undefined;
}

/** More campaigns of one file are not offered. */
export const maxCampaigns = 50;

/** How many campaigns were found, in words. */
export function countOfCampaigns({ length }: readonly unknown[]): string {
	return length < maxCampaigns ? `${length} campaigns` : `${length} or more campaigns`;
}

/** JSON within the strings of JSON, in levels. */
const maxStringDepth = 4;
const { title: cloudFormation, resourceTypes } = dialects.cloudFormation;

/** Finds campaigns in a text of any form. */
export type TextSearch = (text: string) => readonly RawCampaign[];

/**
 * Looks for campaigns at any depth, also in strings that hold JSON. `inText`: looks into strings of another form, such as
 * code and what a log says.
 */
export function search(whole: Draft, root: Shape, inText: TextSearch = () => []): SearchResult {
	const campaigns: FoundCampaign[] = [];
	const bases = new Set<DraftObject>();
	/** Those in texts of another form than JSON. */
	const ofText = new Set<FoundCampaign>();
	let otherOperation: string | undefined;
	const collection = collectionOf(whole);
	const variables = collection?.valueOf;
	look(whole, [], 0, false);
	tell(0, () => ({ said: collection?.said ?? [], plain: [] }));
	return { campaigns, otherOperation };

	/** `isInDocument`: it is in one that has much else. Whether there are campaigns in a value, or others that count. */
	function look(draft: Draft, path: readonly string[], strings: number, isInDocument: boolean): boolean {
		const since = campaigns.length;
		if (since >= maxCampaigns) {
			return true;
		}
		if (draft.kind === "object") {
			lookIn(draft, path, strings, isInDocument);
		} else if (draft.kind === "list") {
			const lines = lineOfArguments(draft) ?? linesOf(draft);
			if (lines !== undefined && lookInText(lines, path)) {
				return true;
			}
			const others = draft.items.filter(
				(item, index) => !look(item, [...path, String(index)], strings, isInDocument),
			);
			// A loop of a template goes through the rest of the list.
			if (!isInDocument || path.at(-1)?.startsWith("Fn::ForEach") === true) {
				tell(since, () => saidInList(others));
			}
		} else if (strings < maxStringDepth) {
			const text = plainText(textOf(draft));
			const filled = variables && text?.replace(/\{\{\s*([^\s{}]+)\s*\}\}/g, variables);
			const inner = jsonIn(filled, mayHoldRequest) ?? jsonIn(text, mayHoldRequest);
			if (inner !== undefined) {
				look(inner, path, strings + 1, false);
			} else if (text !== undefined) {
				lookInText(text, path);
			}
		}
		// What is merged into other objects is said there.
		return campaigns.length > since || (draft.kind === "object" && draft.mergedInto !== undefined);
	}

	/** Adds what is said around the campaigns that were found since a place; code says more than where it stands. */
	function tell(since: number, saidAround: () => Around): void {
		const around = since < campaigns.length ? saidAround() : undefined;
		for (let at = since; at < campaigns.length && around !== undefined; at++) {
			const one = campaigns[at];
			if (one !== undefined) {
				const besides = [...around.said, ...(one.besides ?? [])];
				campaigns[at] = { ...one, besides, plain: [...around.plain, ...(one.plain ?? [])] };
			}
		}
	}

	/** Whether a text of another form than JSON holds campaigns. */
	function lookInText(text: string, path: readonly string[]): boolean {
		const found = mayHoldCampaign(text) ? inText(text) : [];
		const more = found.slice(0, maxCampaigns - campaigns.length);
		for (const { label: _, ...one } of more) {
			const campaign = { ...one, path };
			ofText.add(campaign);
			campaigns.push(campaign);
		}
		return found.length > 0;
	}

	/** Whether the code in the cells of a notebook, which share their variables, holds campaigns. */
	function lookInNotebook(notebook: DraftObject, path: readonly string[]): boolean {
		const { code, texts } = cellsOf(notebook);
		const since = campaigns.length;
		if (code === "" || !lookInText(code, path)) {
			return false;
		}
		campaigns.push(...accounted(campaigns.splice(since), texts));
		return true;
	}

	function lookIn(
		object: DraftObject,
		path: readonly string[],
		strings: number,
		isInDocument: boolean,
	): void {
		const command = lineOfParts(object);
		if (command !== undefined && lookInText(command, [...path, "args"])) {
			return;
		}
		const resource = resourceProperties(object);
		if (resource !== undefined) {
			const label = path.at(-1);
			const below = [...path, "Properties"];
			campaigns.push({
				draft: resource,
				besides: [
					...saidOf(object, (name) => name !== "Type" && name !== "Properties"),
					...definitionsOfTemplate(whole, resource),
				],
				...(label !== undefined && { label }),
				path: below,
				form: cloudFormation,
			});
			return;
		}
		const plain = hasAttributeValues(object) ? plainObject(object) : undefined;
		if (plain !== undefined && isCampaign(plain, root)) {
			campaigns.push({ draft: plain, path, form: "DynamoDB JSON" });
		} else if (isCampaign(object, root)) {
			if (isBase(object, path.at(-1) ?? "")) {
				bases.add(object);
				return;
			}
			const besides = [...overridden(object, bases), ...resultsOfStates(whole, object)];
			campaigns.push({
				...(path[0] === "resource" ? ofTerraform(object, whole) : { draft: object, besides }),
				path,
			});
		} else {
			otherOperation ??= operationInside(
				object,
				path.some((name) => /update/i.test(name)),
			)?.title;
			if (object.members.has("nbformat") && lookInNotebook(object, [...path, "cells"])) {
				return;
			}
			// A plan of Terraform says its resources several times.
			const planned = object.members.get("planned_values");
			const isOther = isInDocument || isDocument(object);
			const since = campaigns.length;
			const around = new Set<string>();
			for (const [name, value] of planned === undefined
				? object.members
				: [["planned_values", planned] as const]) {
				if (look(value, [...path, name], strings, isOther)) {
					around.add(name);
				}
			}
			tell(since, () => (isOther ? remarksIn(object) : saidBeside(object, (name) => around.has(name))));
		}
	}
}

/** A resource of Terraform without what it says to Terraform alone. */
function ofTerraform(object: DraftObject, whole: Draft): Pick<FoundCampaign, "draft" | "besides"> {
	const isBeside = (name: string): boolean => terraformDirectives.has(name) || name === "//";
	const members = new Map([...object.members].filter(([name]) => !isBeside(name)));
	const besides = saidOf(object, isBeside);
	const draft = { ...object, members };
	return { draft, besides: [...besides, ...definitionsOfTemplate(whole, draft)] };
}

/** Some properties of an object, each with its value. */
function saidOf({ members }: DraftObject, isSaid: (name: string) => boolean): readonly string[] {
	return [...members].flatMap(([name, value]) => (isSaid(name) ? `${name}: ${spoken(value)}` : []));
}

/** A text that is written as the list of its lines. */
function linesOf({ items }: DraftList): string | undefined {
	const lines = items.map(textOf);
	return lines.length < 2 || lines.includes(undefined)
		? undefined
		: lines.map((line = "") => (line.endsWith("\n") ? line : `${line}\n`)).join("");
}

/** The properties of a CloudFormation resource that is a campaign. */
function resourceProperties(object: DraftObject): DraftObject | undefined {
	const type = textOf(memberOf(object, "Type")) ?? "";
	const properties = memberOf(object, "Properties");
	return resourceTypes.includes(type) && properties?.kind === "object" ? properties : undefined;
}

/** Whether a text may hold a campaign, or the request of another operation. */
function mayHoldRequest(text: string): boolean {
	return mayHoldCampaign(text) || /"(?:schedule|source|communication|entryLimits|\w*requests)/i.test(text);
}

/** `${x}` or `{{x}}` in the place of a value. */
const valueKnownLater = /([:[,]\s*)(?:\$\{([^{}"]*)\}|\{\{([^{}"]*)\}\})(?=\s*[,}\]])/g;

function quotedGap(_: string, before: string, code?: string, other?: string): string {
	return before + JSON.stringify(gapFor(code ?? other ?? ""));
}

/** The value of a string that holds JSON. `mayMatter`: whether it is worth reading. */
export function jsonIn(text: string | undefined, mayMatter = mayHoldCampaign): Draft | undefined {
	if (text === undefined || !/^\s*["[{]/.test(text) || !mayMatter(text)) {
		return undefined;
	}
	const strict = parse(text);
	// Of a text that is put together, values may be known later.
	const tree =
		strict.problems.length === 0
			? strict
			: parse(
					(undoubled(text) ?? text)
						.replace(/\$\{[^{}\n]*\}/g, (gap) => gap.replaceAll('"', "'"))
						.replace(valueKnownLater, quotedGap),
				);
	return tree.problems.length === 0 && tree.root !== undefined ? draftOf(tree, tree.root) : undefined;
}
