import assert from "node:assert/strict";
import { type Memento, Uri } from "vscode";
import { applyChanges } from "../../../../client/src/commands/applyChanges";
import { checkAgainstAws } from "../../../../client/src/commands/checkAgainstAws";
import { compareWithExisting } from "../../../../client/src/commands/compareWithExisting";
import type { CommandContext } from "../../../../client/src/commands/context";
import { copyCliCommand } from "../../../../client/src/commands/copyRequest";
import { createCampaign } from "../../../../client/src/commands/createCampaign";
import { describeCampaign } from "../../../../client/src/commands/describeCampaign";
import { KeyedMutex } from "../../../../client/src/commands/keyedMutex";
import { linkCampaign } from "../../../../client/src/commands/linkCampaign";
import { linkedCampaign } from "../../../../client/src/commands/linkedCampaign";
import { planChanges } from "../../../../client/src/commands/planChanges";
import { previewRequest } from "../../../../client/src/commands/previewRequest";
import { pullCampaign } from "../../../../client/src/commands/pullCampaign";
import { selectEnvironment } from "../../../../client/src/commands/selectEnvironment";
import { certainEnvironments, sentText } from "../../../../client/src/commands/sentText";
import { submitPorts } from "../../../../client/src/commands/submitPorts";
import { CampaignEnvironments } from "../../../../client/src/ui/campaignEnvironments";
import { environmentWords } from "../../../../client/src/ui/environmentStatus";
import { IdentityStore } from "../../../../client/src/ui/identityStore";
import { protection, protectionAt } from "../../../../client/src/ui/protection";
import { SeenCampaigns } from "../../../../client/src/ui/seenCampaigns";
import { CreateLens, whereUnsettled } from "../../../../client/src/views/lenses/createLens";
import type { Account } from "../../../../deploy/src/calls/account";
import { summaryOf } from "../../doors/outcomes";
import { identityFor } from "../../support/campaign";
import { fake, log, open, settled } from "./fake";

const folder = "file:///folder";
const source = `${folder}/connect-campaign.environments.json`;
const uri = `${folder}/campaigns/a.campaign.json`;
const file = Uri.parse(uri);
const text = '{"name": "${label}"}';

function environmentsFile(changes: object = {}): string {
	const dev = { profile: "dev", region: "eu-west-2", account: "111122223333", values: { label: "dev" } };
	return JSON.stringify({ environments: { dev: { ...dev, ...changes }, prod: { protected: true } } });
}

/** What commands on a file say where they can't begin. */
const commandsOnFiles = [
	["Create Campaign", "Not sent", createCampaign],
	["Apply Changes", "Not sent", applyChanges],
	["Check Against AWS", "Not checked", checkAgainstAws],
	["Plan Changes", "Not compared", planChanges],
	["Compare with Existing Campaign", "Not compared", compareWithExisting],
	["Preview Request", "Not previewed", previewRequest],
	["Copy as AWS CLI Command", "Not copied", copyCliCommand],
	["Link to Existing Campaign", "Not linked", linkCampaign],
	["Describe Campaign", "Not described", describeCampaign],
	["Pull to File", "Not pulled", pullCampaign],
] as const;

function memory(): Memento {
	const kept = new Map<string, unknown>();
	return {
		keys: () => [...kept.keys()],
		get: (key: string, fallback?: unknown) => kept.get(key) ?? fallback,
		update: (key: string, value: unknown) => {
			kept.set(key, value);
			return Promise.resolve();
		},
	} as Memento;
}

