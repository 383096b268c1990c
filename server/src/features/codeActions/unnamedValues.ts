import { campaignShape } from "../../campaign/campaignShape";
import { unnamedValue } from "../../diagnostics/checks/unnamedValues";
import type { Fixer } from "./fix";
import { choose } from "./values";

/** Writes the name of the only property that a value fits which stands by itself. */
export const writeName: Fixer = ({ start }, tree) => {
	const found = unnamedValue(start, tree, campaignShape);
	return found === undefined ? [] : [choose({ start, end: found.end }, found.written, found.written)];
};
