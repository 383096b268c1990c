import type { Shape } from "../../schema/shape";
import { parse } from "../../syntax/parse";
import type { RawCampaign } from "../json/foreignDocument";
import { search } from "../json/search";
import { sayings } from "../reading/comments";
import { draftOf } from "../reading/draft";

const property = /^([ \t]*)(?:"([^"\n]+)"|([\w-]+))[ \t]*:[ \t]*(\S.*)$/;
const comment = /^[ \t]*(?:#|\/\/)/;
/** What JSON has in the place of a value, or begins one with. */
const ofJson = /^(?:["{[]|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)[ \t]*,?$)/;
/** Fewer strings without quotes are slips in a campaign of ours. */
const minBare = 2;

/**
 * The campaigns of a text in Hjson, whose strings go up to the end of their lines without quotes; undefined for any other text, and where it has
 * strings over several lines. Source: the syntax of Hjson.
 */
export function hjsonOf(
	text: string,
	root: Shape,
): { readonly title: string; readonly campaigns: readonly RawCampaign[] } | undefined {
	if (!/^\s*\{/.test(text) || text.includes("'''") || /,[ \t]*\r?$/m.test(text)) {
		return undefined;
	}
	const comments: string[] = [];
	let bare = 0;
	const lines = text.split(/\r?\n/).map((line) => {
		if (comment.test(line)) {
			comments.push(line.trim());
			return "";
		}
		const [, indentation = "", quoted, name, value] = property.exec(line) ?? [];
		const isBare = value !== undefined && !ofJson.test(value);
		bare += isBare ? 1 : 0;
		const said = isBare
			? JSON.stringify(value.trim())
			: value?.replace(/(?<=^\{[ \t]*)[\w-]+(?=[ \t]*:)/, (key) => JSON.stringify(key));
		const written =
			said === undefined ? line : `${indentation}${JSON.stringify(quoted ?? name)}: ${said.trimEnd()}`;
		return /[{[]\s*$/.test(written) || written.trim() === "" ? written : `${written},`;
	});
	const tree = bare < minBare ? undefined : parse(lines.join("\n").replace(/,\s*$/, ""));
	const isRead = tree?.problems.every(({ code }) => code === "trailing-comma" || code === "extra-comma");
	if (tree?.root === undefined || isRead !== true) {
		return undefined;
	}
	const besides = sayings(comments);
	const { campaigns } = search(draftOf(tree, tree.root), root);
	return { title: "Hjson", campaigns: campaigns.map((one) => ({ ...one, besides })) };
}
