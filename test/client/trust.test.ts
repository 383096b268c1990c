import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** Runs a script in which `vscode` is the stand-in; gives what it printed. */
function run(script: string): unknown {
	const written = execFileSync(
		process.execPath,
		["--require", "tsx/cjs", resolve("test/client/stub", script)],
		{
			encoding: "utf8",
			env: { ...process.env, NODE_PATH: resolve("test/client/stub"), NODE_OPTIONS: "" },
		},
	);
	return JSON.parse(written);
}

suite("commands, however they are run", () => {
	test("say in an untrusted workspace that nothing is sent, and load nothing of AWS", () => {
		const { said, loaded } = Object(run("untrusted.js"));
		const commands = ["compareWithExisting", "copyCliCommand", "copyCliInput", "createCampaign"];
		commands.push("describeCampaign", "previewRequest", "selectProfile", "selectRegion", "startCampaign");
		commands.push("copyCampaignArn", "loadMoreCampaigns", "openInConsole", "openRemoteCampaign");
		commands.push("refreshCampaigns", "signIn", "linkCampaign", "pullCampaign");
		commands.push("planChanges", "applyChanges", "checkAgainstAws", "lookUpLiveValues");
		commands.push("selectEnvironment", "pauseCampaign", "resumeCampaign", "stopCampaign", "deleteCampaign");
		const refusal = ["This workspace is not trusted, so nothing is sent to AWS from it. Trust it first."];
		assert.deepEqual(said, Object.fromEntries(commands.map((name) => [`connectCampaign.${name}`, refusal])));
		assert.ok(loaded.includes("client.js"));
		assert.ok(!loaded.includes("aws.js"));
	});

	test("ask with a first button, which Enter presses, that does no harm", () => {
		const questions: readonly { readonly text: string; readonly buttons: readonly string[] }[] = Object(
			run("controlQuestions.ts"),
		);
		assert.deepEqual(
			questions.map(({ text, buttons }) => [text, ...buttons]),
			[
				['Start the campaign "campaign"?', "Show Campaign", "Start"],
				['Pause the campaign "campaign"?', "Pause", "Show Campaign"],
				['Resume the campaign "campaign"?', "Show Campaign", "Resume"],
				['Stop the campaign "campaign"?', "Show Campaign", "Stop"],
				['Delete the campaign "campaign"?', "Show Campaign", "Delete"],
			],
		);
	});
});
