import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Item } from "../reading/tokens";
import type { Assignment } from "./bindings";
import { partsOf, plainName } from "./variableNames";

/** Variables that stand for each other in a row are followed so far. */
const maxSteps = 20;

/**
 * Gives what is set of a variable that is another name for the same object to the variable of that object, as in
 * `b = a; b.name = "x"`. `unsure`: names that may stand for something else.
 */
export function withSameObjects(
	of: Map<string, Assignment[]>,
	unsure: ReadonlySet<string>,
	language: Language,
): void {
	const grown = new Set<string>();
	for (const [name, [first, ...more]] of of) {
		const isOnly = first !== undefined && more.length > 0 && more.every(({ path }) => path.length > 0);
		const root = isOnly && !unsure.has(name) ? objectOf(name, of, unsure, language) : undefined;
		const all = root === undefined ? undefined : of.get(root);
		if (first !== undefined && root !== undefined && all !== undefined) {
			all.push(...more);
			grown.add(root);
			of.set(name, [first]);
		}
	}
	for (const root of grown) {
		of.get(root)?.sort((one, other) => one.start - other.start);
	}
}

/** The variable whose object another one is a name for; undefined where it has a value of its own. */
function objectOf(
	name: string,
	of: ReadonlyMap<string, readonly Assignment[]>,
	unsure: ReadonlySet<string>,
	language: Language,
): string | undefined {
	let root = name;
	for (let step = 0; step < maxSteps; step++) {
		const [first] = of.get(root) ?? [];
		const other = first?.path.length === 0 && !first.isConditional ? nameIn(first.value) : undefined;
		const [own, ...more] = other === undefined ? [] : (of.get(other) ?? []);
		const isSure = own?.path.length === 0 && more.every(({ path }) => path.length > 0);
		if (other === undefined || own === undefined || !isSure || unsure.has(other) || other === root) {
			break;
		}
		// Only a pointer or a map stands for the same.
		const isShared =
			language.copiesValues !== true || (language.typesBraces === true && isReference(own.value));
		if (!isShared || own.start > (first?.start ?? 0)) {
			break;
		}
		root = other;
	}
	return root === name ? undefined : root;
}

function nameIn([only, ...more]: readonly Item[]): string | undefined {
	const isName = only?.kind === "word" && more.length === 0 && partsOf(only.text).length === 1;
	return isName ? plainName(only.text) : undefined;
}

function isReference([first]: readonly Item[]): boolean {
	return isSign(first, "&") || (first?.kind === "word" && /^(?:map|new)$/.test(first.text));
}
