import { simplified } from "../../../../shared/src/text/nearest";
import { checkInstanceId } from "../../../../shared/src/values/instanceId";
import { canonicalInstant } from "../../../../shared/src/values/instant";
import { type MapShape, membersOf, type Shape, type StringShape } from "../../schema/shape";
import { parse } from "../../syntax/parse";
import {
	type Draft,
	type DraftList,
	type DraftObject,
	type DraftScalar,
	draftOf,
	memberOf,
	textOf,
} from "../reading/draft";
import { conditionalEntry, functionValue, isNoValue, pathGap, spoken } from "./functions";
import { foreignName } from "./names";

/** Writes a value of another dialect as this API has it. What is not understood stays as it is. */
export function translate(draft: Draft, shape: Shape | undefined): Draft {
	const value = functionValue(draft) ?? objectInText(draft, shape) ?? draft;
	if (value.kind === "list") {
		return translateList(value, shape);
	}
	if (value.kind === "object") {
		return translateObject(value, shape);
	}
	return shape === undefined ? value : translateScalar(value, shape);
}

/** The object that a text of JSON is in the place of one, as awscc keeps objects without properties; undefined for anything else. */
function objectInText(draft: Draft, shape: Shape | undefined): Draft | undefined {
	const isObject = shape !== undefined && (shape.kind === "map" || membersOf(shape) !== undefined);
	const text = isObject ? textOf(draft)?.trim() : undefined;
	if (text?.startsWith("{") !== true) {
		return undefined;
	}
	const tree = parse(text);
	return tree.root?.kind === "object" && tree.problems.length === 0 ? draftOf(tree, tree.root) : undefined;
}

function translateList(list: DraftList, shape: Shape | undefined): Draft {
	// PHP has the same brackets for both.
	if (
		list.items.length === 0 &&
		shape !== undefined &&
		(shape.kind === "map" || membersOf(shape) !== undefined)
	) {
		return { kind: "object", members: new Map() };
	}
	const items = list.items.filter((one) => !isNoValue(one));
	const map = shape?.kind === "map" ? mapOf(items, shape) : undefined;
	if (map !== undefined) {
		return map;
	}
	const item = shape?.kind === "list" ? shape.item : undefined;
	return { kind: "list", items: items.map((one) => translate(one, item)) };
}

/** A map in the form of a list; what has no key of its own in it is left out. Undefined for any other list. */
function mapOf(items: readonly Draft[], { key: keys, value }: MapShape): Draft | undefined {
	const members = new Map<string, Draft>();
	const leftOut: string[] = [];
	for (const item of items) {
		const [key, one] = keyAndValue(item) ?? conditionalEntry(item, keyAndValue) ?? [];
		if (key === undefined || one === undefined || members.has(constantOf(key, keys) ?? key)) {
			leftOut.push(item.kind === "scalar" ? (item.code ?? spoken(item)) : spoken(item));
		} else {
			members.set(constantOf(key, keys) ?? key, translate(one, value));
		}
	}
	return members.size === 0 ? undefined : { kind: "object", members, ...(leftOut.length > 0 && { leftOut }) };
}

function translateObject(object: DraftObject, shape: Shape | undefined): DraftObject {
	const members = shape && membersOf(shape);
	const below = shape?.kind === "map" ? shape.value : undefined;
	const translated = new Map<string, Draft>();
	const leftOut: string[] = [];
	for (const [key, value] of object.members) {
		if (isNoValue(value)) {
			continue;
		}
		const written = members === undefined ? key : withoutPath(key);
		const constant = shape?.kind === "map" ? constantOf(key, shape.key) : undefined;
		const name = members === undefined ? (constant ?? key) : ownName(written, members.keys());
		// Of two spellings of a name, the first one counts.
		if (translated.has(name)) {
			leftOut.push(`${key}: ${spoken(value)}`);
			continue;
		}
		const meant = written === key ? value : pathGap(value);
		translated.set(name, translate(idOfArn(meant, written, name), members?.get(name)?.shape ?? below));
	}
	return { kind: "object", members: translated, ...(leftOut.length > 0 && { leftOut }) };
}

/** Step Functions marks a property whose value is a path with `.$` at the end of its name. */
export function withoutPath(name: string): string {
	return name.endsWith(".$") ? name.slice(0, -2) : name;
}

/** The member whose name has `Id` and `Arn` where Go and Kubernetes have `ID` and `ARN`. */
function withSmallLetters(written: string, members: readonly string[]): string | undefined {
	const name = written.replace(/(?:ID|ARN)(?=s?$)/, (end) => end.charAt(0) + end.slice(1).toLowerCase());
	return name === written ? undefined : members.find((one) => one === name);
}

/** The member that a name stands for; the name itself where it stands for none. */
export function ownName(written: string, members: Iterable<string>): string {
	const all = [...members];
	return foreignName(written, all)?.name ?? withSmallLetters(written, all) ?? written;
}

