import { realpathSync, type Stats, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { forValue } from "../../../shared/src/text/doors";
import { readText } from "../files";
import { UsageError } from "../usage";
import type { Params } from "./messages";
import { ToolError } from "./methods";

/** Largest file or text, in bytes and UTF-16 code units. A campaign has some thousand. */
const largest = 1_000_000;

/** What a tool is to look at. */
interface CampaignInput {
	/** For people: the path as it was given, or `campaign` for a text. */
	readonly name: string;
	readonly text: string;
}

/**
 * Reads the arguments of a tool. A path has to name a `*.campaign.json` file in the folder that the server was started
 * in; links are followed before that is judged. Throws a ToolError that says what to give instead.
 */
export function campaignInput(args: Params, folder: string): CampaignInput {
	const unknown = Object.keys(args).find((name) => name !== "path" && name !== "text");
	if (unknown !== undefined) {
		throw new ToolError(`Unknown argument "${forValue(unknown)}". Expected path or text.`);
	}
	const { path, text } = args;
	if ((path === undefined) === (text === undefined)) {
		throw new ToolError("Give either path or text.");
	}
	if (text !== undefined) {
		if (typeof text !== "string") {
			throw new ToolError("The text must be a string.");
		}
		if (text.length > largest) {
			throw new ToolError(`The text is longer than ${largest} characters.`);
		}
		return { name: "campaign", text };
	}
	if (typeof path !== "string") {
		throw new ToolError("The path must be a string.");
	}
	return { name: path, text: readCampaignFile(path, folder) };
}

function readCampaignFile(path: string, folder: string): string {
	const shown = forValue(path);
	if (!/\.campaign\.json$/i.test(path)) {
		throw new ToolError(`${shown} isn't a *.campaign.json file.`);
	}
	const { file, stats } = found(path, folder);
	const inside = relative(realpathSync(folder), file);
	if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
		throw new ToolError(`${shown} is outside of the folder that the server was started in.`);
	}
	if (!/\.campaign\.json$/i.test(file) || !stats.isFile()) {
		throw new ToolError(`${shown} isn't a *.campaign.json file.`);
	}
	if (stats.size > largest) {
		throw new ToolError(`${shown} is larger than ${largest} bytes.`);
	}
	try {
		return readText(file);
	} catch (fault) {
		throw fault instanceof UsageError ? new ToolError(`${shown} can't be read, or isn't UTF-8.`) : fault;
	}
}

function found(path: string, folder: string): { readonly file: string; readonly stats: Stats } {
	try {
		const file = realpathSync(resolve(folder, path));
		return { file, stats: statSync(file) };
	} catch {
		throw new ToolError(`${forValue(path)} doesn't exist.`);
	}
}
