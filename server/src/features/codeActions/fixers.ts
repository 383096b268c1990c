import type { Code } from "../../../../shared/src/problem/codes";
import type { Problem } from "../../../../shared/src/problem/problem";
import { variableStrings } from "../../diagnostics/environments";
import { eachOf, familyTitle } from "../../diagnostics/families";
import type { Edit } from "../../syntax/edits";
import type { Tree } from "../../syntax/tree";
import { writeValue } from "./bareValues";
import { writeBothEnds, writeSchedule } from "./bothEnds";
import { closeBrackets } from "./brackets";
import { writeRange, writeTime } from "./clock";
import { removeClosedDay } from "./closedDays";
import { constraintFixers } from "./constraintFixes";
import { convertDocument, convertMember } from "./dialects";
import { splitItem, writeKey } from "./enums";
import { type Fix, type Fixer, propertyAt } from "./fix";
import { writeForm, writeInstant } from "./forms";
import { writeLimit } from "./limits";
import { escapeControls } from "./lineBreaks";
import { keepsCampaign } from "./lossless";
import { writeMap } from "./maps";
import {
	addMembers,
	addValue,
	keepOne,
	leaveOutEmpty,
	removeEither,
	removeListItem,
	removeMember,
	renameBare,
	renameOrRemove,
	writeEmpty,
} from "./members";
import { splitAtMidnight } from "./overnight";
import { writeOwnerTag } from "./ownerTag";
import { writePeriod } from "./periods";
import { writeSpan } from "./spans";
import { joinObjects } from "./splitItems";
import { removeWords } from "./strayWords";
import {
	beginCampaign,
	closeString,
	deleteColon,
	deleteSpan,
	doubleQuotes,
	insertColon,
	insertComma,
	keepObject,
	mendBracket,
	mendEscape,
	partEntry,
	removeHashed,
	rewriteForeign,
} from "./syntax";
import { addWindow, endLater, joinRanges, openTime, removeDay, removeRange, swapEnds } from "./times";
import { fitType, leaveOutOrWrite } from "./types";
import { spansInDays } from "./unitsInDays";
import { writeName } from "./unnamedValues";
import { chooseValue, cutText, removeHidden, writeBound, writeLookAlike } from "./values";
import { writeWeek } from "./weeks";

/** A country or a trunk zero that was guessed is for a person to say. */
const writeNumber: Fixer = (problem, tree) =>
	chooseValue(problem, tree).map((fix) => (fix.safe ? fix : { ...fix, preferred: false }));

/** What a fixer knows, and what another one does only where that is nothing. */
function eitherOf(first: Fixer, second: Fixer): Fixer {
	return (problem, tree) => {
		const fixes = first(problem, tree);
		return fixes.length > 0 ? fixes : second(problem, tree);
	};
}

function allOf(...several: readonly Fixer[]): Fixer {
	return (problem, tree) => several.flatMap((fixer) => fixer(problem, tree));
}

/** What a value of another type may be by itself. */
const writeOther = eitherOf(
	writeWeek,
	allOf(writeRange, eitherOf(writePeriod, eitherOf(writeSpan, writeSchedule)), eitherOf(writeLimit, fitType)),
);

const quoteName = allOf(renameBare, doubleQuotes, removeHashed);

/** The fixers of each code that doesn't have those of its constraints. */
const fixers: ReadonlyMap<Code, readonly Fixer[]> = new Map<Code, readonly Fixer[]>([
	["byte-order-mark", [deleteSpan]],
	["trailing-comma", [deleteSpan]],
	["extra-comma", [deleteSpan]],
	["comment", [deleteSpan]],
	["look-alike-sign", [writeLookAlike]],
	["look-alike-letter", [writeLookAlike]],
	["comma-missing", [insertComma]],
	["colon-missing", [insertColon]],
	["content-after-end", [deleteSpan]],
	["content-before-start", [keepObject]],
	["control-character", [escapeControls]],
	["empty-file", [beginCampaign]],
	["escape-invalid", [mendEscape]],
	["number-invalid", [writeValue]],
	["string-unclosed", [closeString]],
	["unclosed", [closeBrackets]],
	["unexpected", [removeWords, mendBracket]],
	["value-invalid", [rewriteForeign, removeClosedDay, eitherOf(writeMap, writeValue), removeListItem]],
	["value-missing", [eitherOf(writeName, allOf(partEntry, addValue, removeMember))]],
	["single-quotes", [doubleQuotes]],
	["key-without-quotes", [eitherOf(writeName, eitherOf(writeEmpty, quoteName))]],
	["dialect-document", [convertDocument]],
	["dialect-member", [convertMember]],
	["unknown-member", [renameOrRemove]],
	["duplicate-key", [removeEither]],
	["null-value", [leaveOutOrWrite]],
	["missing-member", [joinObjects, addMembers]],
	["union-empty", [addMembers, removeMember]],
	["union-several", [keepOne]],
	["wrong-type", [eitherOf(writeBothEnds, writeOther)]],
	["enum-value", [splitItem, spansInDays, writeKey, removeListItem]],
	["out-of-range", [eitherOf(spansInDays, writeBound)]],
	["not-whole", [writeBound]],
	["number-precision", [writeBound]],
	["number-too-large", [writeBound]],
	["name-characters", [removeHidden]],
	["instant", [eitherOf(writeBothEnds, allOf(writeInstant, writeForm))]],
	["instant-without-zone", [writeInstant]],
	["length", [cutText, leaveOutEmpty, writeForm]],
	["display-name-length", [cutText, leaveOutEmpty]],
	["too-few-items", [openTime, removeMember]],
	["bandwidth-above-one", [writeBound]],
	["preview-timeout-short", [writeBound]],
	["too-many-items", [removeListItem]],
	["duplicate-item", [removeListItem]],
	["limits-logic", [removeListItem]],
	["refresh-longer-than-run", [removeMember]],
	["time-zone-scope", [removeMember, addMembers]],
	["tag-count", [removeMember]],
	["bandwidth-zero", [writeBound]],
	["entry-versus-refresh", [chooseValue]],
	["limits-opt-out", [chooseValue]],
	["restricted-period-empty", [chooseValue]],
	["schedule-without-source", [removeMember]],
	["owner-tag", [writeOwnerTag]],
	["owner-tag-form", [writeOwnerTag]],
	["time-order", [splitAtMidnight, endLater, swapEnds, removeRange]],
	["time-overlap", [joinRanges, removeListItem]],
	["e164-phone-number", [writeNumber, writeForm]],
	["time-of-day", [writeBothEnds, writeTime, writeForm]],
	["calendar-date", [writeBothEnds, chooseValue, writeForm]],
	["id-empty", [writeForm, removeMember]],
	["days-empty", [openTime, removeDay]],
	["window-missing", [addWindow]],
	["schedule-order", [swapEnds, chooseValue]],
	["environment-value", [chooseValue]],
	["key-expected", [deleteColon]],
]);

