import { FileType, type LogOutputChannel, RelativePattern, Uri, workspace } from "vscode";

/** The campaign files of a workspace. */
export const campaignFilePattern = "**/*.campaign.json";
/** Files that are read at most; ids that are in use show up in a few of them. */
const maxFiles = 50;
const notOurs = "**/node_modules/**";
/** Schemes that VS Code can search. For another one it waits until somebody can, which may be never. */
const searchable: ReadonlySet<string> = new Set(["file", "vscode-remote", "vscode-vfs"]);
/** Folders that are looked into at most where VS Code can't search. */
const maxFolders = 1_000;
/** Size of the largest file that is read, in bytes. */
const largest = 200_000;

/** A campaign file as it was saved. */
export interface CampaignFile {
	readonly uri: Uri;
	readonly text: string;
}

/** Reads the campaign files of the workspace, 50 at most; those that cannot be read are left out. */
export async function readCampaignFiles(log: LogOutputChannel): Promise<readonly CampaignFile[]> {
	const files = await workspace.findFiles(campaignFilePattern, notOurs, maxFiles);
	const read = await Promise.all(files.map((file) => readCampaignFile(file, log)));
	return read.filter((file) => file !== undefined);
}

/** Reads a campaign file; undefined where there is none, or it has more than 200,000 bytes. */
export async function readCampaignFile(uri: Uri, log: LogOutputChannel): Promise<CampaignFile | undefined> {
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

/**
 * Finds the campaign files of all folders of the workspace, without what `files.exclude` hides.
 *
 * @param limit how many there may be; the rest isn't looked for.
 */
export function findCampaignFiles(limit: number): Promise<readonly Uri[]> {
	return findFiles(campaignFilePattern, (name) => name.endsWith(".campaign.json"), limit);
}

/**
 * Finds files of all folders of the workspace, without what `files.exclude` hides, also where VS Code can't search.
 *
 * @param pattern a glob, and `isWanted` what it says of a name.
 * @param limit how many there may be; the rest isn't looked for.
 */
export async function findFiles(
	pattern: string,
	isWanted: (name: string) => boolean,
	limit: number,
): Promise<readonly Uri[]> {
	const found = new Map<string, Uri>();
	for (const { uri } of workspace.workspaceFolders ?? []) {
		const files = searchable.has(uri.scheme)
			? await workspace.findFiles(new RelativePattern(uri, pattern), notOurs, limit)
			: await lookInto(uri, isWanted, limit);
		for (const file of files.filter(({ path }) => isWanted(path.slice(path.lastIndexOf("/") + 1)))) {
			found.set(file.toString(), file);
		}
	}
	return [...found.values()].slice(0, limit);
}

async function lookInto(
	root: Uri,
	isWanted: (name: string) => boolean,
	limit: number,
): Promise<readonly Uri[]> {
	const hidden = hiddenNames(root);
	const found: Uri[] = [];
	const folders = [root];
	for (let next = 0; next < maxFolders && found.length < limit; next++) {
		const folder = folders[next];
		if (folder === undefined) {
			break;
		}
		for (const [name, type] of await workspace.fs.readDirectory(folder)) {
			if (hidden.has(name)) {
				continue;
			}
			if (type === FileType.Directory) {
				folders.push(Uri.joinPath(folder, name));
			} else if (isWanted(name)) {
				found.push(Uri.joinPath(folder, name));
			}
		}
	}
	return found;
}

/** Names that `files.exclude` hides in every folder, as its defaults do. Other patterns only VS Code can read. */
function hiddenNames(folder: Uri): ReadonlySet<string> {
	const patterns =
		workspace.getConfiguration("files", folder).get<Readonly<Record<string, unknown>>>("exclude") ?? {};
	const isOn = Object.entries(patterns).filter(([, value]) => value === true);
	return new Set(["node_modules", ...isOn.map(([pattern]) => pattern.replace(/^\*\*\//, ""))]);
}
