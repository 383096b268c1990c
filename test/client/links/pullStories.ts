import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Uri } from "vscode";
import { linkedCampaign } from "../../../client/src/commands/linkedCampaign";
import { pullCampaign } from "../../../client/src/commands/pullCampaign";
import { PlanLens } from "../../../client/src/views/lenses/planLens";
import { instanceId } from "../support/campaign";
import { recorder, type Stage, script } from "./stage";

/** Campaigns that are saved as files. */
export async function tellPulls(stage: Stage): Promise<void> {
	const { create, file, entryOf, messages, story } = stage;
	const pulled = async (id: string, name: string): Promise<unknown> => {
		const uri = Uri.file(join(script.folder, name));
		const text = readFileSync(uri.path, "utf8");
		const link = await stage.context.history.linkOf(uri, text);
		return [Object.keys(JSON.parse(text)), link?.id === id, link?.origin, script.opened];
	};

	await story("pulled as a row of the view", async () => {
		const id = await create({ tags: { owner: "x" } });
		const { uri: _uri, ...campaign } = entryOf(id, Uri.file("/x"));
		script.save = (proposed) => proposed;
		await pullCampaign(stage.context, { campaign });
		return [
			script.asked,
			await pulled(id, "Spring.campaign.json"),
			messages().map((one) => one.replace(id, "ID")),
		];
	});

	await story("pulled by its ID, under another name", async () => {
		const id = await create();
		script.save = (proposed) => join(proposed, "..", "other.campaign.json");
		await pullCampaign(stage.context, id);
		return [script.asked, await pulled(id, "other.campaign.json")];
	});

	await story("pulled from nowhere", async () => {
		await file("known.campaign.json");
		const other = await create({ name: "Other" });
		const id = await create();
		script.pick = (_, entries) => entries.find(({ label }) => label === "Spring" || label === instanceId);
		script.save = (proposed) => proposed;
		await pullCampaign(stage.context, undefined);
		const asked: unknown = JSON.parse(
			JSON.stringify(script.asked).replaceAll(id, "ID").replaceAll(other, "OTHER"),
		);
		return [asked, await pulled(id, "Spring.campaign.json")];
	});

	await story("pulled from an instance that is typed", async () => {
		const id = await create();
		script.type = () => ` ${instanceId} `;
		script.pick = (_, [first]) => first;
		script.save = (proposed) => proposed;
		await pullCampaign(stage.context, undefined);
		return await pulled(id, "Spring.campaign.json");
	});

	await story("pulled into the file that it has, with the user's consent", async () => {
		const document = await file("mine.campaign.json", { name: "Spring of before" });
		const id = await create();
		await stage.context.history.add(entryOf(id, document.uri));
		script.save = (proposed) => proposed;
		await pullCampaign(stage.context, id);
		return [script.asked, await pulled(id, "mine.campaign.json"), JSON.parse(document.getText()).name];
	});

	for (const [title, press] of [
		["agreed", "Save"],
		["not agreed", undefined],
	] as const) {
		await story(`pulled over the file of another campaign, from the file that it has, ${title}`, async () => {
			const document = await file("mine.campaign.json", { name: "Summer" });
			const own = await file("own.campaign.json");
			const other = await create({ name: "Summer" });
			await stage.context.history.add(entryOf(other, document.uri, { name: "Summer" }));
			const id = await create();
			await stage.context.history.add(entryOf(id, own.uri));
			await linkedCampaign(stage.context, document);
			script.save = () => document.uri.fsPath;
			recorder.press(press);
			await pullCampaign(stage.context, id);
			const details = recorder.shown.filter(({ place }) => place === "detail").map(({ text }) => text);
			const lens = new PlanLens(stage.context.seen, stage.context.history, stage.context.environments);
			const titles = [...(await lens.lenses(document)), ...(await lens.lenses(own))].map((one) =>
				one.title.replace(/seen .*/, "seen"),
			);
			return [details, (await stage.context.history.linkOf(document.uri, ""))?.id === id, titles];
		});
	}

	await story("pulled under a name that is none of a campaign file", async () => {
		const id = await create();
		await file("notes.campaign.json", { name: "Old" });
		script.save = (proposed) => join(proposed, "..", "notes.json");
		recorder.press("Save");
		await pullCampaign(stage.context, id);
		const details = recorder.shown.filter(({ place }) => place === "detail").map(({ text }) => text);
		return [details, stage.context.history.byId(id)?.uri.endsWith("/notes.campaign.json")];
	});

	await story("not saved", async () => {
		const id = await create();
		await pullCampaign(stage.context, id);
		return [script.asked, messages(), stage.context.history.byId(id)?.id, script.opened];
	});
}
