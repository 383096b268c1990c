import { commands, type LogOutputChannel, type Uri, workspace } from "vscode";
import { forValue } from "../../../shared/src/text/doors";
import { counted } from "../../../shared/src/text/sentence";
import { enumerate } from "../../../shared/src/text/text";
import type { CampaignEnvironments, FileEnvironments } from "../ui/campaignEnvironments";
import { findCampaignFiles } from "../ui/campaignFiles";
import { withProgress } from "../ui/progress";
import { offer } from "../ui/showMessage";
import type { Look, Tally, WorkspaceProblems } from "../views/workspaceProblems";

/** Files that are checked at most. */
const maxFiles = 1_000;
/** Files that are read and judged side by side. */
const atOnce = 8;

interface Context {
	readonly log: LogOutputChannel;
	readonly workspaceProblems: WorkspaceProblems;
	readonly environments: CampaignEnvironments;
}

/** Checks every campaign file of the workspace, and keeps what it finds among the problems. */
export async function checkAllCampaigns({ log, workspaceProblems, environments }: Context): Promise<void> {
	if (workspace.workspaceFolders === undefined) {
		offer(log, "information", "Open a folder first. Nothing was checked.");
		return;
	}
	const { files, looks } = await withProgress("Check All Campaigns", async ({ step, signal }) => {
		step("Looking for campaign files");
		const found = await findCampaignFiles(maxFiles + 1);
		const checked: Look[] = [];
		for (let from = 0; from < Math.min(found.length, maxFiles) && !signal.aborted; from += atOnce) {
			step(`Checking ${from + 1} of ${found.length}`);
			const next = found.slice(from, Math.min(from + atOnce, maxFiles));
			checked.push(...(await Promise.all(next.map((file) => workspaceProblems.look(file)))));
		}
		return { files: found, looks: checked };
	});
	workspaceProblems.put(looks);
	const read = looks.flatMap(({ uri, result }) => (result === undefined ? [] : [uri]));
	if (looks.length === Math.min(files.length, maxFiles)) {
		workspaceProblems.keepOnly(looks.map(({ uri }) => uri));
	}
	const judged = read.map((uri) => environments.of(uri)).filter((found) => found !== undefined);
	tell(log, { files, checked: looks.length, read, judged }, workspaceProblems.tally(read));
}

interface Checked {
	readonly files: readonly Uri[];
	readonly checked: number;
	readonly read: readonly Uri[];
	/** The environments of those that have some. */
	readonly judged: readonly FileEnvironments[];
}

function tell(log: LogOutputChannel, { files, checked, read, judged }: Checked, tally: Tally): void {
	const unread = checked - read.length;
	const words = [
		summary(read.length, tally),
		...environmentWords(judged),
		...(unread > 0
			? [
					`${counted(unread, "file")} couldn't be read, or ${unread === 1 ? "has" : "have"} more than 200,000 bytes.`,
				]
			: []),
		...(files.length > maxFiles ? ["Only the first 1,000 were checked."] : []),
		...(checked < Math.min(files.length, maxFiles)
			? [`Cancelled: ${files.length - checked} of ${files.length} weren't checked.`]
			: []),
	];
	const level = tally.errors > 0 ? "error" : tally.warnings > 0 ? "warning" : "information";
	offer(log, level, words.join(" "), {
		...(tally.files > 0 && {
			"Show Problems": () => commands.executeCommand("workbench.panel.markers.view.focus"),
		}),
	});
}

/** Which environments values were judged in. */
function environmentWords(judged: readonly FileEnvironments[]): readonly string[] {
	const names = [...new Set(judged.flatMap(({ chosen }) => chosen?.name ?? []))];
	const unchosen = judged.filter(({ chosen }) => chosen === undefined).length;
	return [
		...(names.length > 0 ? [`Values are those of ${forValue(enumerate(names, "and"))}.`] : []),
		...(unchosen > 0
			? [`No environment is chosen for ${counted(unchosen, "file")}, so that values weren't judged.`]
			: []),
	];
}

/** "12 campaign files: 3 errors, 1 warning in 2 files." */
function summary(files: number, { errors, warnings, files: affected }: Tally): string {
	if (files === 0) {
		return "No campaign files were checked.";
	}
	const found = [
		...(errors > 0 ? [counted(errors, "error")] : []),
		...(warnings > 0 ? [counted(warnings, "warning")] : []),
	];
	const what =
		found.length === 0 ? "no errors or warnings" : `${found.join(", ")} in ${counted(affected, "file")}`;
	return `${counted(files, "campaign file")}: ${what}.`;
}
