import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { exitCodes } from "../exitCodes";
import { UsageError } from "../usage";
import { isFile, namedCampaign } from "./find";
import type { Item } from "./item";
import { type AccountCall, openSession } from "./session";
import { checkId, checkNames, sourceOf } from "./sources";
import type { Terminal } from "./terminal";
import { itemOf, type Work } from "./work";

/** Shows in which state campaigns are. */
export async function state(call: AccountCall, terminal: Terminal, work: Work): Promise<void> {
	const { paths } = call;
	if (paths.length === 0) {
		throw new UsageError("state needs a file or the ID of a campaign.");
	}
	checkId(call, paths);
	const sources = paths.filter(isFile).map((file) => sourceOf(file, call.environments));
	for (const source of sources) {
		checkNames(source);
	}
	const texts = new Map(sources.map(({ file, text }) => [file, text]));
	const session = await openSession(call, terminal, sources);
	work.session = session;
	for (const word of paths) {
		const file = texts.has(word) ? word : undefined;
		const item = await itemOf(file ?? undefined, async (): Promise<Item> => {
			const { view } = await namedCampaign(session, word, (name) => texts.get(name) ?? "");
			const told = view.state ?? "not known";
			return {
				exitCode: exitCodes.ok,
				outcome: "shown",
				file,
				campaign: view,
				level: "information",
				message: `Campaign "${forValue(view.name)}" is in state ${forShortValue(told)}.`,
				lines: [[told.padEnd(11), view.name, view.id, ...(file === undefined ? [] : [file])].join("  ")],
				details: { kind: view.kind, schedule: view.schedule ?? null },
			};
		});
		work.items.push(item);
	}
}