/** Writes a comma for the semicolon that adjoins a value, or nothing behind the last one. */
function withComma(fix: Fix, { end }: Problem, { text }: Tree): Fix {
	const semicolon = /^[ \t]*;(?=[ \t]*[\r\n}\]])/.exec(text.slice(end, end + 100))?.[0];
	const [only, ...more] = fix.edits;
	if (semicolon === undefined || more.length > 0 || only?.end !== end || only.newText === "") {
		return fix;
	}
	const behind = end + semicolon.length;
	const isLast = /^\s*[}\]]/.test(text.slice(behind, behind + 1000));
	return { ...fix, edits: [{ ...only, end: behind, newText: `${only.newText}${isLast ? "" : ","}` }] };
}

/** Writes the colon that stands between the quotes of a name behind the new name. */
function withColon(fix: Fix, problem: Problem, tree: Tree): Fix {
	const { key, colon } = propertyAt(tree, problem) ?? {};
	const isInside = key !== undefined && colon === key.end - 1 && tree.text.charAt(colon) === '"';
	const edits = fix.edits.map((edit) =>
		isInside && edit.end === key.end && edit.newText.endsWith('"')
			? { ...edit, newText: `${edit.newText}:` }
			: edit,
	);
	return isInside ? { ...fix, edits } : fix;
}

/** What can be done about a problem, and about all that it stands for; the most likely first. */
export function fixesOf(problem: Problem, tree: Tree): Fix[] {
	if (problem.environment !== undefined) {
		return [];
	}
	const { alike, ...only } = problem;
	const fixes = alike === undefined ? ownFixes(only, tree) : fixOfAll(problem, tree);
	return fixes.filter((fix) => isChange(fix, tree.text));
}

/**
 * Whether a fix changes something, with edits that lie apart: where brackets are missing, an object may end where the next
 * one begins.
 */
function isChange({ edits }: Fix, text: string): boolean {
	const ordered = [...edits].sort((one, other) => one.start - other.start);
	const isApart = ordered.every(({ start }, index) => start >= (ordered[index - 1]?.end ?? 0));
	return isApart && edits.some(({ start, end, newText }) => text.slice(start, end) !== newText);
}

/** The first fix of each problem of a family as one. */
function fixOfAll(problem: Problem, tree: Tree): Fix[] {
	const fixes = eachOf([problem]).flatMap((one) => ownFixes(one, tree).slice(0, 1));
	const edits: Edit[] = [];
	for (const fix of fixes) {
		if (fix.edits.every(({ start }) => start >= (edits.at(-1)?.end ?? 0))) {
			edits.push(...fix.edits);
		}
	}
	const title = familyTitle(problem, tree.text);
	const isNotPreferred = fixes.some(({ preferred }) => preferred === false);
	return edits.length === 0
		? []
		: [{ title, edits, safe: fixes.every(({ safe }) => safe), ...(isNotPreferred && { preferred: false }) }];
}

function ownFixes(problem: Problem, tree: Tree): Fix[] {
	const found = (fixers.get(problem.code) ?? constraintFixers(problem.code)).flatMap((fixer) =>
		fixer(problem, tree).map((fix) => withColon(withComma(fix, problem, tree), problem, tree)),
	);
	return found.filter(
		({ title, edits }, index) =>
			!found.slice(0, index).some((earlier) => earlier.title === title) &&
			keepsCampaign(tree.text, edits) &&
			(problem.code === "environment-value" || keepsVariables(tree, edits)),
	);
}

/** What one environment has for a name must not take its place for all of them. */
function keepsVariables(tree: Tree, edits: readonly Edit[]): boolean {
	return (
		tree.hasVariables !== true ||
		variableStrings(tree).every(({ start, end }) =>
			edits.every((edit) => edit.end <= start || end <= edit.start),
		)
	);
}
