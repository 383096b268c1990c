import { expressionAt, isAssigning, isEnded } from "../reading/expressions";
import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Group, Item } from "../reading/tokens";
import { type Assignment, Bindings } from "./bindings";
import { type Change, Changes } from "./changes";
import { Conditions } from "./conditions";
import { withFields } from "./fields";
import { helperAt } from "./helpers";
import { hiddenAt, importsAll } from "./hidden";
import { optionAt } from "./options";
import { isBody, isConditionalBlock, namedOutside } from "./outside";
import { withSameObjects } from "./sameObject";
import {
	Deferral,
	isTransparent,
	maxSendings,
	type Place,
	type Sending,
	type Sendings,
	sendingAt,
	sendingsOf,
} from "./sending";
import {
	declaring,
	isDestructured,
	isHiding,
	isParameters,
	isType,
	subscripts,
	typeEnd,
	wordAt,
} from "./targets";
import { partsOf, plainName } from "./variableNames";

/** What a text says of its variables. */
export interface Assignments {
	/** By the names of variables, in their order; what a call of a function gives, by `name()`. */
	readonly of: ReadonlyMap<string, readonly Assignment[]>;
	/** Names that stand for something else somewhere, such as parameters and variables of loops. */
	readonly unsure: ReadonlySet<string>;
	/** By the names of variables. */
	readonly sendings: ReadonlyMap<string, Sendings<Assignment>>;
	/** What changes a variable otherwise, such as `x.append(…)` and `del x["y"]`, by its name. */
	readonly changes: ReadonlyMap<string, readonly Change[]>;
}

/** An item that is looked at, among those in the same brackets. */
interface Spot {
	readonly inside: readonly Item[];
	readonly index: number;
	/** The brackets; undefined outside of all. */
	readonly holder: Group | undefined;
	readonly place: Place;
}

/** Finds what a text gives to its variables, at any depth of its blocks. */
export function assignmentsIn(text: string, items: readonly Item[], language: Language): Assignments {
	const finder = new AssignmentFinder(text, language);
	finder.look(items, undefined, {
		block: undefined,
		condition: undefined,
		body: undefined,
		isDeferred: false,
	});
	return finder.found(items);
}

/** Goes through the items of a text once and keeps what they say of its variables. */
class AssignmentFinder {
	readonly #text: string;
	readonly #language: Language;
	readonly #hasBlocks: boolean;
	readonly #conditions: Conditions;
	readonly #changes: Changes;
	readonly #bindings: Bindings;
	readonly #calls: Sending[] = [];
	/** Where all names of a module are imported the last time. */
	#allImported: number | undefined;

	constructor(text: string, language: Language) {
		this.#text = text;
		this.#language = language;
		this.#hasBlocks = language.hasBlocks === true;
		this.#conditions = new Conditions(text);
		this.#changes = new Changes(language);
		this.#bindings = new Bindings(language, this.#conditions);
	}

