import { repository } from "../../package.json";
import type { Code } from "./codes";

const folder = `${repository.url.replace(/\.git$/, "")}/blob/main/docs/problems`;

/** Address of the page about a code: what is wrong, why, by which source, and how to mend it. */
export function pageOf(code: Code): string {
	return `${folder}/${code}.md`;
}
