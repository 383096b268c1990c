import {
	type Disposable,
	EventEmitter,
	type FileChangeEvent,
	type FileStat,
	FileSystemError,
	type FileSystemProvider,
	FileType,
	Uri,
	workspace,
} from "vscode";
import { isObject } from "../../../shared/src/request/json";
import { problemPageScheme } from "./schemes";

/** Where the page about a code is. */
export function problemPage(code: string): Uri {
	return Uri.from({ scheme: problemPageScheme, path: `/${code}.md` });
}

/**
 * The pages about problems as files for reading. The package has all of them in one file, which makes it smaller. As
 * files, they are there for a window that comes back with a page open: VS Code starts an extension for its file system.
 */
export class ProblemPages implements FileSystemProvider, Disposable {
	readonly #extension: Uri;
	readonly #registered: Disposable;
	readonly #changed = new EventEmitter<FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;
	#read: ReadonlyMap<string, Uint8Array> | undefined;

	/** @param extension where the extension is installed. */
	constructor(extension: Uri) {
		this.#extension = extension;
		this.#registered = workspace.registerFileSystemProvider(problemPageScheme, this, { isReadonly: true });
	}

	/** Throws FileNotFound where there is no such page. */
	async stat(uri: Uri): Promise<FileStat> {
		const unchanging = { ctime: 0, mtime: 0 };
		return uri.path === "/"
			? { ...unchanging, type: FileType.Directory, size: 0 }
			: { ...unchanging, type: FileType.File, size: (await this.readFile(uri)).length };
	}

	/** Throws FileNotFound where there is no such page. */
	async readFile(uri: Uri): Promise<Uint8Array> {
		const page = (await this.#pages()).get(uri.path);
		if (page === undefined) {
			throw FileSystemError.FileNotFound(uri);
		}
		return page;
	}

	async readDirectory(): Promise<[string, FileType][]> {
		return [...(await this.#pages()).keys()].map((path) => [path.slice(1), FileType.File]);
	}

	watch(): Disposable {
		return { dispose: () => undefined };
	}

	createDirectory(uri: Uri): never {
		throw FileSystemError.NoPermissions(uri);
	}

	writeFile(uri: Uri): never {
		throw FileSystemError.NoPermissions(uri);
	}

	delete(uri: Uri): never {
		throw FileSystemError.NoPermissions(uri);
	}

	rename(uri: Uri): never {
		throw FileSystemError.NoPermissions(uri);
	}

	/** Each page by its path. */
	async #pages(): Promise<ReadonlyMap<string, Uint8Array>> {
		if (this.#read === undefined) {
			const bytes = await workspace.fs.readFile(Uri.joinPath(this.#extension, "dist/problem-pages.json"));
			const texts: unknown = JSON.parse(new TextDecoder().decode(bytes));
			const encoder = new TextEncoder();
			this.#read = new Map(
				Object.entries(isObject(texts) ? texts : {}).map(([code, text]) => [
					`/${code}.md`,
					encoder.encode(String(text)),
				]),
			);
		}
		return this.#read;
	}

	dispose(): void {
		this.#registered.dispose();
		this.#changed.dispose();
	}
}