suite("environments", () => {
	let environments: CampaignEnvironments;
	const context = () => ({ log, environments });
	/** Runs the command, and picks the entry of a label. */
	const select = async (label: string): Promise<void> => {
		fake.quickPick = label;
		await selectEnvironment(context(), file);
		await settled();
	};
	const change = async (content: string): Promise<void> => {
		fake.files.set(source, content);
		fake.tell("fileChange");
		await environments.ready(file);
	};
	const trust = (isTrusted: boolean): void => {
		Object.assign(Object(require("vscode")).workspace, { isTrusted });
	};

	setup(() => {
		Object.assign(fake, {
			shown: [],
			press: undefined,
			documents: [],
			folders: [folder],
			quickPick: undefined,
		});
		fake.files.clear();
		fake.files.set(source, environmentsFile());
		environments = new CampaignEnvironments(memory(), log);
		open(uri, text);
	});
	teardown(() => {
		environments.dispose();
		fake.files.clear();
		Object.assign(fake, { folders: undefined });
		trust(true);
	});

	const document = () => fake.documents[0] ?? assert.fail("no document");

	test("choose nothing by themselves", async () => {
		const found = await environments.ready(file);
		assert.deepEqual(
			[found?.all.map(({ name }) => name), found?.chosen, found?.changed],
			[["dev", "prod"], undefined, undefined],
		);
		assert.equal(new IdentityStore(memory(), environments).sources(document()).target, undefined);
		assert.equal(await sentText(context(), document()), undefined);
		assert.match(fake.shown[0]?.text ?? "", /such as "label", and no environment is chosen/);
	});

	test("ask once for where one leads, and again after that has changed", async () => {
		await select("dev");
		assert.equal(environments.of(file)?.chosen, undefined, "nobody agreed");
		assert.deepEqual(fake.shown[0]?.buttons, ["Use Environment"]);
		assert.match(fake.shown[0]?.detail ?? "", /AWS profile: dev\n.*eu-west-2\n.*111122223333/);
		fake.press = "Use Environment";
		await select("dev");
		assert.equal(environments.of(file)?.chosen?.name, "dev");
		assert.deepEqual([environments.chosenFor(uri), environments.chosenFor("")], ["dev", undefined]);
		assert.deepEqual(await sentText(context(), document()), {
			written: text,
			text: '{"name": "dev"}',
			environment: environments.of(file)?.chosen,
		});
		const { target } = new IdentityStore(memory(), environments).sources(document());
		assert.deepEqual([target?.profile, target?.region], ["dev", "eu-west-2"]);

		fake.shown = [];
		await select("No environment");
		await select("dev");
		assert.deepEqual(fake.shown, [], "it was agreed to");

		for (const moved of [{ profile: "other" }, { region: "us-east-1" }, { account: "444455556666" }]) {
			await change(environmentsFile(moved));
			const found = environments.of(file);
			assert.deepEqual([found?.chosen, found?.changed?.name], [undefined, "dev"]);
			assert.equal(found && environmentWords(found).warns, true);
			assert.equal(await sentText(context(), document()), undefined);
			assert.equal(new IdentityStore(memory(), environments).sources(document()).target, undefined);
		}
		await change(environmentsFile({ values: { label: "other" } }));
		assert.equal((await sentText(context(), document()))?.text, '{"name": "other"}');
	});

	test("that were chosen and are gone stop everything, and are told", async () => {
		fake.press = "Use Environment";
		await select("dev");
		await change('{"environments": {"prod": {}}}');
		const found = environments.of(file);
		assert.deepEqual([found?.chosen, found?.lost], [undefined, "dev"]);
		assert.equal(found && environmentWords(found).warns, true);
		fake.shown = [];
		fake.press = undefined;
		assert.equal(await certainEnvironments(context(), open(uri, '{"name": "Spring"}')), undefined);
		assert.match(fake.shown[0]?.text ?? "", /the environment dev that you chose is no longer in/);
		await select("No environment");
		assert.equal(environments.of(file)?.lost, undefined);
	});

	test("ask anew once their protection has gone", async () => {
		fake.press = "Use Environment";
		await change(environmentsFile({ protected: true }));
		await select("dev");
		await change(environmentsFile({ protected: false }));
		assert.equal(environments.of(file)?.changed?.name, "dev");
	});

	test("that change while they are read are read again", async () => {
		let told = 0;
		environments.onDidChange(() => told++);
		const beside = Uri.parse(`${folder}/b.campaign.json`);
		const first = environments.ready(beside);
		fake.files.set(source, environmentsFile({ values: { label: "later" } }));
		fake.tell("fileChange");
		await first;
		await settled();
		await settled();
		assert.deepEqual([environments.of(beside)?.all[0]?.values.get("label"), told], ["later", 2]);
	});

	test("say which campaign is none while none is chosen, and nobody is asked", async () => {
		const seen = new SeenCampaigns();
		const bare: Partial<CommandContext> = { ...context(), seen };
		fake.shown = [];
		assert.equal(await linkedCampaign(bare as CommandContext, document()), undefined);
		assert.match(fake.shown[0]?.text ?? "", /such as "label", and no environment is chosen/);
		assert.equal(fake.shown.length, 1);
	});

	for (const [command, words, run] of commandsOnFiles) {
		test(`stop ${command} while none is chosen: ${words}`, async () => {
			await environments.ready(file);
			const bare: Partial<CommandContext> = {
				...context(),
				live: Object({ isOff: false }),
				seen: new SeenCampaigns(),
				submissions: new KeyedMutex(),
			};
			fake.shown = [];
			await run(bare as CommandContext, file);
			await settled();
			assert.deepEqual(
				fake.shown.map(({ text = "" }) => text.replace(/:.*/, "")),
				[words],
			);
		});
	}

	test("are asked for above a file that can't be sent without", async () => {
		const above = (one: string) => whereUnsettled(environments.of(file), one)?.title;
		const both = () => [above(text), above('{"name": "Spring"}')];
		const choose = "$(cloud-upload) Create Campaign · choose an environment";
		await environments.ready(file);
		assert.deepEqual(both(), [choose, undefined], "a file without names needs none");
		const history = Object({ linkOf: () => Promise.resolve(undefined) });
		const seen = Object({ of: () => undefined });
		const lens = new CreateLens(new IdentityStore(memory(), environments), history, seen, environments);
		assert.deepEqual(await lens.lenses(document()), [
			{
				title: choose,
				tooltip: "No environment is chosen. Click to choose one.",
				command: "connectCampaign.selectEnvironment",
				arguments: [document().uri],
			},
		]);
		fake.press = "Use Environment";
		await select("dev");
		assert.deepEqual(both(), [undefined, undefined]);
		await change(environmentsFile({ profile: "other" }));
		assert.deepEqual(both(), [choose, choose]);
		await change('{"environments": {}}');
		assert.deepEqual(both(), [choose, choose]);
		await change("{");
		const faulty = "$(cloud-upload) Create Campaign · connect-campaign.environments.json can't be used";
		assert.deepEqual(both(), [faulty, faulty]);
	});

	test("count as they are on screen", async () => {
		open(source, environmentsFile({ values: { label: "typed" } }));
		const found = await environments.ready(file);
		assert.equal(found?.all[0]?.values.get("label"), "typed");
	});

	test("add protection and never remove any", async () => {
		await select("prod");
		const { always } = protection(environments.of(file)?.chosen);
		assert.equal(always, "The environment prod is protected.");
		fake.press = "Use Environment";
		await select("dev");
		assert.equal(protection(environments.of(file)?.chosen).always, undefined);
		fake.settings = { "connectCampaign.protectedProfiles": ["dev"] };
		assert.deepEqual(protection(environments.of(file)?.chosen).profiles, ["dev"]);
		fake.settings = {};
	});

	test("protect a campaign that is where a protected one leads, whichever is chosen", async () => {
		await select("prod");
		const prod = environments.of(file)?.chosen;
		await change(environmentsFile({ protected: true }));
		const all = environments.known();
		const unknown = { kind: "unknown", reason: "nobody looked" } as const;
		const known = (id: string) => ({ kind: "known", id }) as const;
		const at = (profile: string, region: string, account: Account) => ({
			account,
			identity: identityFor("", { credentials: { kind: "profile", profile }, region }),
		});
		const always = [
			protectionAt([], prod, at("other", "eu-west-2", unknown)),
			protectionAt(all, undefined, at("dev", "eu-west-2", unknown)),
			protectionAt(all, undefined, at("dev", "eu-west-2", known("111122223333"))),
			protectionAt(all, undefined, at("dev", "eu-west-2", known("444455556666"))),
			protectionAt(all, undefined, at("dev", "us-east-1", unknown)),
			protectionAt(all, undefined, at("other", "eu-west-2", unknown)),
		].map((one) => one.always);
		const isDev = "The environment dev is protected.";
		assert.deepEqual(always, [
			"The environment prod is protected.",
			isDev,
			isDev,
			undefined,
			undefined,
			undefined,
		]);
		await change(environmentsFile());
	});

	test("are passed over while the workspace isn't trusted", async () => {
		fake.press = "Use Environment";
		await select("dev");
		trust(false);
		assert.equal(await environments.ready(file), undefined);
		assert.equal(environments.textOf(document()), text);
	});

	test("of the nearest folder count, and those of others don't", async () => {
		fake.files.set(
			`${folder}/campaigns/connect-campaign.environments.json`,
			'{"environments": {"near": {}}}',
		);
		fake.files.set(`${folder}/other/connect-campaign.environments.json`, '{"environments": {"other": {}}}');
		await change(environmentsFile());
		const names = async (of: string) =>
			(await environments.ready(Uri.parse(of)))?.all.map(({ name }) => name);
		assert.deepEqual(await names(uri), ["near"]);
		assert.deepEqual(await names(`${folder}/b.campaign.json`), ["dev", "prod"]);
		fake.files.set("file:///elsewhere/connect-campaign.environments.json", environmentsFile());
		assert.equal(await names("file:///elsewhere/b.campaign.json"), undefined, "outside of the workspace");
		assert.equal(await names("file:///c.campaign.json"), undefined);
		fake.files.delete(`${folder}/campaigns/connect-campaign.environments.json`);
		assert.deepEqual(await names(uri), ["dev", "prod"]);
	});

	test("are read anew for each command, although nobody told that they changed", async () => {
		fake.press = "Use Environment";
		await select("dev");
		let told = 0;
		environments.onDidChange(() => told++);
		assert.equal((await sentText(context(), document()))?.text, '{"name": "dev"}');
		assert.equal(told, 0, "nothing changed");
		fake.files.set(source, environmentsFile({ values: { label: "other" } }));
		assert.equal((await sentText(context(), document()))?.text, '{"name": "other"}');
		assert.equal(told, 1);
		fake.files.set(source, environmentsFile({ profile: "other" }));
		fake.shown = [];
		assert.equal(await certainEnvironments(context(), document()), undefined);
		assert.match(fake.shown[0]?.text ?? "", /leads elsewhere since you chose it/);
		fake.files.set(source, "{");
		assert.equal(await certainEnvironments(context(), document()), undefined);
		fake.files.delete(source);
		assert.deepEqual(await certainEnvironments(context(), document()), { found: undefined });
	});

	for (const [change, why] of [
		[{ account: "444455556666" }, /leads elsewhere since you chose it/],
		[{ protected: true }, /leads elsewhere since you chose it/],
		[{ values: { label: "other" } }, /^Not sent: the environment dev changed while you were asked/],
		[{}, undefined],
	] as const) {
		test(`are looked at again once a creation is agreed to: ${JSON.stringify(change)}`, async () => {
			fake.press = "Use Environment";
			await select("dev");
			fake.documents = [];
			open(uri, '{"name": "${label}", "connectInstanceId": "i"}');
			const sent = (await sentText(context(), document())) ?? assert.fail();
			const identities = new IdentityStore(memory(), environments);
			const bare: Partial<CommandContext> = { ...context(), identities };
			const sources = identities.sources(document());
			const ports = submitPorts(bare as CommandContext, document(), sent, sources);
			fake.files.set(source, environmentsFile(change));
			fake.press = "Create";
			fake.shown = [];
			const summary = { ...summaryOf(() => "x"), earlier: undefined, unresolved: undefined };
			assert.equal(await ports.confirm(summary), why === undefined);
			const [question, told] = fake.shown;
			assert.match(question?.text ?? "", /^Create the campaign/);
			assert.match(question?.detail ?? "", /^Environment: dev$/m);
			assert.match(told?.text ?? "", why ?? /^$/);
		});
	}

	test("that make no sense stop everything, and are told", async () => {
		await change('{"environments": []}');
		const found = environments.of(file);
		assert.equal(found && environmentWords(found).warns, true);
		assert.equal(await sentText(context(), document()), undefined);
		assert.match(fake.shown[0]?.text ?? "", /^Not sent: .*"environments" must be an object/);
	});

	test("lack a name, which stops the file, whatever its severity is", async () => {
		fake.press = "Use Environment";
		await select("dev");
		document();
		fake.documents = [];
		const other = open(uri, '{"name": "${nobody}"}');
		fake.press = undefined;
		fake.shown = [];
		assert.equal(await sentText(context(), other), undefined);
		assert.match(fake.shown[0]?.text ?? "", /the environment dev has no value "nobody"/);
	});
});
