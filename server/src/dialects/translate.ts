import { checkInstanceId } from "../../../shared/src/values/instanceId";
import { membersOf, type Shape } from "../schema/shape";
import { type Draft, type DraftList, type DraftObject, type DraftScalar, memberOf, textOf } from "./draft";
import { functionValue, isNoValue, pathGap } from "./functions";
import { foreignName } from "./names";

/** Writes a value of another dialect as this API has it. What is not understood stays as it is. */
export function translate(draft: Draft, shape: Shape | undefined): Draft {
	const value = functionValue(draft) ?? draft;
	if (value.kind === "list") {
		return translateList(value, shape);
	}
	if (value.kind === "object") {
		return { kind: "object", members: translateMembers(value, shape) };
	}
	return shape === undefined ? value : translateScalar(value, shape);
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
	const pairs = shape?.kind === "map" ? keysAndValues(list) : undefined;
	if (pairs === undefined || shape?.kind !== "map") {
		const item = shape?.kind === "list" ? shape.item : undefined;
		return { kind: "list", items: list.items.map((one) => translate(one, item)) };
	}
	const { value } = shape;
	return { kind: "object", members: new Map(pairs.map(([key, one]) => [key, translate(one, value)])) };
}

function translateMembers(object: DraftObject, shape: Shape | undefined): Map<string, Draft> {
	const members = shape && membersOf(shape);
	const below = shape?.kind === "map" ? shape.value : undefined;
	const translated = new Map<string, Draft>();
	for (const [key, value] of object.members) {
		if (isNoValue(value)) {
			continue;
		}
		const written = members === undefined ? key : withoutPath(key);
		const name = members === undefined ? key : ownName(written, members.keys());
		const meant = written === key ? value : pathGap(value);
		translated.set(name, translate(idOfArn(meant, written, name), members?.get(name)?.shape ?? below));
	}
	return translated;
}

/** Step Functions marks a property whose value is a path with `.$` at the end of its name. */
export function withoutPath(name: string): string {
	return name.endsWith(".$") ? name.slice(0, -2) : name;
}

/** The member that a name stands for; the name itself where it stands for none. */
export function ownName(written: string, members: Iterable<string>): string {
	return foreignName(written, members)?.name ?? written;
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
	const constant = code === undefined ? undefined : /^[\w.:]*(?:\.|::)(\w+)$/.exec(code)?.[1];
	if (constant !== undefined && shape.values?.some(({ value }) => value === constant)) {
		return JSON.stringify(constant);
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

/** CloudFormation's form of a map: a list of objects that hold a key and a value and nothing else. */
export function keysAndValues(list: DraftList): (readonly [key: string, value: Draft])[] | undefined {
	const pairs = list.items.flatMap((item) => {
		if (item.kind !== "object" || item.members.size !== 2) {
			return [];
		}
		const key = textOf(memberOf(item, "Key") ?? memberOf(item, "key"));
		const value = memberOf(item, "Value") ?? memberOf(item, "value");
		return key !== undefined && value !== undefined ? [[key, value] as const] : [];
	});
	return pairs.length === list.items.length && pairs.length > 0 ? pairs : undefined;
}
