import assert from "node:assert/strict";
import { Uri } from "vscode";
import { newCampaign } from "../../../../client/src/commands/newCampaign";
import { fake, log, open, question } from "./fake";

const snippet = '{"name": "$1"}';
const server = { newCampaign: () => Promise.resolve(snippet) };

suite("the file of a new campaign", () => {
	/** Makes a campaign of text messages, and tells in which document it is. */
	async function made(target?: Uri): Promise<string | undefined> {
		const done = newCampaign({ log, server: Object(server) }, target);
		(await question()).choose("Managed");
		(await question()).choose("SMS");
		await done;
		return fake.shown.find(({ editor }) => editor !== undefined)?.editor;
	}

	setup(() => {
		Object.assign(fake, { shown: [], picks: [], documents: [], edited: undefined, quickPick: undefined });
		fake.folders = ["file:///one", "file:///two"];
		fake.files.clear();
	});

	test("goes into the folder of the workspace, and holds what the server wrote", async () => {
		fake.folders = ["file:///one"];
		assert.equal(await made(), "untitled:/one/sms.campaign.json");
		assert.deepEqual(fake.shown.at(-1), { snippet });
	});

	test("goes beside the campaign that is edited", async () => {
		fake.edited = open("file:///two/spring/old.campaign.json", "{}");
		assert.equal(await made(), "untitled:/two/spring/sms.campaign.json");
	});

	test("goes into the folder that was asked for where there are several", async () => {
		fake.quickPick = "file:///two";
		assert.equal(await made(), "untitled:/two/sms.campaign.json");
		assert.equal(fake.shown[0]?.placeHolder, "Folder of the new campaign");
	});

	test("is none where that question is left", async () => {
		assert.equal(await made(), undefined);
		assert.equal(fake.shown.length, 1);
	});

	test("goes into the folder that the command is called on, without a question", async () => {
		assert.equal(await made(Uri.parse("file:///two/summer")), "untitled:/two/summer/sms.campaign.json");
	});

	test("has no name where there is no folder, so that VS Code asks where to save it", async () => {
		fake.folders = undefined;
		assert.equal(await made(), "untitled:Untitled-1");
	});

	test("has no name in a folder that an unsaved file can't be saved in", async () => {
		assert.equal(await made(Uri.parse("vscode-vfs:///repository")), "untitled:Untitled-1");
	});

	test("takes no name of a file that is there, saved or not", async () => {
		fake.folders = ["file:///one"];
		fake.files.set("file:///one/sms.campaign.json", "{}");
		fake.documents.push(Object({ uri: Uri.parse("untitled:/one/sms-2.campaign.json") }));
		assert.equal(await made(), "untitled:/one/sms-3.campaign.json");
	});
});
