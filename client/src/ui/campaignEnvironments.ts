import {
	Disposable,
	EventEmitter,
	type LogOutputChannel,
	type Memento,
	type TextDocument,
	Uri,
	workspace,
} from "vscode";
import {
	type Environment,
	EnvironmentsError,
	environmentsFileName,
	readEnvironments,
} from "../../../shared/src/environments/environments";
import { resolveText } from "../../../shared/src/environments/resolve";
import { isObject } from "../../../shared/src/request/json";
import { errorMessage } from "../../../shared/src/text/sentence";
import { isMissing } from "./fileExists";

/** Where a campaign file may be sent. */
export interface FileEnvironments {
	/** The file of environments. */
	readonly source: Uri;
	/** Empty where that file makes no sense. */
	readonly all: readonly Environment[];
	/** What is wrong with the file of environments. */
	readonly fault?: string;
	readonly chosen?: Environment;
	/** The one that was chosen, which names another profile, region or account now than the user agreed to. */
	readonly changed?: Environment;
	/** The name of the one that was chosen and is no more. */
	readonly lost?: string;
}

interface Choice {
	readonly name: string | undefined;
	/** Places that the user agreed to. */
	readonly agreed: readonly string[];
}

/** A file of environments as it was read. */
interface Read extends Omit<FileEnvironments, "chosen" | "changed" | "lost"> {
	/** Undefined where it could not be read. */
	readonly text: string | undefined;
}

const none = new Map<string, string>();

/**
 * The file of environments that counts for each campaign file, and which environment the user chose. A file chooses
 * nothing by itself, and is passed over while the workspace isn't trusted.
 */
export class CampaignEnvironments implements Disposable {
	readonly #memory: Memento;
	readonly #log: LogOutputChannel;
	readonly #changed = new EventEmitter<void>();
	/** Tells that environments, or the one that is chosen, are others. */
	readonly onDidChange = this.#changed.event;
	readonly #chosen = new EventEmitter<void>();
	/** Tells that the user has just chosen one, or none. */
	readonly onDidChoose = this.#chosen.event;
	readonly #watched: Disposable;
	/** What counts in a folder, as it was last read. */
	readonly #known = new Map<string, Read | undefined>();
	readonly #reading = new Map<string, Promise<void>>();

