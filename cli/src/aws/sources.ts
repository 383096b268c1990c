import { filesOf, readText } from "../files";
import { UsageError } from "../usage";
import type { CampaignSource } from "./find";
import type { AccountCall } from "./session";

/** The files of a call that may name none; throws a UsageError as `filesOf`, or where one can't be read. */
export function sourcesOf({ paths, config }: AccountCall): readonly CampaignSource[] {
	return filesOf(paths, config).map((file) => ({ file, text: readText(file) }));
}

/** The files of a call that has to name them. */
export function namedSources(call: AccountCall): readonly CampaignSource[] {
	if (call.paths.length === 0) {
		throw new UsageError(`${call.command} needs a file.`);
	}
	return sourcesOf(call);
}

/** Throws a UsageError where --id is given with more than one file. */
export function checkId({ values }: AccountCall, files: readonly unknown[]): void {
	if (values.id !== undefined && files.length !== 1) {
		throw new UsageError("--id can be used with one file only.");
	}
}
