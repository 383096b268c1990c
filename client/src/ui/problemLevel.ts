import { type Uri, workspace } from "vscode";
import { isObject } from "../../../shared/src/request/json";

/**
 * What the user set for the code of a problem in a file; undefined where nothing is set. It may be anything, because
 * nobody checks what is written into settings.
 */
export function problemLevel(uri: Uri, code: string): unknown {
	const levels = workspace.getConfiguration("connectCampaign", uri).get<unknown>("problems");
	return isObject(levels) ? levels[code] : undefined;
}