	constructor(memory: Memento, log: LogOutputChannel) {
		this.#memory = memory;
		this.#log = log;
		const watcher = workspace.createFileSystemWatcher(`**/${environmentsFileName}`);
		const again = (): void => void this.#readAgain();
		this.#watched = Disposable.from(
			watcher,
			watcher.onDidChange(again),
			watcher.onDidCreate(again),
			watcher.onDidDelete(again),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document.uri.path.endsWith(`/${environmentsFileName}`)) {
					again();
				}
			}),
			workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()),
		);
	}

	/**
	 * The environments of a campaign file as they are now: as they are on screen or, where they aren't open, on disk, which
	 * is asked each time: not every file system tells of changes, and a creation must not go where an old file led.
	 */
	async ready(file: Uri): Promise<FileEnvironments | undefined> {
		if (workspace.isTrusted) {
			await this.#read(folderOf(file));
		}
		return this.of(file);
	}

	/** All environments that were read by now, of whatever file. */
	known(): readonly Environment[] {
		return workspace.isTrusted ? [...this.#known.values()].flatMap((found) => found?.all ?? []) : [];
	}

	/** The environments of a campaign file as they were last read: those nearest to it, in its folder or above. */
	of(file: Uri | undefined): FileEnvironments | undefined {
		const found = file && workspace.isTrusted ? this.#known.get(folderOf(file).toString()) : undefined;
		if (found === undefined) {
			return undefined;
		}
		const { name, agreed } = this.#choiceFor(found.source);
		const environment = found.all.find((one) => one.name === name);
		if (environment === undefined) {
			return name === undefined ? found : { ...found, lost: name };
		}
		return { ...found, [agreed.includes(placeOf(environment)) ? "chosen" : "changed"]: environment };
	}

	/** The name of the environment that is chosen for a file, by its address; undefined for "", which is no file. */
	chosenFor(address: string): string | undefined {
		return address === "" ? undefined : this.of(Uri.parse(address, true))?.chosen?.name;
	}

	/** What is sent of a document: its text with the values of the environment that is chosen. */
	textOf(document: TextDocument): string {
		const found = this.of(document.uri);
		const text = document.getText();
		return found === undefined ? text : resolveText(text, found.chosen?.values ?? none).text;
	}

	/** Whether the user has agreed to send where an environment leads. */
	isAgreed({ source }: FileEnvironments, environment: Environment): boolean {
		return this.#choiceFor(source).agreed.includes(placeOf(environment));
	}

	/** Chooses an environment that the user agreed to; undefined chooses none. */
	async choose({ source }: FileEnvironments, environment: Environment | undefined): Promise<void> {
		const { agreed } = this.#choiceFor(source);
		const place = environment === undefined ? [] : [placeOf(environment)];
		const choice = { name: environment?.name, agreed: [...new Set([...agreed, ...place])] };
		await this.#memory.update(keyOf(source), choice);
		this.#chosen.fire();
		this.#changed.fire();
	}

	dispose(): void {
		this.#watched.dispose();
		this.#changed.dispose();
		this.#chosen.dispose();
	}

	#choiceFor(source: Uri): Choice {
		const kept = this.#memory.get<unknown>(keyOf(source));
		const { name, agreed } = isObject(kept) ? kept : { name: undefined, agreed: undefined };
		return {
			name: typeof name === "string" ? name : undefined,
			agreed: Array.isArray(agreed) ? agreed.filter((one) => typeof one === "string") : [],
		};
	}

	async #readAgain(): Promise<void> {
		const folders = new Set([...this.#known.keys(), ...this.#reading.keys()]);
		const reads = [...folders].map(async (folder) => {
			// What is being read may have been read before the change.
			await this.#reading.get(folder);
			await this.#read(Uri.parse(folder, true));
		});
		await Promise.all(reads);
	}

	/** Reads what counts in a folder. Those who ask meanwhile share the answer. */
	#read(folder: Uri): Promise<void> {
		const key = folder.toString();
		const running = this.#reading.get(key);
		if (running !== undefined) {
			return running;
		}
		const reading = this.#findAbove(folder).then((found) => {
			this.#reading.delete(key);
			const before = this.#known.get(key);
			this.#known.set(key, found);
			if (before?.source.path !== found?.source.path || before?.text !== found?.text) {
				this.#changed.fire();
			}
		});
		this.#reading.set(key, reading);
		return reading;
	}

	/** The nearest file of environments, not above the folders of the workspace. */
	async #findAbove(folder: Uri): Promise<Read | undefined> {
		if (workspace.getWorkspaceFolder(folder) === undefined) {
			return undefined;
		}
		const above = Uri.joinPath(folder, "..");
		const found = await this.#open(Uri.joinPath(folder, environmentsFileName));
		return found ?? (above.path === folder.path ? undefined : await this.#findAbove(above));
	}

	async #open(source: Uri): Promise<Read | undefined> {
		let text: string | undefined;
		try {
			const open = workspace.textDocuments.find(({ uri }) => uri.toString() === source.toString());
			text = open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(source));
			return { source, text, all: readEnvironments(text) };
		} catch (error) {
			if (isMissing(error)) {
				return undefined;
			}
			if (!(error instanceof EnvironmentsError)) {
				this.#log.warn(`${source.path} was not read.`, error);
			}
			return { source, text, all: [], fault: errorMessage(error) };
		}
	}
}

function keyOf(source: Uri): string {
	return `connectCampaign.environment ${source.toString()}`;
}

/** Whether two environments lead to the same place, with the same care; so do none and none. */
export function isSamePlace(one: Environment | undefined, other: Environment | undefined): boolean {
	return (one && placeOf(one)) === (other && placeOf(other));
}

/** Where an environment leads, and with how much care: once the file says something else, the user has to agree anew. */
function placeOf({ name, profile, region, account, isProtected }: Environment): string {
	return JSON.stringify([name, profile, region, account, ...(isProtected ? ["protected"] : [])]);
}

function folderOf(file: Uri): Uri {
	return Uri.joinPath(file, "..");
}
