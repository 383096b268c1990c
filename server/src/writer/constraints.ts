import { shapeOfCampaign } from "../campaign/campaignShape";
import type { Path } from "../campaign/campaignView";
import type { Condition } from "../campaign/constraint";
import { campaignType } from "../diagnostics/campaignText";
import { type Member, membersOf, type Shape, type StructureShape } from "../schema/shape";
import type { Facts } from "./facts";

/** A way to write a shape that leaves a choice. */
export interface Variant {
	/** The member to write where there is a choice, by the API's name of the shape that offers it. */
	readonly choices: ReadonlyMap<string, string>;
	/** The names of what is chosen. */
	readonly label: string;
	/** The member that was chosen last. */
	readonly chosen: Member;
}

/** A property that a constraint is about. */
interface Target {
	readonly path: Path;
	readonly holder: Shape | undefined;
	readonly member: Member | undefined;
}

// What gets a hint can be right: it is suggested still, and nothing is written because of it.
const declared = campaignType.rules.flatMap(({ severity, constraints = [] }) =>
	constraints.map((constraint) => ({ constraint, isHint: severity === "hint" })),
);
const needs = declared.flatMap(({ constraint, isHint }) =>
	"needs" in constraint && !isHint ? [{ ...constraint, targets: constraint.needs.map(targetAt) }] : [],
);
const exclusions = declared.flatMap(({ constraint, isHint }) =>
	"excludes" in constraint ? [{ ...constraint, isHint, ...targetAt(constraint.excludes) }] : [],
);

function targetAt(path: Path): Target {
	const holder = shapeOfCampaign(path.slice(0, -1));
	return { path, holder, member: holder && membersOf(holder)?.get(path.at(-1) ?? "") };
}

/** Members that a structure is written with: those it must have, and those that rules make necessary in this file. */
export function skeletonMembers(shape: StructureShape, facts: Facts): Member[] {
	const needed = neededMembers(shape, facts);
	return [...shape.members.values()].filter((member) => member.required || needed.has(member));
}

function neededMembers(shape: StructureShape, facts: Facts): ReadonlySet<Member | undefined> {
	// Limits without any would be an empty object.
	const members = new Set([
		shape.name === "CommunicationLimitsConfig" ? shape.members.get("allChannelSubtypes") : undefined,
	]);
	for (const { when, targets } of needs) {
		const isThere = ({ path, holder }: Target) => holder !== shape && facts.has(path);
		if (!when.every((one) => isWrittenAround(one, targets) || one.holds(facts)) || targets.some(isThere)) {
			continue;
		}
		const chosen = targets.find(({ member }) => member?.name === facts.choices.get(shape.name));
		const fitting = targets.find(({ member }) => !exclusions.some((one) => isExcluded(one, member, facts)));
		const { holder, member } = chosen ?? fitting ?? {};
		if (holder === shape) {
			members.add(member);
		}
	}
	return members;
}

/** Whether a condition is about what holds a target, so that it is true where the target is written. */
function isWrittenAround({ paths }: Condition, targets: readonly Target[]): boolean {
	return paths.some((path) =>
		targets.some(
			(target) => path.length < target.path.length && path.every((name, at) => name === target.path[at]),
		),
	);
}

/** Members that have to come with a member into the same structure. */
export function coRequired(shape: Shape, name: string): readonly string[] {
	const own = membersOf(shape)?.get(name);
	const binding = needs.filter(({ when }) =>
		when.some(({ isPresence, paths: [path] }) => isPresence && path && targetAt(path).member === own),
	);
	return binding.flatMap(({ targets: [first] }) =>
		first?.member !== undefined && first.holder === shape ? [first.member.name] : [],
	);
}

/** Whether a member, or a value of it, makes sense beside what the file says elsewhere. */
export function allows(member: Member, facts: Facts, value?: unknown): boolean {
	return !exclusions.some((one) => !one.isHint && isExcluded(one, member, facts, value));
}

/** Values of a member that make sense beside what the file says: first those that no rule has anything against. */
export function fittingValues<T>(member: Member, facts: Facts, values: readonly T[]): T[] {
	const allowed = values.filter((value) => allows(member, facts, value));
	const isFree = (value: T) => !exclusions.some((one) => isExcluded(one, member, facts, value));
	return [...allowed.filter(isFree), ...allowed.filter((value) => !isFree(value))];
}

function isExcluded(
	exclusion: (typeof exclusions)[number],
	member: Member | undefined,
	facts: Facts,
	value?: unknown,
): boolean {
	const isMeant = exclusion.member === member && exclusion.value === value;
	return isMeant && exclusion.when.every((condition) => condition.holds(facts));
}

/** Whether of a structure's members, any one is enough, but one is needed. */
function isChoice(shape: StructureShape): boolean {
	return needs.some(
		({ targets }) => targets.length === shape.members.size && targets.every(({ holder }) => holder === shape),
	);
}

/** The ways to write a shape where its skeleton holds a choice between several members; none where it holds none. */
export function variantsOf(shape: Shape, facts: Facts): Variant[] {
	switch (shape.kind) {
		case "union":
			return choicesOf(shape, facts);
		case "structure": {
			if (isChoice(shape)) {
				return choicesOf(shape, facts);
			}
			for (const member of skeletonMembers(shape, facts)) {
				const variants = variantsOf(member.shape, facts);
				if (variants.length > 0) {
					return variants;
				}
			}
			return [];
		}
		case "list":
			return variantsOf(shape.item, facts);
		default:
			return [];
	}
}

function choicesOf(shape: Shape & { members: ReadonlyMap<string, Member> }, facts: Facts): Variant[] {
	if (shape.members.size < 2) {
		return [];
	}
	return [...shape.members.values()].flatMap((member): Variant[] => {
		const own: Variant = {
			choices: new Map([[shape.name, member.name]]),
			label: member.name,
			chosen: member,
		};
		const below = variantsOf(member.shape, facts);
		if (below.length === 0) {
			return [own];
		}
		return below.map(({ choices, label, chosen }) => ({
			choices: new Map([...own.choices, ...choices]),
			label: `${label} ${member.name}`,
			chosen,
		}));
	});
}