/** Where a property takes an ID and its namesake takes an ARN, the ID is the last part of the resource. */
export function idOfArn(draft: Draft, written: string, name: string): Draft {
	if (!/arn$/i.test(written) || !name.endsWith("Id")) {
		return draft;
	}
	const id = /^arn:.*:instance\/[^/"]+\/(?:queue|contact-flow)\/([-\w]+)/.exec(textOf(draft) ?? "")?.[1];
	return id === undefined ? draft : { kind: "scalar", written: JSON.stringify(id) };
}

function translateScalar(draft: DraftScalar, shape: Shape): DraftScalar {
	const written = shape.kind === "string" ? asText(draft, shape) : asPlain(draft, shape);
	return written === draft.written ? draft : { kind: "scalar", written };
}

function asText(draft: DraftScalar, shape: Shape & { readonly kind: "string" }): string {
	const { written, bare, code } = draft;
	const constant = code === undefined ? undefined : constantOf(code, shape);
	if (constant !== undefined) {
		return JSON.stringify(constant);
	}
	const epoch = shape.format === "instant" ? instantOfEpoch(written) : undefined;
	if (epoch !== undefined) {
		return JSON.stringify(epoch);
	}
	const text = textOf(draft) ?? bare;
	if (text === undefined || code !== undefined) {
		return written;
	}
	if (shape.format === "connect-instance-id") {
		return JSON.stringify(checkInstanceId(text)?.replacement ?? text);
	}
	// SDKs print a date and time with a space in its middle.
	const isPrinted = shape.format === "instant" && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(text);
	const meant = isPrinted ? shape.findingIn(text.replace(" ", "T"))?.replacement : undefined;
	return JSON.stringify(meant ?? (isPrinted ? text.replace(" ", "T").replace(/[+-]00:00$/, "Z") : text));
}

/** The date and time of seconds, or of milliseconds, since 1970, as AWS and JavaScript write them as numbers. */
function instantOfEpoch(written: string): string | undefined {
	const [, whole, fraction = "0"] = /^(\d{10})(?:\.(\d{1,3})0*)?$/.exec(written) ?? [];
	const milliseconds = whole === undefined ? written : whole + fraction.padEnd(3, "0");
	return /^\d{13}$/.test(milliseconds) ? canonicalInstant(Number(milliseconds)) : undefined;
}

/** Numbers and switches that templates and command lines write as text. */
function asPlain(draft: DraftScalar, shape: Shape): string {
	const { written, bare, code } = draft;
	const text = bare ?? textOf(draft);
	if (text === undefined || code !== undefined) {
		return written;
	}
	if (shape.kind === "boolean") {
		const isOn = /^(?:true|(?:yes|on)$)/i.test(text) && (bare !== undefined || /^true$/i.test(text));
		const isOff = /^(?:false|(?:no|off)$)/i.test(text) && (bare !== undefined || /^false$/i.test(text));
		return isOn ? "true" : isOff ? "false" : written;
	}
	return shape.kind === "number" && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text) ? text : written;
}

/** The value that a constant of an SDK stands for: `DayOfWeek.MONDAY`, or `types.DayOfWeekMonday` in Go. */
function constantOf(written: string, { name, values }: StringShape): string | undefined {
	const code = /^\$\{(.*)\}$/.exec(written)?.[1] ?? written;
	const [, type = "", constant = ""] = /^(?:\w+(?:\.|::))*(\w+)(?:\.|::)(\w+)$/.exec(code) ?? [];
	return values?.find(({ value }) => {
		const isValue = type.endsWith(name) && simplified(constant) === simplified(value);
		return constant !== "" && (constant === value || isValue || isOfGo(constant, name, value));
	})?.value;
}

/** Whether a constant has the name of its type and the value in PascalCase. `type`: "" for that of keys. */
function isOfGo(constant: string, type: string, value: string): boolean {
	const words = value.toLowerCase().split("_");
	const ending = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
	return constant === type + ending || (type === "" && /^[A-Z]/.test(constant) && constant.endsWith(ending));
}

/** CloudFormation's form of an entry of a map: an object that holds a key and a value and nothing else. */
function keyAndValue(item: Draft): readonly [key: string, value: Draft] | undefined {
	if (item.kind !== "object" || item.members.size !== 2) {
		return undefined;
	}
	const key = textOf(memberOf(item, "Key") ?? memberOf(item, "key"));
	const value = memberOf(item, "Value") ?? memberOf(item, "value");
	return key !== undefined && value !== undefined ? [key, value] : undefined;
}

/** The entries of a list that is a map in CloudFormation's form throughout. */
export function keysAndValues(list: DraftList): (readonly [key: string, value: Draft])[] | undefined {
	const pairs = list.items.flatMap((item) => {
		const pair = keyAndValue(item);
		return pair === undefined ? [] : [pair];
	});
	return pairs.length === list.items.length && pairs.length > 0 ? pairs : undefined;
}
