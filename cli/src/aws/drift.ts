import { formatPath } from "../../../shared/src/request/path";
import { sentence } from "../../../shared/src/text/sentence";
import { exitCodes } from "../exitCodes";
import { type CampaignSource, linkedCampaign } from "./find";
import type { Item } from "./item";
import { marksAt } from "./marks";
import { driftOf, wantedFrom } from "./plan";
import type { AccountCall, Session } from "./session";
import { checkId, sourcesOf } from "./sources";
import type { Terminal } from "./terminal";
import { itemOf, openFor, type Work } from "./work";

/** Shows what was changed in AWS since it was last created, pulled or applied from here. */
export async function drift(call: AccountCall, terminal: Terminal, work: Work): Promise<void> {
	const sources = sourcesOf(call);
	checkId(call, sources);
	const session = await openFor(sources, call, terminal, work);
	for (const source of sources) {
		work.items.push(await itemOf(source.file, () => driftItem(session, source)));
	}
}

async function driftItem(session: Session, source: CampaignSource): Promise<Item> {
	const { aws, call } = session;
	const wanted = wantedFrom(session, source);
	const existing = await linkedCampaign(session, source);
	const known = await driftOf(session, wanted, existing);
	const different = aws.planOf(wanted, existing.exact, existing.view.state).changes;
	const inAws = known?.inAws ?? different.map(({ path }) => path);
	const hasChanges = inAws.length > 0;
	const lines =
		known === undefined
			? hasChanges
				? [`Different from the file: ${inAws.map(formatPath).join(", ")}`]
				: []
			: aws.driftLines(known);
	const what =
		known === undefined ? "Different in AWS" : "Changed in AWS since you last created, pulled or applied it";
	return {
		exitCode: hasChanges && call.values["fail-on-changes"] === true ? exitCodes.found : exitCodes.ok,
		outcome: "compared",
		file: source.file,
		campaign: existing.view,
		level: hasChanges ? "warning" : "information",
		message:
			lines.length > 0
				? lines.map(sentence).join(" ")
				: known === undefined
					? "The campaign is what the file says."
					: "Nothing was changed in AWS since it was last applied.",
		lines: [],
		details: {
			hasChanges,
			known: known !== undefined,
			inAws: inAws.map(formatPath),
			inFile: (known?.inFile ?? []).map(formatPath),
		},
		marks: marksAt(
			call,
			source,
			inAws.map((path) => ({ level: "warning", path, message: `${what}: ${formatPath(path)}.` })),
		),
	};
}
