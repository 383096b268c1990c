import { visit } from "jsonc-parser";
import { isObject, type JsonObject } from "../request/json";
import { forValue } from "../text/doors";
import { nearest } from "../text/nearest";
import { errorMessage } from "../text/sentence";
import { partitionOf } from "../values/regions";
import { variableName } from "./variables";

/** What the file is called, wherever it lies. */
export const environmentsFileName = "connect-campaign.environments.json";

/** The names of values that an environment has by itself, from its region and account. */
const builtInNames = ["region", "account", "partition"] as const;

/** What `--env` takes for every environment, so that none can be called so. */
export const everyEnvironment = "all";

/** One place that campaigns are created in. */
export interface Environment {
	readonly name: string;
	readonly profile: string | undefined;
	readonly region: string | undefined;
	/** Twelve digits. */
	readonly account: string | undefined;
	/** Whatever can't be undone asks for the name there. The file can only add this, never take it away. */
	readonly isProtected: boolean;
	/** Those of the file, and the built-in ones that region and account give. */
	readonly values: ReadonlyMap<string, string>;
}

/** The file makes no sense; the message says what to write instead. */
export class EnvironmentsError extends Error {
	override readonly name = "EnvironmentsError";
}

const members = ["profile", "region", "account", "protected", "values"];

/**
 * Reads the environments of a file, in its order.
 *
 * @throws EnvironmentsError where there is anything in it that isn't understood: half of an environment would send
 * campaigns where nobody meant them to go.
 */
export function readEnvironments(text: string): readonly Environment[] {
	const { environments, ...others } = asObject(parsed(text), "The file");
	const [unknown] = Object.keys(others).filter((name) => name !== "$schema");
	if (unknown !== undefined) {
		throw new EnvironmentsError(notKnown(unknown, ["environments"]));
	}
	return Object.entries(asObject(environments, '"environments"')).map(([name, value]) => {
		if (!/^[A-Za-z0-9][\w.-]*$/.test(name) || name === everyEnvironment) {
			throw new EnvironmentsError(
				`An environment can't be called "${forValue(name)}". Use letters, digits, "_", "-" and ".", and not "${everyEnvironment}".`,
			);
		}
		return environment(name, asObject(value, `"${name}"`));
	});
}

function environment(name: string, object: JsonObject): Environment {
	const unknown = Object.keys(object).find((member) => !members.includes(member));
	if (unknown !== undefined) {
		throw new EnvironmentsError(notKnown(unknown, members));
	}
	const text = (member: string): string | undefined => {
		const value = object[member];
		if (value !== undefined && (typeof value !== "string" || value === "")) {
			throw new EnvironmentsError(`"${member}" of "${name}" must be text.`);
		}
		return value;
	};
	const [region, account] = [text("region"), text("account")];
	if (account !== undefined && !/^\d{12}$/.test(account)) {
		throw new EnvironmentsError(`"account" of "${name}" must be an account ID of twelve digits.`);
	}
	if (region !== undefined && !/^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region)) {
		throw new EnvironmentsError(`"region" of "${name}" must be an AWS region such as eu-west-2.`);
	}
	const { protected: isProtected = false } = object;
	if (typeof isProtected !== "boolean") {
		throw new EnvironmentsError(`"protected" of "${name}" must be true or false.`);
	}
	const values = new Map<string, string>();
	for (const [key, value] of Object.entries(asObject(object["values"] ?? {}, `"values" of "${name}"`))) {
		if (!variableName.test(key) || builtInNames.some((one) => one === key)) {
			throw new EnvironmentsError(
				`A value can't be called "${forValue(key)}". Begin with a letter or "_", go on with letters, digits, "_", "-" and ".", and leave ${builtInNames.join(", ")} to the environment.`,
			);
		}
		if (typeof value !== "string") {
			throw new EnvironmentsError(`The value "${key}" of "${name}" must be text.`);
		}
		values.set(key, value);
	}
	if (region !== undefined) {
		values.set("region", region).set("partition", partitionOf(region));
	}
	if (account !== undefined) {
		values.set("account", account);
	}
	return { name, profile: text("profile"), region, account, isProtected, values };
}

/** Of a property that is there twice, one half would silently be lost, be it protection. */
function checkTwins(text: string): void {
	const names: Set<string>[] = [];
	visit(text, {
		onObjectBegin: () => {
			names.push(new Set());
		},
		onObjectEnd: () => {
			names.pop();
		},
		onObjectProperty: (name) => {
			if (names.at(-1)?.has(name)) {
				throw new EnvironmentsError(`"${forValue(name)}" is there twice. Remove one of them.`);
			}
			names.at(-1)?.add(name);
		},
	});
}

function parsed(text: string): unknown {
	const plain = text.replace(/^\uFEFF/, "");
	try {
		const value: unknown = JSON.parse(plain);
		checkTwins(plain);
		return value;
	} catch (fault) {
		if (fault instanceof EnvironmentsError) {
			throw fault;
		}
		throw new EnvironmentsError(`Not valid JSON: ${errorMessage(fault)}.`);
	}
}

function asObject(value: unknown, what: string): JsonObject {
	if (!isObject(value)) {
		throw new EnvironmentsError(`${what} must be an object.`);
	}
	return value;
}

function notKnown(word: string, words: readonly string[]): string {
	const meant = nearest(word, words);
	const hint = meant === undefined ? `Write ${words.join(", ")}.` : `Did you mean "${meant}"?`;
	return `Unknown property "${forValue(word)}". ${hint}`;
}
