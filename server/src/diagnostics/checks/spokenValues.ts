import type { ProblemData } from "../../../../shared/src/problem/problem";
import { nearest } from "../../../../shared/src/text/nearest";
import type { BooleanShape, NumberShape } from "../../schema/shape";
import { asNumber } from "./spokenNumbers";

/** The values, as JSON, that a whole text may stand for where a number or true or false is wanted; the likeliest first. */
export function meantBy(text: string, shape: NumberShape | BooleanShape): readonly string[] {
	const { replacement, members = [] } =
		shape.kind === "boolean" ? asBoolean(text.normalize("NFKC").trim().toLowerCase()) : asNumber(text, shape);
	return replacement === undefined ? members : [replacement];
}

/** What a word may stand for where true or false is wanted. */
export function asBoolean(text: string): Pick<ProblemData, "replacement" | "members"> {
	if (text === "true" || text === "false") {
		return { replacement: text };
	}
	if (/^(?:yes|y|on|1|t|enabled?|active)$/.test(text)) {
		return { members: ["true"] };
	}
	if (/^(?:no|n|off|0|f|disabled?|inactive|none)$/.test(text)) {
		return { members: ["false"] };
	}
	const [, turned] = /^(?:!|not )\s*(true|false)$/.exec(text) ?? [];
	if (turned !== undefined) {
		return { members: [turned === "true" ? "false" : "true"] };
	}
	const meant = nearest(text, ["true", "false"]);
	return meant === undefined ? {} : { members: [meant] };
}
