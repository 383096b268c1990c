import { isCampaign } from "../json/campaignNames";
import { type Draft, memberOf, textOf, write } from "../reading/draft";
import { isSign } from "../reading/items";
import { plainName } from "../statements/variableNames";
import type { CampaignInText, CodeText, FoundCampaigns } from "./foundCampaigns";

/** Finds objects that get more properties line by line, and puts them in the place of what they begin with. */
export function findAssembled(code: CodeText, found: FoundCampaigns): void {
	const { reader, root } = code;
	for (const [name, { first, whole, start, earlier }] of reader.variables.assembled()) {
		const isOwn = !isCopied(code, name);
		const known = found.remove(
			found.all.findIndex(
				(one) =>
					one.draft === whole || (isOwn && (one.draft === first || isTextOf(code, found, one, name, first))),
			),
		);
		const labelOf = (one: Draft): string => textOf(memberOf(one, "name")) ?? name;
		const written = new Set(earlier.length === 0 ? [] : [write(whole)]);
		for (const one of earlier.filter((sent) => isCampaign(sent.whole, root))) {
			if (!written.has(write(one.whole))) {
				found.add({ draft: one.whole, label: labelOf(one.whole), start: one.start });
			}
			written.add(write(one.whole));
		}
		if (known === undefined) {
			found.take(whole, start, name);
		} else {
			const label = earlier.length > 0 ? labelOf(whole) : known.label;
			found.add({ ...known, ...(label !== undefined && { label }), draft: whole, start });
		}
	}
	tellUnassembled(code, found);
	found.sort();
}

/** Whether a variable begins as a copy of another one, which keeps what it has. */
function isCopied({ assignments, language }: CodeText, name: string): boolean {
	const [first] = assignments.of.get(name) ?? [];
	const [only, ...more] = first?.value ?? [];
	const isName = language.copiesValues === true && only?.kind === "word" && more.length === 0;
	const [other] = isName ? (assignments.of.get(plainName(only.text)) ?? []) : [];
	// What a pointer points to is the same for both.
	return other !== undefined && !isSign(other.value[0], "&");
}

/** Tells of campaigns what changes them in a way that only running the code can tell. */
function tellUnassembled({ reader }: CodeText, found: FoundCampaigns): void {
	for (const { first, call, changes } of found.all.length === 0 ? [] : reader.variables.unassembled()) {
		for (const [at, { draft, start }] of found.all.entries()) {
			const isOfCall = call !== undefined && call.start <= start && start < call.end;
			if (first.has(draft) || isOfCall) {
				found.tell(at, changes);
			}
		}
	}
}

/** Whether a campaign is what the text says that a variable is read from. */
function isTextOf(
	{ text, reader }: CodeText,
	found: FoundCampaigns,
	{ draft, start }: CampaignInText,
	name: string,
	first: Draft,
): boolean {
	const isText = text.charAt(start) !== "{" && found.isWritten(first, draft);
	return isText && reader.variables.around(start).has(name);
}
