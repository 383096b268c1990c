import dialects from "../../../../schemas/dialects.json";
import { simplified } from "../../../../shared/src/text/nearest";
import type { Draft, DraftObject } from "../reading/draft";
import { hasAttributeValues, plainObject } from "./attributeValues";
import { spoken } from "./functions";

const { documents, kinds, any } = dialects.wrappers;

/** A kind of wrapper, by the simplified names of its properties. */
interface Kind {
	/** All names of one of these lists are there. */
	readonly signs: readonly (readonly string[])[];
	/** What each of its kind has, which says nothing of what is in it. */
	readonly names: ReadonlySet<string>;
}

const known: readonly Kind[] = kinds.map(({ signs, names }) => ({
	signs: signs.map((all) => all.map(simplified)),
	names: new Set([...names.split(" "), ...signs.flat()].map(simplified)),
}));
const everywhere: ReadonlySet<string> = new Set(any.split(" ").map(simplified));

/** What only calls of services have: how they are made, and not what they are given. */
const ofCalls: ReadonlySet<string> = new Set(
	kinds
		.filter(({ title }) => /\bHTTP\b|\bLambda\b|\bCDK\b/.test(title))
		.flatMap(({ names }) => names.split(" "))
		// Those are the names of variables as well, with anything in them.
		.filter((name) => !/^(?:config|data|json|params|path|policy|request|resource|response|role)$/.test(name))
		.map(simplified),
);

/** Whether a property, or an argument, says how a service is called. */
export function isOfCall(name: string): boolean {
	return ofCalls.has(simplified(name));
}

/** Names with such a sign in front are what a database or a log adds, unless somebody wrote a remark. */
const added = /^[_@$](?!\W*(?:comment|note|remark|todo))/i;

/** Whether an object is a document with much else in it, such as a template, so that what is beside a campaign is not about it. */
export function isDocument({ members }: DraftObject): boolean {
	return documents.some(
		([first = "", ...more]) => holdsObjects(members.get(first)) && more.every((name) => members.has(name)),
	);
}

function holdsObjects(value: Draft | undefined): boolean {
	return value?.kind === "list"
		? value.items.some(({ kind }) => kind === "object")
		: value?.kind === "object";
}

/** What is around a campaign. */
export interface Around {
	/** What somebody wrote beside it. */
	readonly said: readonly string[];
	/** What every wrapper of its kind has, and the name by which the campaign is in it: they say nothing of it. */
	readonly plain: readonly string[];
}

/** What became of a request, which nobody expects around one. */
const failure = /^error_?(?:code|message)$/i;

/** What an object around campaigns says beside them. `isAround`: whether a property holds one. */
export function saidBeside(wrapper: DraftObject, isAround: (name: string) => boolean): Around {
	const names = new Set([...wrapper.members.keys()].map(simplified));
	const own = known.filter(({ signs }) => signs.some((all) => all.every((name) => names.has(name))));
	const said: string[] = [];
	const plain: string[] = [];
	const { members } = hasAttributeValues(wrapper) ? plainObject(wrapper) : wrapper;
	for (const [name, value] of members) {
		const isKept = isAround(name) || wrapper.anchored?.has(name) === true;
		if (isKept || isEmpty(value)) {
			plain.push(name);
		} else {
			const isSilent = isPlain(name);
			(isSilent ? plain : said).push(`${name}: ${spoken(value)}`);
			said.push(...(isSilent && value.kind === "object" ? annotationsOf(value) : []));
		}
	}
	return { said: [...said, ...(wrapper.leftOut ?? [])], plain };

	function isPlain(name: string): boolean {
		const simple = simplified(name);
		return (
			!failure.test(name) &&
			(added.test(name) || everywhere.has(simple) || own.some((kind) => kind.names.has(simple)))
		);
	}
}

/** What somebody writes of anything that has much else around it. */
const remark =
	/^(?:\/\/|comments?|description|notes?|remarks?|todo|enabled|disabled|dry_?run|suspend|error_?(?:code|message)|index_key)$/i;

/** What a document, or a part of one, says of itself, where that is more than names. */
export function remarksIn({ members }: DraftObject): Around {
	const said = [...members].flatMap(([name, value]) =>
		remark.test(name) && value.kind === "scalar" && !isEmpty(value) ? [`${name}: ${spoken(value)}`] : [],
	);
	return { said, plain: [] };
}

/** What somebody wrote into the metadata of a resource of Kubernetes. */
function annotationsOf({ members }: DraftObject): readonly string[] {
	const annotations = members.get("annotations");
	return annotations?.kind === "object" ? remarksIn(annotations).said : [];
}

/** What a list around a campaign has beside it. */
export function saidInList(items: readonly Draft[]): Around {
	return { said: items.flatMap((item) => (isEmpty(item) ? [] : [spoken(item)])), plain: [] };
}

/** Whether a value says nothing: `null`, and brackets and quotes with nothing in them. */
function isEmpty(value: Draft): boolean {
	if (value.kind === "scalar") {
		return value.written === "null" || value.written === '""';
	}
	return value.kind === "list" ? value.items.length === 0 : value.members.size === 0;
}
