import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Uri, workspace } from "vscode";
import { compareWithExisting } from "../../../client/src/commands/compareWithExisting";
import { existingCampaign } from "../../../client/src/commands/existingCampaign";
import { linkCampaign } from "../../../client/src/commands/linkCampaign";
import { linkedCampaign } from "../../../client/src/commands/linkedCampaign";
import { planChanges } from "../../../client/src/commands/planChanges";
import { CreatedLens } from "../../../client/src/views/lenses/createdLens";
import { CreateLens } from "../../../client/src/views/lenses/createLens";
import { PlanLens } from "../../../client/src/views/lenses/planLens";
import { type Entry, recorder, type Stage, script } from "./stage";

/** Which campaign a file describes, and how it comes to another. */
export async function tellLinks(stage: Stage): Promise<void> {
	const { create, file, entryOf, linkOf, messages, story, sandbox } = stage;
	await story("a file that was renamed in VS Code, with its folder", async () => {
		const document = await file("a.campaign.json");
		await stage.context.history.add(entryOf("c-1", document.uri));
		const other = await file("other.campaign.json", { name: "Other" });
		const [oldUri, newUri] = [Uri.file(script.folder), Uri.file(`${script.folder}-moved`)];
		await script.rename({ files: [{ oldUri, newUri }] });
		const moved = Uri.joinPath(newUri, "a.campaign.json");
		const entry = await stage.context.history.linkOf(moved, "{");
		return [
			entry?.id,
			await linkOf(other),
			stage.context.history.fileOf(entryOf("c-1", moved))?.toString() === moved.toString(),
		];
	});

	await story("what stands above a file", async () => {
		const document = await file("a.campaign.json");
		const sources = [
			new CreateLens(
				stage.context.identities,
				stage.context.history,
				stage.context.seen,
				stage.context.environments,
			),
			new PlanLens(stage.context.seen, stage.context.history, stage.context.environments),
			new CreatedLens(stage.context.history, stage.context.seen),
		];
		const titles = async (): Promise<readonly string[]> =>
			(await Promise.all(sources.map((source) => source.lenses(document))))
				.flat()
				.map(({ title }) => title.replace(/seen .*|created .* ago/, (words) => words.split(" ")[0] ?? ""));
		const unlinked = await titles();
		const id = await create();
		await stage.context.history.add(entryOf(id, document.uri));
		const linked = await titles();
		await linkedCampaign(stage.context, document);
		const looked = await titles();
		const stay = stage.context.seen.follow();
		const newUri = Uri.file(document.uri.fsPath.replace("a.campaign", "b.campaign"));
		await script.rename({ files: [{ oldUri: document.uri, newUri }] });
		stay.dispose();
		return [
			unlinked,
			linked,
			looked,
			stage.context.seen.of(newUri)?.campaign.view.id === id,
			stage.context.seen.of(document.uri),
		];
	});

	await story("what stands above a file whose campaign somebody else created", async () => {
		const document = await file("a.campaign.json");
		const { identities, history, seen, environments } = stage.context;
		const sources = [
			new CreateLens(identities, history, seen, environments),
			new PlanLens(seen, history, environments),
		];
		const titles = async (): Promise<readonly string[]> =>
			(await Promise.all(sources.map((source) => source.lenses(document))))
				.flat()
				.map(({ title }) => title.replace(/seen .*/, "seen"));
		await create();
		await planChanges(stage.context, document.uri);
		const looked = await titles();
		return [looked, (await linkOf(document)) === undefined];
	});

	await story("a file that was moved outside of VS Code", async () => {
		const document = await file("a.campaign.json");
		await stage.context.history.add(entryOf("c-1", document.uri));
		const copy = await file("copy.campaign.json");
		const whileThere = await linkOf(copy);
		renameSync(document.uri.fsPath, join(script.folder, "b.campaign.json"));
		rmSync(copy.uri.fsPath);
		const moved = await workspace.openTextDocument(Uri.file(join(script.folder, "b.campaign.json")));
		const lens = new CreatedLens(stage.context.history, stage.context.seen);
		const [title] = (await lens.lenses(moved)).map((command) =>
			command.title.replace(/ [\d,]+ days ago/, ""),
		);
		// Found by its place from now on, whatever its text becomes.
		const renamed = await stage.context.history.linkOf(moved.uri, '{"name": "Summer"}');
		return [whileThere, title, renamed?.id, await linkOf(document)];
	});

	await story("a row of the view, compared with its own file and no other", async () => {
		const document = await file("a.campaign.json");
		const id = await create({ name: "Spring of the row" });
		await stage.context.history.add(entryOf(id, document.uri, { name: "Spring of the row" }));
		await compareWithExisting(stage.context, { campaign: entryOf(id, document.uri) });
		await compareWithExisting(stage.context, { campaign: entryOf("c-2", document.uri) });
		await compareWithExisting(stage.context, { campaign: 7 });
		return [script.diffs, messages()];
	});

	await story("linked, with a namesake", async () => {
		const document = await file("a.campaign.json");
		await create();
		const id = await create();
		await stage.context.history.add(entryOf(id, document.uri));
		const found = await linkedCampaign(stage.context, document);
		const lists = sandbox.ledger.filter(({ operation }) => operation === "ListCampaigns").length;
		return [found?.view.id === id, found?.entry?.id === id, lists, script.asked, messages()];
	});

	await story("the only one of its name", async () => {
		const document = await file("a.campaign.json");
		await create({ name: "Other" });
		const id = await create();
		const found = await linkedCampaign(stage.context, document);
		const controlled = await existingCampaign(stage.context, document.uri);
		await planChanges(stage.context, document.uri);
		const told = script.opened
			.at(-1)
			?.split("\n")
			.filter((line) => line.startsWith("Found by its name"));
		return [found?.view.id === id, controlled?.view.id === id, script.asked, await linkOf(document), told];
	});

	await story("none of its name", async () => {
		const document = await file("a.campaign.json");
		await create({ name: "Other" });
		return [(await linkedCampaign(stage.context, document)) === undefined, messages()];
	});

	await story("several of its name, one picked", async () => {
		const document = await file("a.campaign.json");
		const ids = [await create(), await create(), await create()];
		script.pick = (_, entries) => entries.find(({ detail }) => detail === ids[1]);
		await compareWithExisting(stage.context, document.uri);
		const link = await linkOf(document);
		await compareWithExisting(stage.context, document.uri);
		const asked: unknown = JSON.parse(
			ids.reduce(
				(text, id, index) => text.replaceAll(id, `ID ${index}`),
				JSON.stringify([...script.asked, link]),
			),
		);
		return [asked, script.diffs];
	});

	await story("several of its name, none picked", async () => {
		const document = await file("a.campaign.json");
		await create();
		await create();
		await compareWithExisting(stage.context, document.uri);
		return [script.asked.length, await linkOf(document), script.diffs, messages()];
	});

	await story("linked to one that was deleted elsewhere", async () => {
		const document = await file("a.campaign.json");
		await stage.context.history.add(entryOf("c-deleted", document.uri));
		const found = await linkedCampaign(stage.context, document);
		const lenses = await new CreatedLens(stage.context.history, stage.context.seen).lenses(document);
		return [found === undefined, await linkOf(document), lenses, messages()];
	});

	await story("without name and instance", async () => {
		const document = await file("a.campaign.json", { name: 1 });
		return [await linkedCampaign(stage.context, document), messages(), sandbox.ledger.length];
	});

	for (const [title, press] of [
		["agreed", "Link"],
		["not agreed", undefined],
	] as const) {
		await story(`linking to a campaign of another name, ${title}`, async () => {
			const document = await file("a.campaign.json");
			const id = await create({ name: "Summer" });
			script.pick = (_, [first]) => first;
			recorder.press(press);
			await linkCampaign(stage.context, document.uri);
			const details = recorder.shown.filter(({ place }) => place === "detail").map(({ text }) => text);
			return [
				JSON.stringify(await linkOf(document))?.replace(id, "ID"),
				messages().map((one) => one.replace(id, "ID")),
				details,
			];
		});
	}

	await story("linking to a campaign of the same name", async () => {
		const document = await file("a.campaign.json");
		await create({ name: "Autumn" });
		const ids = [await create(), await create()];
		let listed: readonly Entry[] = [];
		script.pick = (_, entries) => {
			listed = entries;
			return entries.find(({ detail }) => detail === ids[1]);
		};
		await linkCampaign(stage.context, document.uri);
		const dialogs = recorder.shown.filter(({ place }) => place === "dialog").length;
		return [
			listed.map(({ label, description }) => `${label}: ${description}`),
			JSON.stringify(await linkOf(document)).replace(ids[1] ?? "", "second"),
			dialogs,
		];
	});

	await story("linking to a campaign that another file has", async () => {
		const [document, other] = [await file("a.campaign.json"), await file("b.campaign.json")];
		const id = await create();
		await stage.context.history.add(entryOf(id, other.uri));
		script.pick = (_, [first]) => first;
		recorder.press("Link");
		await linkCampaign(stage.context, document.uri);
		const details = recorder.shown.filter(({ place }) => place === "detail").map(({ text }) => text);
		const links = [await linkOf(document), await linkOf(other)];
		return [details, JSON.stringify(links).replaceAll(id, "ID")];
	});
}
