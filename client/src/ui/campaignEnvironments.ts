import {
	type Disposable,
	EventEmitter,
	type FileSystemWatcher,
	type LogOutputChannel,
	type Memento,
	type TextDocument,
	type Uri,
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
import { findFiles } from "./campaignFiles";

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
}

interface Choice {
	readonly name: string | undefined;
	/** Places that the user agreed to. */
	readonly agreed: readonly string[];
}

const pattern = `**/${environmentsFileName}`;
/** Files that are read at most. */
const most = 100;
const none = new Map<string, string>();

/**
 * The files of environments in the workspace, and which environment the user chose for each. A file chooses nothing by
 * itself, and is passed over while the workspace isn't trusted.
 */
export class CampaignEnvironments implements Disposable {
	readonly #memory: Memento;
	readonly #log: LogOutputChannel;
	readonly #changed = new EventEmitter<void>();
	/** Tells that environments, or the one that is chosen, are others. */
	readonly onDidChange = this.#changed.event;
	readonly #trust: Disposable;
	#watcher: FileSystemWatcher | undefined;
	#files: readonly Omit<FileEnvironments, "chosen" | "changed">[] = [];
	#reading: Promise<void> | undefined;

	constructor(memory: Memento, log: LogOutputChannel) {
		this.#memory = memory;
		this.#log = log;
		this.#trust = workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire());
	}

	/** The environments of a campaign file once they are read. */
	async ready(file: Uri): Promise<FileEnvironments | undefined> {
		if (workspace.isTrusted) {
			this.#reading ??= this.#read();
			await this.#reading;
		}
		return this.of(file);
	}

	/** The environments of a campaign file, as far as they are read: those nearest to it, in its folder or above. */
	of(file: Uri | undefined): FileEnvironments | undefined {
		if (file === undefined || !workspace.isTrusted) {
			return undefined;
		}
		const [found] = this.#files
			.filter(({ source }) => isBelow(file, source))
			.sort((one, other) => other.source.path.length - one.source.path.length);
		if (found === undefined) {
			return undefined;
		}
		const { name, agreed } = this.#choiceFor(found.source);
		const environment = found.all.find((one) => one.name === name);
		return environment === undefined
			? found
			: { ...found, [agreed.includes(placeOf(environment)) ? "chosen" : "changed"]: environment };
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
		this.#changed.fire();
	}

	dispose(): void {
		this.#trust.dispose();
		this.#watcher?.dispose();
		this.#changed.dispose();
	}

	#choiceFor(source: Uri): Choice {
		const kept = this.#memory.get<unknown>(keyOf(source));
		const { name, agreed } = isObject(kept) ? kept : { name: undefined, agreed: undefined };
		return {
			name: typeof name === "string" ? name : undefined,
			agreed: Array.isArray(agreed) ? agreed.filter((one) => typeof one === "string") : [],
		};
	}

	async #read(): Promise<void> {
		this.#watch();
		const sources = await findFiles(pattern, (name) => name === environmentsFileName, most);
		this.#files = await Promise.all(sources.map((source) => this.#open(source)));
		this.#changed.fire();
	}

	#watch(): void {
		if (this.#watcher !== undefined) {
			return;
		}
		this.#watcher = workspace.createFileSystemWatcher(pattern);
		const again = (): void => {
			this.#reading = this.#read();
			this.#reading.catch((error: unknown) => this.#log.error("The environments could not be read.", error));
		};
		this.#watcher.onDidChange(again);
		this.#watcher.onDidCreate(again);
		this.#watcher.onDidDelete(again);
	}

	async #open(source: Uri): Promise<Omit<FileEnvironments, "chosen" | "changed">> {
		try {
			const text = new TextDecoder().decode(await workspace.fs.readFile(source));
			return { source, all: readEnvironments(text) };
		} catch (error) {
			if (!(error instanceof EnvironmentsError)) {
				this.#log.warn(`${source.path} was not read.`, error);
			}
			return { source, all: [], fault: error instanceof Error ? error.message : String(error) };
		}
	}
}

function keyOf(source: Uri): string {
	return `connectCampaign.environment ${source.toString()}`;
}

/** Where an environment leads: once the file says something else, the user has to agree anew. */
function placeOf({ name, profile, region, account }: Environment): string {
	return JSON.stringify([name, profile, region, account]);
}

function isBelow(file: Uri, source: Uri): boolean {
	const folder = source.path.slice(0, -environmentsFileName.length);
	return file.scheme === source.scheme && file.authority === source.authority && file.path.startsWith(folder);
}
