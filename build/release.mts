import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../package.json";
import { releaseNotes } from "./releaseNotes.mts";

/**
 * `npm run release -- v1.2.3`, after `npm run package`: makes `dist/release` with the package of the extension, the
 * tarball for npm, the checksums of both and the notes. Fails where the tag isn't that of this version.
 */
const folder = "dist/release";
const [tag] = process.argv.slice(2);
if (tag !== `v${version}`) {
	throw new Error(`The tag must be v${version}, as package.json has it, not ${tag}.`);
}
const notes = releaseNotes(readFileSync("CHANGELOG.md", "utf8"), version);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyFileSync("dist/connect-campaigns.vsix", join(folder, `connect-campaigns-${version}.vsix`));
execFileSync("npm", ["pack", "./dist/npm", "--silent", "--pack-destination", folder], {
	stdio: ["ignore", "ignore", "inherit"],
});
// The form that `sha256sum --check` reads.
const sums = readdirSync(folder)
	.sort()
	.map(
		(name) =>
			`${createHash("sha256")
				.update(readFileSync(join(folder, name)))
				.digest("hex")}  ${name}\n`,
	);
writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
writeFileSync(join(folder, "notes.md"), notes);
