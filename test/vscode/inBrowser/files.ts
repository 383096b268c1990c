import * as vscode from "vscode";

/** Put in by the build: the files of the workspace by name. */
declare const FILES: Readonly<Record<string, string>>;

const scheme = "campaigns-test";

/** A file system that VS Code knows nothing of but what this says, as that of a repository on a website. */
class Files implements vscode.FileSystemProvider {
	readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		const isFolder = /^\/(?:work)?$/.test(uri.path);
		const size = isFolder ? 0 : this.readFile(uri).byteLength;
		return { type: isFolder ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size };
	}

	readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
		return path === "/folder" ? Object.keys(FILES).map((name) => [name, vscode.FileType.File]) : [];
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const text = FILES[uri.path.replace(/^\/folder\//, "")];
		if (text === undefined) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return new TextEncoder().encode(text);
	}

	createDirectory(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	writeFile(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	delete(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}
}

export function activate({ subscriptions }: vscode.ExtensionContext): void {
	subscriptions.push(vscode.workspace.registerFileSystemProvider(scheme, new Files(), { isReadonly: true }));
}
