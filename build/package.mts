import { readFileSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";
import { deflateSmallest } from "./smallest.mts";

/** The date of the newest version in the changelog stands on every file, so that two builds give the same bytes. */
const date = /^## .* (\d{4}-\d{2}-\d{2})$/m.exec(readFileSync("CHANGELOG.md", "utf8"))?.[1];
if (date === undefined) {
	throw new Error("CHANGELOG.md has no version with a date");
}
process.env["SOURCE_DATE_EPOCH"] = String(Date.parse(date) / 1000);
deflateSmallest();
await createVSIX({ dependencies: false, packagePath: "dist/connect-campaigns.vsix" });
