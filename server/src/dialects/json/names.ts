import dialects from "../../../../schemas/dialects.json";
import { simplified } from "../../../../shared/src/text/nearest";

/** A member as another tool spells it. */
interface ForeignName {
	/** The member of this API. */
	readonly name: string;
	/** Where the spelling comes from, in words. */
	readonly dialect: string;
}

interface Alias {
	readonly name: string;
	readonly dialect: string;
}

const aliases: ReadonlyMap<string, Alias> = new Map(
	[dialects.cloudFormation, dialects.samples].flatMap(({ title, names }) =>
		Object.entries(names).map(([alias, name]) => [simplified(alias), { name, dialect: title }] as const),
	),
);

/** The one of the members that a name of another dialect stands for; undefined for what is ours or nobody's. */
export function foreignName(written: string, members: Iterable<string>): ForeignName | undefined {
	const plain = simplified(written);
	const alias = aliases.get(plain);
	for (const name of members) {
		if (name === written) {
			return undefined;
		}
		if (name === alias?.name) {
			return alias;
		}
		const dialect = simplified(name) === plain ? dialectOfForm(written) : undefined;
		if (dialect !== undefined) {
			return { name, dialect };
		}
	}
	return undefined;
}

/** The form of names that AWS has in CloudFormation, in Step Functions, in Go and in .NET. */
export const pascalCase = "PascalCase";

const snakeCase = "snake_case";

/** Forms of names that no tool has: of one name, it is a slip; of all, the way in which somebody writes. */
const looseForms: readonly (readonly [dialect: string, form: RegExp])[] = [
	["kebab-case", /^[a-z0-9]+(?:-[a-z0-9]+)+$/i],
	["lower case", /^[a-z0-9]+$/],
	["separate words", /^[a-z0-9]+(?: [a-z0-9]+)+$/i],
];

/** Whether a dialect is nothing but a form of names, and whether that of a tool. */
export function formOfNames(dialect: string): "tool" | "loose" | undefined {
	if (dialect === snakeCase || dialect === pascalCase) {
		return "tool";
	}
	return looseForms.some(([name]) => name === dialect) ? "loose" : undefined;
}

/** The dialect whose names are formed like this one; undefined for camelCase and for mixtures. */
function dialectOfForm(name: string): string | undefined {
	if (/^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)*$/.test(name)) {
		return pascalCase;
	}
	if (/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(name)) {
		return snakeCase;
	}
	return looseForms.find(([, form]) => form.test(name))?.[0];
}

/** What other dialects call each member, for those that they do not merely write in another way. */
const spellings: ReadonlyMap<string, readonly string[]> = collect([
	...[dialects.cloudFormation, dialects.samples].flatMap(({ names }) => Object.entries(names)),
	...Object.entries(dialects.firstApi.paths).flatMap(([from, to]) =>
		placesOf(from.split("."), to.split(".")),
	),
]);

/** The names that other dialects have for a member of this API. */
export function foreignNames(name: string): readonly string[] {
	return spellings.get(name) ?? [];
}

/** Members that a path of the first API goes to, by each of its names: the place itself, what holds it, and the first. */
function placesOf(
	from: readonly string[],
	to: readonly string[],
): (readonly [foreign: string, own: string])[] {
	return from.flatMap((foreign, index) => {
		const holders = index === from.length - 1 ? [to.at(-1)] : [to.at(-2), to[0]];
		return holders.flatMap((own) => (own === undefined ? [] : [[foreign, own] as const]));
	});
}

function collect(pairs: readonly (readonly [foreign: string, own: string])[]) {
	const collected = new Map<string, Set<string>>();
	for (const [foreign, own] of pairs) {
		if (simplified(foreign) === simplified(own)) {
			continue;
		}
		collected.set(own, (collected.get(own) ?? new Set()).add(foreign));
	}
	return new Map([...collected].map(([own, foreign]) => [own, [...foreign]]));
}
