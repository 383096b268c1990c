import { Uri, type Webview } from "vscode";
import { html } from "./times/html";

/** The folder that pages may load from: the extension's own bundles. */
export function pageRoot(extension: Uri): Uri {
	return Uri.joinPath(extension, "dist");
}

/** The page around the content; its policy lets nothing in but our own script and styles. */
export function timesPage(webview: Webview, extension: Uri, document: Uri): string {
	const nonce = crypto.randomUUID();
	const file = (name: string): string =>
		webview.asWebviewUri(Uri.joinPath(pageRoot(extension), name)).toString();
	const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
	return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Communication Times</title>
<link rel="stylesheet" href="${file("page.css")}">
</head>
<body data-uri="${document.toString()}">
<main></main>
<script nonce="${nonce}" src="${file("page.js")}"></script>
</body>
</html>`.text;
}
