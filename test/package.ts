import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { listFiles, PackageManager } from "@vscode/vsce";
import { version } from "../package.json";

/** In bytes: 700 KB of 1,024. */
const largest = 716_800;

const expected = [
	"CHANGELOG.md",
	"LICENSE",
	"README.md",
	"assets/campaign-dark.svg",
	"assets/campaign-light.svg",
	"assets/campaign.tmLanguage.json",
	"assets/icon.png",
	"assets/language-configuration.json",
	"assets/walkthrough/create.svg",
	"assets/walkthrough/fill.svg",
	"assets/walkthrough/fix.svg",
	"assets/walkthrough/new.svg",
	"assets/walkthrough/preview.svg",
	"dist/aws.js",
	"dist/browser.js",
	"dist/languageServer.js",
	"dist/client.js",
	"dist/languageClient.js",
	"dist/package.json",
	"dist/page.css",
	"dist/page.js",
	"dist/problem-pages.json",
	"dist/server.js",
	"dist/third-party-notices.txt",
	...readdirSync("examples").map((name) => `examples/${name}`),
	"package.json",
	"schemas/config.schema.json",
	"schemas/environments.schema.json",
	"snippets/campaign.code-snippets",
];

/** Checks that the package holds what runs and nothing else, that it is small, and that it is the same each time. */
export async function checkPackage(): Promise<void> {
	const files = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });
	assert.deepEqual(files.sort(), expected.toSorted());
	const { size } = statSync("dist/connect-campaigns.vsix");
	assert.ok(size < largest, `the package has ${size} bytes`);
	const bytes = readFileSync("dist/connect-campaigns.vsix");
	execFileSync("npm", ["run", "--silent", "package"], { stdio: "inherit" });
	assert.ok(readFileSync("dist/connect-campaigns.vsix").equals(bytes), "built twice, the package differs");
	execFileSync("npm", ["run", "--silent", "release", "--", `v${version}`], { stdio: "inherit" });
	execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: "dist/release", stdio: "inherit" });
	assert.deepEqual(readdirSync("dist/release").sort(), [
		"SHA256SUMS",
		`connect-campaigns-${version}.tgz`,
		`connect-campaigns-${version}.vsix`,
		"notes.md",
	]);
	const client = readFileSync("dist/client.js", "utf8");
	assert.ok(!client.includes("X-Amz-Date") && !client.includes("AWS4-HMAC"), "the client holds the AWS SDK");
}