	/** What was found in the items of a text, once all of them were looked at. */
	found(items: readonly Item[]): Assignments {
		const { of, unsure, places } = this.#bindings;
		for (const name of namedOutside(this.#text, items, this.#language, of, places, this.#conditions)) {
			unsure.add(name);
		}
		for (const [name, [first]] of of) {
			// Whatever had a value before an import of everything may have another one then.
			if (first !== undefined && first.start < (this.#allImported ?? 0)) {
				unsure.add(name);
			}
		}
		withSameObjects(of, unsure, this.#language);
		const sendings = sendingsOf(this.#calls, of, places, this.#conditions);
		const changes = this.#changes.all(of, sendings, this.#conditions);
		return { of, unsure, changes: withFields(this.#text, of, changes), sendings };
	}

	look(inside: readonly Item[], holder: Group | undefined, around: Place): void {
		const deferral = new Deferral(around.isDeferred);
		inside.forEach((item, index) => {
			const place = { ...around, isDeferred: deferral.isAt(item, inside[index - 1]) };
			this.#lookAtHidden(inside, index);
			if (item.kind === "group") {
				this.#lookAtGroup(item, { inside, index, holder, place });
			} else if (item.kind === "word") {
				this.#lookAtWord(item.text, { inside, index, holder, place });
			}
		});
	}

	#lookAtHidden(inside: readonly Item[], index: number): void {
		for (const name of hiddenAt(inside, index, this.#language)) {
			this.#bindings.unsure.add(name);
		}
		if (importsAll(inside, index, this.#language)) {
			this.#allImported = inside[index]?.start;
		}
	}

	#lookAtGroup(group: Group, spot: Spot): void {
		const { inside, index, place } = spot;
		if (group.open === "(") {
			this.#changes.lookAtCast(inside, index, place);
		}
		if (this.#hasBlocks) {
			this.#lookAtTerraform(group, spot);
		}
		if (isParameters(inside, index) || isDestructured(inside, index)) {
			this.#bindings.addParameters(group);
		}
		if (isDestructured(inside, index)) {
			this.#changes.lookAtParts(group, expressionAt(inside, index + 2, this.#language) ?? [], place);
		}
		const isGo = this.#language.typesBraces === true && /^(?:const|var)$/.test(wordAt(inside, index - 1));
		const isOperand = group.items[0] !== undefined && this.#conditions.isOperand(group.items[0].start);
		const holder = group.open === "(" && (isGo || isOperand) ? undefined : group;
		this.look(group.items, holder, placeWithin(group, spot));
	}

	/** The blocks of Terraform that define names. */
	#lookAtTerraform(group: Group, { inside, index, place }: Spot): void {
		if (group.open === "{" && wordAt(inside, index - 1) === "locals") {
			this.#addLocals(group, place);
		}
		const variable = inside[index - 1];
		if (variable?.kind === "text" && wordAt(inside, index - 2) === "variable") {
			this.#addVariable(variable.text, group);
		}
	}

	#addLocals({ items: entries }: Group, place: Place): void {
		entries.forEach((item, index) => {
			if (item.kind === "word" && (item.startsLine || index === 0) && isSign(entries[index + 1], "=")) {
				this.#bindings.add(`local.${item.text}`, [], entries, index, index + 2, place);
			}
		});
	}

	#addVariable(name: string, { items }: Group): void {
		// What is to deploy may have another one than its default.
		this.#bindings.unsure.add(`var.${name}`);
		const at = items.findIndex((item, index) => (item.startsLine || index === 0) && isWord(item, "default"));
		const value = at < 0 ? undefined : expressionAt(items, at + 2, this.#language);
		const start = items[at]?.start;
		if (start !== undefined && value !== undefined) {
			this.#bindings.addDefault(`var.${name}`, start, value.at(-1)?.end ?? start, `${name}: `);
		}
	}

	#lookAtWord(word: string, spot: Spot): void {
		const { inside, index, holder, place } = spot;
		if (!this.#hasBlocks) {
			this.#changes.look(inside, index, holder, place);
		}
		this.#lookAtDefinition(spot);
		if (this.#calls.length < maxSendings) {
			const call = sendingAt(inside, index, place);
			this.#calls.push(...(call === undefined ? [] : [call]));
		}
		if (isHiding(inside, index, this.#language)) {
			this.#bindings.unsure.add(plainName(word));
		}
		this.#lookAtWalrus(word, spot);
		const isData = holder?.open === "{" && this.#language.hasDataInBraces === true;
		if (!this.#hasBlocks && !isData && holder?.open !== "(" && holder?.open !== "[") {
			this.#lookAtTarget(word, spot);
		}
	}

	/** Options of a program, and functions that the text defines. */
	#lookAtDefinition({ inside, index }: Spot): void {
		const option = optionAt(inside, index);
		if (option !== undefined) {
			this.#bindings.addDefault(option.key, option.start, option.end);
		}
		const helper = helperAt(this.#text, inside, index, this.#language);
		if (helper !== undefined) {
			this.#bindings.addFunction(helper.name, helper.value, helper);
		}
	}

	/** What Python gives to a variable within an expression, such as `(n := 3)`. */
	#lookAtWalrus(word: string, { inside, index }: Spot): void {
		const item = inside[index];
		if (item === undefined || !isSign(inside[index + 1], ":=") || this.#language.typesBraces === true) {
			return;
		}
		const value = expressionAt(inside, index + 2, this.#language) ?? [];
		const colon = value.findIndex((one) => isSign(one, ":"));
		const end = value.at(colon < 0 ? -1 : colon - 1)?.end ?? item.end;
		this.#bindings.unsure.add(plainName(word));
		this.#bindings.addDefault(plainName(word), item.start, end);
	}

	/** A name that may be what an assignment gives a value to. */
	#lookAtTarget(word: string, spot: Spot): void {
		const { inside, index, holder, place } = spot;
		const before = inside[index - 1];
		const item = inside[index];
		const isDeclared = before?.kind === "word" && declaring.test(before.text);
		const isTyped = this.#isTyped(before);
		const isStatement = this.#isStatement(spot);
		const { path, end } = subscripts(inside, index + 1);
		const mayHaveType = isDeclared || (isStatement && this.#language.hasTuples === true);
		const sign = typeEnd(inside, end, mayHaveType);
		const [root, ...rest] = partsOf(word);
		if (root === undefined || !isAssigning(inside[sign], this.#language)) {
			return;
		}
		// Braces of C# may be those of an object, in which names are properties.
		const isKey = this.#language.hashtables === true && !word.startsWith("$");
		const isInBlock = holder !== undefined;
		const isName = rest.length === 0 && path.length === 0;
		const isProperty = isInBlock && this.#language.constructs === true && isName;
		if (isProperty && !isDeclared && !isTyped && !isEnded(inside, sign + 1, this.#language)) {
			return;
		}
		if (isSign(before, "|") && isInBlock && item !== undefined) {
			// A block of Ruby, which somebody else calls.
			const value = expressionAt(inside, sign + 1, this.#language);
			this.#changes.add(root, { start: item.start, end: value?.at(-1)?.end ?? item.end });
		} else if (isSign(before, ",")) {
			this.#bindings.unsure.add(root);
			this.#bindings.unsure.add(plainName(wordAt(inside, index - 2)));
		} else if (isDeclared || isTyped || (isStatement && !isKey)) {
			this.#bindings.add(root, [...rest, ...path], inside, index, sign + 1, place);
		}
	}

	/** Whether what stands in front of a name is its type. */
	#isTyped(before: Item | undefined): boolean {
		const { constructs, typesVariables } = this.#language;
		return (
			(constructs === true && (before?.kind === "word" || isSign(before, ">"))) ||
			(typesVariables === true && (isSign(before, ">") || isType(before)))
		);
	}

	/** Whether a statement may begin with a name. */
	#isStatement({ inside, index }: Spot): boolean {
		const before = inside[index - 1];
		const item = inside[index];
		const mayFollowCondition =
			(before?.kind === "sign" && /^(?::|&&|\|\||\?\?)$/.test(before.text)) ||
			(before?.kind === "group" && before.open === "(") ||
			(before?.kind === "word" && /^(?:else|then|and|or|do)$/.test(before.text));
		return (
			before === undefined ||
			isSign(before, ";") ||
			item?.startsLine === true ||
			// A private field of JavaScript.
			(isSign(before, "#") && before?.startsLine === true) ||
			(mayFollowCondition && item !== undefined && this.#conditions.isOnSameLine(item.start))
		);
	}
}

/** Where the statements in a pair of brackets are. */
function placeWithin(group: Group, { inside, index, place }: Spot): Place {
	if (group.open !== "{" || isTransparent(inside[index - 1])) {
		return place;
	}
	return {
		block: group,
		condition: isConditionalBlock(inside, index) ? group : place.condition,
		body: isBody(inside, index) ? group : place.body,
		isDeferred: false,
	};
}

function isWord(item: Item, text: string): boolean {
	return item.kind === "word" && item.text === text;
}
