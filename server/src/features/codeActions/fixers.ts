import type { Code } from "../../codes";
import type { Tree } from "../../document/tree";
import type { Problem } from "../../problem";
import { closeBrackets } from "./brackets";
import { convertDocument, convertMember } from "./dialects";
import type { Fix, Fixer } from "./fix";
import { addMembers, addValue, keepOne, removeListItem, removeMember, renameOrRemove } from "./members";
import { splitAtMidnight } from "./overnight";
import { writeOwnerTag } from "./ownerTag";
import {
	beginCampaign,
	closeString,
	deleteSpan,
	doubleQuotes,
	insertColon,
	insertComma,
	mendBracket,
	writeWord,
} from "./syntax";
import { chooseValue, convert, writeBound, writeReplacement } from "./values";

/** The fixers of each code; codes that are not here have their replacement written, where they have one. */
const fixers: ReadonlyMap<Code, readonly Fixer[]> = new Map<Code, readonly Fixer[]>([
	["byte-order-mark", [deleteSpan]],
	["trailing-comma", [deleteSpan]],
	["extra-comma", [deleteSpan]],
	["comment", [deleteSpan]],
	["comma-missing", [insertComma]],
	["colon-missing", [insertColon]],
	["content-after-end", [deleteSpan]],
	["control-character", [convert]],
	["empty-file", [beginCampaign]],
	["escape-invalid", [convert]],
	["number-invalid", [convert]],
	["string-unclosed", [closeString]],
	["unclosed", [closeBrackets]],
	["unexpected", [mendBracket]],
	["value-invalid", [writeWord]],
	["value-missing", [addValue, removeMember]],
	["single-quotes", [doubleQuotes]],
	["key-without-quotes", [doubleQuotes]],
	["dialect-document", [convertDocument]],
	["dialect-member", [convertMember]],
	["unknown-member", [renameOrRemove]],
	["duplicate-key", [removeMember]],
	["null-value", [removeMember]],
	["missing-member", [addMembers]],
	["union-empty", [addMembers]],
	["union-several", [keepOne]],
	["wrong-type", [convert]],
	["enum-value", [chooseValue]],
	["out-of-range", [writeBound]],
	["not-whole", [writeBound]],
	["bandwidth-above-one", [writeBound]],
	["preview-timeout-short", [writeBound]],
	["too-many-items", [removeListItem]],
	["duplicate-item", [removeListItem]],
	["limits-logic", [removeListItem]],
	["agentless-queue", [removeMember]],
	["await-needs-detection", [removeMember]],
	["ring-timeout-in-preview", [removeMember]],
	["event-refresh", [removeMember]],
	["refresh-longer-than-run", [removeMember]],
	["time-zone-scope", [removeMember]],
	["window-orphan", [removeMember]],
	["tag-count", [removeMember]],
	["bandwidth-zero", [writeBound]],
	["entry-versus-refresh", [chooseValue]],
	["limits-opt-out", [chooseValue]],
	["pacing-start-with-detection", [chooseValue]],
	["pacing-start-without-detection", [chooseValue]],
	["restricted-period-empty", [chooseValue]],
	["schedule-without-source", [removeMember]],
	["owner-tag", [writeOwnerTag]],
	["owner-tag-form", [writeOwnerTag]],
	["time-order", [splitAtMidnight]],
	["channel-needed", [addMembers]],
	["queue-or-number", [addMembers]],
	["agent-mode-queue", [addMembers]],
	["flow-with-source", [addMembers]],
	["journey-flow", [addMembers]],
	["event-domain", [addMembers]],
	["schedule-with-source", [addMembers]],
	["time-zone-needed", [addMembers]],
]);

/** What can be done about a problem, the most likely first. */
export function fixesOf(problem: Problem, tree: Tree): Fix[] {
	return (fixers.get(problem.code) ?? [writeReplacement]).flatMap((fixer) => fixer(problem, tree));
}
