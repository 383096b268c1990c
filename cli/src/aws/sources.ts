import { resolveText } from "../../../shared/src/environments/resolve";
import { forValue } from "../../../shared/src/text/doors";
import { type EnvironmentFiles, judgedIn, noEnvironment } from "../environments";
import { exitCodes } from "../exitCodes";
import { filesOf, readText } from "../files";
import { UsageError } from "../usage";
import type { CampaignSource } from "./find";
import { Stop } from "./item";
import type { AccountCall } from "./session";

/** The files of a call that may name none; throws a UsageError as `filesOf`, or where one can't be read. */
export function sourcesOf({ paths, config, environments }: AccountCall): readonly CampaignSource[] {
	return filesOf(paths, config).map((file) => sourceOf(file, environments));
}

/** A file as it is sent; throws a UsageError where it, or its file of environments, can't be read. */
export function sourceOf(file: string, environments: EnvironmentFiles): CampaignSource {
	const written = readText(file);
	const [judged] = judgedIn(environments, file);
	const { values = new Map() } = judged?.chosen ?? {};
	const text = judged === undefined ? written : resolveText(written, values).text;
	return { file, written, environments: judged, text };
}

/** The files of a call that has to name them. */
export function namedSources(call: AccountCall): readonly CampaignSource[] {
	if (call.paths.length === 0) {
		throw new UsageError(`${call.command} needs a file.`);
	}
	return sourcesOf(call);
}

/**
 * Holds a file back whose names stand for nothing: AWS would be sent the names.
 *
 * @throws UsageError where the call names no environment, Stop where that has no value for one.
 */
export function checkNames({ written, environments }: CampaignSource): void {
	if (environments === undefined) {
		return;
	}
	const { chosen } = environments;
	const [first] = resolveText(written, chosen?.values ?? new Map()).missing;
	if (first !== undefined) {
		if (chosen === undefined) {
			throw new UsageError(noEnvironment);
		}
		const message = `${chosen.name} has no value "${forValue(first.name)}".`;
		throw new Stop(exitCodes.found, "hasErrors", message);
	}
}

/** Throws a UsageError where --id is given with more than one file. */
export function checkId({ values }: AccountCall, files: readonly unknown[]): void {
	if (values.id !== undefined && files.length !== 1) {
		throw new UsageError("--id can be used with one file only.");
	}
}
