import { homepage } from "../../../package.json";
import type { Code } from "./codes";

const folder = `${homepage.replace(/#.*$/, "")}/blob/main/docs/problems`;

/** Public address of the page about a code: what is wrong, why, by which source, and how to fix it. */
export function pageOf(code: Code): string {
	return `${folder}/${code}.md`;
}
