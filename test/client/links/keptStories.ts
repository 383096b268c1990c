import { existsSync } from "node:fs";
import { join } from "node:path";
import { Uri } from "vscode";
import { applyChanges } from "../../../client/src/commands/applyChanges";
import { pauseCampaign } from "../../../client/src/commands/controlCampaign";
import { createCampaign } from "../../../client/src/commands/createCampaign";
import { linkedCampaign } from "../../../client/src/commands/linkedCampaign";
import { planChanges } from "../../../client/src/commands/planChanges";
import { pullCampaign } from "../../../client/src/commands/pullCampaign";
import { CampaignEnvironments } from "../../../client/src/ui/campaignEnvironments";
import { exactJson } from "../../../shared/src/request/exactJson";
import { isObject } from "../../../shared/src/request/json";
import { emptyMemory } from "../support/commandContext";
import { base, recorder, type Stage, script } from "./stage";

/** What is kept of a campaign, and arguments that somebody forged. */
export async function tellKept(stage: Stage): Promise<void> {
	const { create, file, entryOf, messages, story, sandbox } = stage;
	/** The name that a campaign was last given from here, as far as that is kept. */
	const lastName = async (id: string): Promise<unknown> =>
		(await stage.context.lastApplied.of(id))?.["name"] ?? "none";
	const keepLastApplied = async (value: boolean): Promise<void> => {
		script.settings = { "connectCampaign.keepLastApplied": value };
		await script.configure();
	};

	await story("what was created last is kept", async () => {
		const document = await file("a.campaign.json");
		recorder.press("Create");
		await createCampaign(stage.context, document.uri);
		const link = await stage.context.history.linkOf(document.uri, "");
		return [link?.origin ?? "created", await lastName(link?.id ?? "")];
	});

	await story("what was pulled last is kept, until the user wants none of it kept", async () => {
		const id = await create();
		script.save = (proposed) => proposed;
		await pullCampaign(stage.context, id);
		const kept = await lastName(id);
		stage.context.lastApplied.follow();
		await keepLastApplied(false);
		const off = [await lastName(id), existsSync(join(script.folder, "../applied"))];
		await pullCampaign(stage.context, id);
		const stillOff = existsSync(join(script.folder, "../applied"));
		await keepLastApplied(true);
		return [kept, off, stillOff, await lastName(id)];
	});

	await story("what was applied last is kept as AWS has it afterwards", async () => {
		const document = await file("a.campaign.json", { name: "Summer" });
		const id = await create();
		await stage.context.history.add(entryOf(id, document.uri));
		recorder.press("Send 1 Request");
		await applyChanges(stage.context, document.uri);
		const names = [
			sandbox.campaigns.get(id)?.body["name"],
			await lastName(id),
			stage.context.history.byId(id)?.name,
		];
		return [...names, messages().at(-1)];
	});

	await story("applied to the only one of its name, and linked by it", async () => {
		const document = await file("a.campaign.json", { tags: { owner: "somebody else" } });
		const id = await create();
		recorder.press("Send 1 Request");
		await applyChanges(stage.context, document.uri);
		const entry = await stage.context.history.linkOf(document.uri, document.getText());
		const lines = recorder.shown.flatMap(({ text }) => text.split("\n"));
		const taken = lines.filter((line) => /✗.*\bname/.test(line));
		return [entry?.id === id, entry?.origin, entry?.name, taken];
	});

	await story(
		"a pause in a protected environment asks for the name first, whatever the campaign was found by",
		async () => {
			const document = await file("a.campaign.json");
			const id = await create();
			const prod = { name: "prod", isProtected: true, values: new Map() };
			const environments = Object.assign(new CampaignEnvironments(emptyMemory, stage.context.log), {
				ready: () => Promise.resolve({ source: document.uri, all: [prod], chosen: prod }),
				of: () => ({ source: document.uri, all: [prod], chosen: prod }),
			});
			const asked: string[] = [];
			script.type = (title) => {
				asked.push(title);
				return undefined;
			};
			const moves: unknown[] = [];
			for (const target of [document.uri, id]) {
				Object.assign(sandbox.campaigns.get(id) ?? {}, { state: "Running" });
				recorder.press("Pause");
				await pauseCampaign({ ...stage.context, environments }, target);
				moves.push(sandbox.campaigns.get(id)?.state);
			}
			return [asked, moves];
		},
	);

	await story("a plan says who changed what since", async () => {
		const document = await file("a.campaign.json", { name: "Summer" });
		const id = await create({ tags: { owner: "somebody else" } });
		await stage.context.history.add(entryOf(id, document.uri));
		await planChanges(stage.context, document.uri);
		const { value } = exactJson(JSON.stringify(base));
		await stage.context.lastApplied.keep(id, isObject(value) ? value : {});
		await planChanges(stage.context, document.uri);
		return script.opened.map((text) => text.split("\n").filter((line) => /since|ahead/.test(line)));
	});

	await story("what was last applied to a campaign that was deleted is deleted", async () => {
		const document = await file("a.campaign.json");
		await stage.context.history.add(entryOf("c-deleted", document.uri));
		await stage.context.lastApplied.keep("c-deleted", { name: "Spring" });
		await linkedCampaign(stage.context, document);
		return await lastName("c-deleted");
	});

	await story("forged arguments", async () => {
		const { uri: _uri, ...campaign } = entryOf(await create(), Uri.file("/x"));
		sandbox.reset();
		const forged = [
			7,
			null,
			{},
			"c](command:x)",
			{ campaign: { ...campaign, id: "../x" } },
			{ campaign: { ...campaign, credentials: "x" } },
			{ campaign: { ...campaign, region: 1 } },
		];
		for (const one of forged) {
			await pullCampaign(stage.context, one);
		}
		return [new Set(messages()).size, messages()[0], messages().length, sandbox.ledger.length, script.asked];
	});
}
