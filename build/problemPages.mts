import { readFile } from "node:fs/promises";
import { codes } from "../shared/src/problem/codes";
import { pageOf } from "../shared/src/problem/pages";

/**
 * All pages about problems, each under its code, for one file of the package: as files of their own, they would need
 * four times the room. What is beside their folder isn't in the package, so links to it get its public address.
 */
export async function problemPages(): Promise<Readonly<Record<string, string>>> {
	const pages = codes.map(async (code) => {
		const page = await readFile(`docs/problems/${code}.md`, "utf8");
		const text = page.replace(/\]\((\.\.\/[^)]*)\)/g, (_, link) => `](${new URL(link, pageOf(code))})`);
		return [code, text] as const;
	});
	return Object.fromEntries(await Promise.all(pages));
}
