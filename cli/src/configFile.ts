import { dirname, resolve } from "node:path";
import { errorMessage } from "../../shared/src/text/sentence";
import { type Config, configOf, defaultConfig } from "./config";
import { nearestFile, readText } from "./files";
import { UsageError } from "./usage";

const usualName = "connect-campaign.config.json";

/** A configuration, and the folder that its paths start from. */
export interface FoundConfig extends Config {
	readonly folder: string;
}

/**
 * The configuration in a file that the call names, else in the nearest `connect-campaign.config.json` of the working
 * directory or above. Throws a UsageError where it cannot be read or makes no sense.
 */
export function findConfig(named: string | undefined): FoundConfig {
	const file = named ?? nearestFile(process.cwd(), usualName);
	if (file === undefined) {
		return { ...defaultConfig, folder: process.cwd() };
	}
	try {
		return { ...configOf(parsed(readText(file))), folder: dirname(resolve(file)) };
	} catch (fault) {
		throw fault instanceof UsageError ? new UsageError(`${file}: ${fault.message}`) : fault;
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch (fault) {
		throw new UsageError(`Not valid JSON: ${errorMessage(fault)}.`);
	}
}
