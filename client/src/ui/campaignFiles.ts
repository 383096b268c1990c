import { FileType, type LogOutputChannel, type Uri, workspace } from "vscode";

/** The campaign files of a workspace. */
export const campaignFilePattern = "**/*.campaign.json";
/** Files that are read at most; ids that are in use show up in a few of them. */
const most = 50;
/** Size of the largest file that is read, in bytes. */
const largest = 200_000;

/** A campaign file as it was saved. */
export interface CampaignFile {
	readonly uri: Uri;
	readonly text: string;
}

/** Reads the campaign files of the workspace, 50 at most; those that cannot be read are left out. */
export async function readCampaignFiles(log: LogOutputChannel): Promise<readonly CampaignFile[]> {
	const files = await workspace.findFiles(campaignFilePattern, "**/node_modules/**", most);
	const read = await Promise.all(files.map((file) => readFile(file, log)));
	return read.filter((file) => file !== undefined);
}

async function readFile(uri: Uri, log: LogOutputChannel): Promise<CampaignFile | undefined> {
	try {
		const { size, type } = await workspace.fs.stat(uri);
		if (size > largest || (type & FileType.File) === 0) {
			return undefined;
		}
		return { uri, text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
	} catch (error) {
		log.debug(`${uri.path} was not read.`, error);
		return undefined;
	}
}
