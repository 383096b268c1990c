import type { Path } from "../../../shared/src/protocol";
import { isObject, type JsonObject } from "../../../shared/src/request/json";
import type { Failure } from "../calls/errors";

/** A text that names more places than this names none in particular. */
const maxPlaces = 3;
/** Shorter words may be anything; ids, numbers, addresses and ARNs are longer. */
const shortestValue = 8;

/**
 * The members of a campaign that a text of AWS speaks of, found by the first of these ways that finds any: a path,
 * a value of the file, a member's name. Nothing is guessed: what could mean several members, or is a word like any
 * other, is passed over.
 */
export function namedPlaces(text: string, body: JsonObject): readonly Path[] {
	const members = membersOf(body);
	for (const find of [pathsIn, valuesIn, namesIn]) {
		const found = new Map(find(text, body, members).map((path) => [JSON.stringify(path), path]));
		if (found.size > 0) {
			return found.size > maxPlaces ? [] : [...found.values()];
		}
	}
	return [];
}

/** The properties of a file that a failure is about. */
export function placesOf(
	{ places, said, requestId }: Failure,
	body: JsonObject | undefined,
): readonly Path[] {
	// Only AWS speaks of the file; what is said on this computer may hold the same words by chance.
	const named =
		said === undefined || requestId === undefined || body === undefined ? [] : namedPlaces(said, body);
	return places.length > 0 ? places : named;
}

interface Member {
	readonly path: Path;
	readonly value: unknown;
}

type Finder = (text: string, body: JsonObject, members: readonly Member[]) => readonly Path[];

/** All members and list items, outer ones before what is in them. */
function membersOf(value: unknown, path: Path = []): readonly Member[] {
	return entriesOf(value).flatMap(([step, item]) => {
		const place = [...path, step];
		return [{ path: place, value: item }, ...membersOf(item, place)];
	});
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
	if (Array.isArray(value)) {
		return [...value.entries()];
	}
	return isObject(value) ? Object.entries(value) : [];
}

/** Paths such as 'schedule.startTime', '/schedule/startTime' and 'list.1.member.unit', also with capitals. */
const pathsIn: Finder = (text, body, members) => {
	const announced = /\b(?:at|field|member|parameter|property|path)\s+['"`]([^'"`]+)['"`]/gi;
	const dotted = /(?<![\w.@:/-])\/?[A-Za-z]\w*(?:[./]\w+|\[\d+\])+/g;
	return [
		...[...text.matchAll(announced)].map(([, written = ""]) => followed(written, body, members, 1)),
		...[...text.matchAll(dotted)].map(([written]) => followed(written, body, members, 2)),
	].filter((path) => path !== undefined);
};

/**
 * Follows a written path as far as the campaign goes: what is missing is missed by the member around it.
 *
 * @param least steps that have to be found.
 */
function followed(
	written: string,
	body: JsonObject,
	members: readonly Member[],
	least: number,
): Path | undefined {
	// In the form list.1.member the service counts from one.
	const first = /\.\d+\.member\b/.test(written) ? 1 : 0;
	const steps = written.replaceAll(/(\.\d+)\.member\b/g, "$1").split(/[./[\]]+/);
	const [head = "", ...rest] = steps.filter((step) => step !== "");
	let at = stepInto({ path: [], value: body }, head) ?? onlyNamed(head, members);
	for (const step of rest) {
		const next = at && stepInto(at, Array.isArray(at.value) ? Number(step) - first : step);
		if (next === undefined) {
			break;
		}
		at = next;
	}
	return at !== undefined && at.path.length >= least ? at.path : undefined;
}

function stepInto({ path, value }: Member, wanted: string | number): Member | undefined {
	const entry = entriesOf(value).find(([own]) => isStep(own, wanted));
	return entry && { path: [...path, entry[0]], value: entry[1] };
}

/** AWS writes names also with a capital at the start. */
function isStep(own: string | number, wanted: string | number): boolean {
	return own === wanted || (typeof own === "string" && own === uncapitalised(String(wanted)));
}

function uncapitalised(name: string): string {
	return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Values of the file between quotation marks, and long ones as they stand; ARNs also by the id at their end. */
const valuesIn: Finder = (text, _, members) => {
	const quoted = [...text.matchAll(/['"`]([^'"`]{3,})['"`]/g)].map(([, value = ""]) => value);
	const words = text.split(/[\s,;()'"`[\]]+/).map((word) => word.replace(/(?<![.:])[.:]+$/, ""));
	const long = words.filter((word) => word.length >= shortestValue);
	const ids = long.flatMap((word) => (word.startsWith("arn:") ? (word.split(/[/:]/).at(-1) ?? []) : []));
	const named = new Set([...quoted, ...long, ...ids.filter((id) => id.length >= shortestValue)]);
	return members
		.filter(({ value }) => typeof value === "string" && (named.has(value) || named.has(unversioned(value))))
		.map(({ path }) => path);
};

/** An ARN without the version at its end. */
function unversioned(value: string): string {
	return /^arn:(?:[^:]*:){4}[^:]+(?=:)/.exec(value)?.[0] ?? value;
}

/** Names of members that the campaign has once: between quotation marks, or told from prose by a capital inside. */
const namesIn: Finder = (text, _, members) => {
	const quoted = [...text.matchAll(/['"`]([A-Za-z]\w*)['"`]/g)].map(([, name = ""]) => name);
	const words = [...text.matchAll(/(?<![\w.:/-])[A-Za-z]\w*(?![\w:/-])/g)].map(([word]) => word);
	const humped = words.filter((word) => /^[A-Za-z]+[a-z][A-Z]/.test(word));
	return [...quoted, ...humped].flatMap((name) => {
		const member = onlyNamed(name, members);
		return member === undefined ? [] : [member.path];
	});
};

function onlyNamed(name: string, members: readonly Member[]): Member | undefined {
	const [only, ...more] = members.filter(({ path }) => {
		const own = path.at(-1);
		return typeof own === "string" && isStep(own, name);
	});
	return more.length === 0 ? only : undefined;
}
