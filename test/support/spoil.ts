import { type Json, pick } from "./generate";
import type { Random } from "./random";

interface Slot {
	/** Puts another value here; undefined removes. */
	set(value: Json | undefined): void;
	/** Gives the value another name or place beside the one it has. */
	copy(): void;
	readonly value: Json;
}

const strangers: readonly Json[] = [
	null,
	true,
	0,
	-1,
	0.5,
	1.5,
	3,
	1e9,
	2 ** 31,
	"",
	"x",
	"T99:99",
	"P",
	"PT",
	"PT1X",
	"2031-13-99",
	"2031-02-30",
	"+0",
	"a b",
	"arn:aws:connect",
	"0.5",
	"true",
	"x".repeat(600),
	"🌷".repeat(127),
	"🌷".repeat(128),
	[],
	[[]],
	{},
	{ x: 1 },
	[null],
	["ZIP_CODE", "ZIP_CODE"],
	["DISCARD", "DISCARD"],
];

const names = [
	"name",
	"Name",
	"typo",
	"agentless",
	"sms",
	"MONDAY",
	"Monday",
	"aws:x",
	"a b",
	"ä",
	"",
	"constructor",
	"__proto__",
	"$schema",
];

/** A campaign with so many slips in it, each somewhere; a few happen to be none. */
export function spoiled(campaign: Json, slips: number, random: Random): Json {
	const holder: Json[] = [structuredClone(campaign)];
	for (let left = slips; left > 0 && holder.length > 0; left--) {
		const all = slots(holder);
		slip(pick(all, random), all, random);
	}
	return holder[0] ?? null;
}

function slip({ value, set, copy }: Slot, all: readonly Slot[], random: Random): void {
	const kind = random(8);
	if (kind === 0) {
		set(undefined);
	} else if (kind === 1) {
		copy();
	} else if (kind === 2) {
		set(added(value, random));
	} else if (kind < 5) {
		set(bent(value, random));
	} else if (kind < 7) {
		set(elsewhere(value, all, random));
	} else {
		set(stranger(random));
	}
}

function stranger(random: Random): Json {
	return structuredClone(pick(strangers, random));
}

/** What stands in another place and is of the same type. */
function elsewhere(value: Json, all: readonly Slot[], random: Random): Json {
	const others = [...all.map((slot) => slot.value), ...strangers];
	return structuredClone(
		pick(
			others.filter((other) => typeof other === typeof value),
			random,
		),
	);
}

/** A member or an item more. */
function added(value: Json, random: Random): Json {
	if (Array.isArray(value)) {
		return [...value, structuredClone(value[0] ?? stranger(random))];
	}
	if (typeof value !== "object" || value === null) {
		return [value];
	}
	return Object.fromEntries([...Object.entries(value), [pick(names, random), stranger(random)]]);
}

/** Nearly the same value. */
function bent(value: Json, random: Random): Json {
	if (typeof value === "number") {
		return pick([-value, value + 1, value * 100, value / 3, String(value)], random);
	}
	if (typeof value === "boolean") {
		return String(value);
	}
	if (typeof value !== "string") {
		return value;
	}
	const cut = random(value.length + 1);
	const changed = [
		value.toLowerCase(),
		`${value} `,
		`${value}\n`,
		value.slice(0, cut),
		value.slice(cut),
		value + value,
		`${value.slice(0, cut)}:${value.slice(cut)}`,
		`${value.slice(0, cut)}9${value.slice(cut)}`,
	];
	return pick(changed, random);
}

/** Every place in a value, its own members or items first. */
function slots(container: Json): Slot[] {
	if (typeof container !== "object" || container === null) {
		return [];
	}
	const own = Array.isArray(container)
		? container.map((_, index) => itemSlot(container, index))
		: Object.keys(container).map((name) => memberSlot(container, name));
	return [...own, ...own.flatMap(({ value }) => slots(value))];
}

function itemSlot(list: Json[], index: number): Slot {
	const value = list[index] ?? null;
	return {
		value,
		set(to) {
			list.splice(index, 1, ...(to === undefined ? [] : [to]));
		},
		copy() {
			list.push(structuredClone(value));
		},
	};
}

function memberSlot(object: { [member: string]: Json }, name: string): Slot {
	const value = object[name] ?? null;
	const put = (at: string, to: Json): void => {
		Object.defineProperty(object, at, { value: to, writable: true, enumerable: true, configurable: true });
	};
	return {
		value,
		set(to) {
			if (to === undefined) {
				delete object[name];
			} else {
				put(name, to);
			}
		},
		copy() {
			put(`${name}s`, structuredClone(value));
		},
	};
}
