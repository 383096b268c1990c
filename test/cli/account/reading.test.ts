import assert from "node:assert/strict";
import { join } from "node:path";
import { whole } from "../../support/campaigns";
import { openShell, placeIn, recordIn, type Shell } from "./support";

suite("command line that reads an account", () => {
	let shell: Shell;
	let id = "";
	setup(async () => {
		shell = await openShell();
		[id = ""] = shell.seed({
			campaigns: [
				{ body: whole, state: "Running" },
				{ body: { ...whole, name: "Twin" } },
				{ body: { ...whole, name: "Twin" }, state: "Stopped" },
			],
		});
		shell.write("spring.campaign.json", { ...whole, tags: { ...whole.tags, team: "care" } });
	});
	teardown(() => shell.close());
	/** Where a word of the file is, as annotations say it. */
	const at = (word: string): string => placeIn(shell.read("spring.campaign.json"), word);

	test("lists campaigns with their states, by whom and where", async () => {
		const [text, json] = await Promise.all([
			shell.run("list"),
			shell.run("list", "--format", "json", "--instance", "sandbox-contact-center"),
		]);
		assert.deepEqual([text.status, json.status], [0, 0], text.stderr + json.stderr);
		assert.match(text.stdout, /^sandbox-contact-center \([0-9a-f-]+\): 3 campaigns\n {2}Running {6}/);
		assert.match(
			text.stderr,
			/^Account: 111122223333; credentials: profile sandbox; region: us-east-1 \(of the profile sandbox\); endpoint: http:\/\/127\.0\.0\.1:\d+ \(not AWS's own\)\n$/,
		);
		const { account, region, results } = recordIn(json);
		assert.deepEqual([account, region, results.length], ["111122223333", "us-east-1", 1]);
		assert.deepEqual(
			results[0].campaigns.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`),
			["Spring Running", "Twin Initialized", "Twin Stopped"],
		);
	});

	test("tells the state of campaigns by file, by ID and by name", async () => {
		const { status, stdout } = await shell.run("state", "spring.campaign.json", id);
		assert.deepEqual(
			[status, stdout],
			[0, `Running      Spring  ${id}  spring.campaign.json\nRunning      Spring  ${id}\n`],
		);
		const [named, unknown, gone] = await Promise.all([
			shell.run("state", "Spring", "--instance", whole.connectInstanceId, "--format", "json"),
			shell.run("state", "Spring"),
			shell.run("state", id.replaceAll(/[0-9]/g, "0"), "--format", "json"),
		]);
		assert.equal(recordIn(named).results[0].campaign.id, id);
		assert.equal(unknown.status, 2);
		assert.match(unknown.stderr, /Spring is neither a file nor the ID of a campaign\./);
		assert.deepEqual([gone.status, recordIn(gone).results[0].code], [3, "ResourceNotFoundException"]);
	});

	test("plans what files change, and sends nothing", async () => {
		shell.write("twin.campaign.json", { ...whole, name: "Twin" });
		shell.write("new.campaign.json", { ...whole, name: "Autumn" });
		const [text, json] = await Promise.all([
			shell.run("plan", "spring.campaign.json"),
			shell.run("plan", "--format", "json", "--fail-on-changes"),
		]);
		assert.deepEqual([text.status, json.status], [0, 3]);
		assert.match(text.stdout, /^Campaign "Spring"\n[\s\S]*\n\+ added {6}tags\.team\n[\s\S]*\n1 change\n/);
		const { results } = recordIn(json);
		assert.deepEqual(
			results.map(({ file, outcome }: { file: string; outcome: string }) => `${file} ${outcome}`),
			["new.campaign.json notFound", "spring.campaign.json planned", "twin.campaign.json ambiguous"],
		);
		assert.deepEqual(results[1].requests, [{ operation: "TagResource" }]);
		assert.equal(results[2].choices.length, 2);
		assert.deepEqual(shell.writes(), []);
	});

	test("fails on changes where that is asked for, and shows them to reviews and builds", async () => {
		const [github, markdown] = await Promise.all([
			shell.run("plan", "spring.campaign.json", "--format", "github", "--fail-on-changes"),
			shell.run("plan", "spring.campaign.json", "--format", "markdown"),
		]);
		assert.deepEqual(
			[github.status, github.stdout],
			[
				1,
				`::notice file=spring.campaign.json,${at('"team"')},title=connect-campaigns plan::tags.team: added.\n`,
			],
		);
		assert.match(
			markdown.stdout,
			/^### connect-campaigns plan\n[\s\S]*\n```text\nCampaign "Spring"\n[\s\S]*\n```\n/,
		);
	});

	test("stops before AWS is asked where a file has errors, and shows them", async () => {
		shell.write("spring.campaign.json", { ...whole, type: "managed", name: "<name>" });
		const { status, stdout, stderr } = await shell.run("plan", "spring.campaign.json");
		assert.deepEqual([status, stdout], [1, ""]);
		assert.match(stderr, /spring\.campaign\.json:\d+:\d+ error [^\n]+\(enum-value\)\n/);
		assert.match(stderr, /\nspring\.campaign\.json: The file has 1 error\.\n$/);
		assert.ok(shell.ledger.every(({ operation }) => operation === "GetCallerIdentity"));
	});

	test("annotates each problem where it is, for builds", async () => {
		const drift = await shell.run("drift", "spring.campaign.json", "--format", "github");
		assert.equal(
			drift.stdout,
			`::warning file=spring.campaign.json,${at('"team"')},title=connect-campaigns drift::Different in AWS: tags.team.\n`,
		);
		shell.write("spring.campaign.json", {
			...whole,
			type: "managed",
			tags: { ...whole.tags, team: "<team>" },
		});
		const { status, stdout } = await shell.run("plan", "spring.campaign.json", "--format", "github");
		assert.equal(status, 1);
		const [error = "", ...more] = stdout.trimEnd().split("\n");
		assert.ok(
			error.startsWith(`::error file=spring.campaign.json,${at('"managed"')},title=enum-value::`),
			stdout,
		);
		assert.deepEqual(more, [], "gaps aren't told where there are errors");
		shell.write("spring.campaign.json", {
			...whole,
			tags: { ...whole.tags, team: "<team>", cost: "<cost>" },
		});
		const gaps = await shell.run("plan", "spring.campaign.json", "--format", "github");
		assert.deepEqual(
			gaps.stdout.trimEnd().split("\n"),
			["team", "cost"].map(
				(name) =>
					`::error file=spring.campaign.json,${at(`"<${name}>"`)},title=placeholder-left::Fill in ${name}.`,
			),
		);
	});

	test("annotates what is removed where it would be, and what isn't applied as a warning", async () => {
		const { tags: _, ...rest } = whole;
		shell.write("spring.campaign.json", { ...rest, type: "JOURNEY" });
		const { stdout } = await shell.run("plan", "spring.campaign.json", "--format", "github");
		const lines = stdout.trimEnd().split("\n");
		const removed = "line=1,col=1,endLine=1,endColumn=1";
		assert.ok(
			lines.some((line) => line.startsWith(`::notice file=spring.campaign.json,${removed},`)),
			stdout,
		);
		assert.ok(
			lines.includes(
				`::warning file=spring.campaign.json,${at('"type"')},title=connect-campaigns plan::type: changed in the file, but not applied. No operation changes the type.`,
			),
			stdout,
		);
	});

	test("says what to do in the words of a terminal", async () => {
		shell.write("config", "[profile gone]\nregion = us-east-1\ncredential_process = no-such-program\n");
		const env = { AWS_CONFIG_FILE: join(shell.folder, "config") };
		const { status, stderr } = await shell.runWith(env, "list", "--profile", "gone");
		assert.equal(status, 3);
		assert.match(stderr, /could not be started.* Check that the program is installed and in the PATH\. /);
	});

	test("stops at another account than the expected one, before Amazon Connect is asked", async () => {
		const { status, stderr } = await shell.run("list", "--expect-account", "444455556666");
		assert.equal(status, 3);
		assert.match(
			stderr,
			/\nNothing was sent to Amazon Connect: --expect-account is 444455556666, but the profile sandbox is of account 111122223333\.\n$/,
		);
		assert.deepEqual(
			shell.ledger.map(({ operation }) => operation),
			["GetCallerIdentity"],
		);
	});

	test("signs in as the SDK does where no profile is named, by the web identity of a build too", async () => {
		shell.write("token", "a-token-of-the-build");
		const own = { AWS_PROFILE: undefined, AWS_REGION: "us-east-1" };
		const web = {
			AWS_WEB_IDENTITY_TOKEN_FILE: `${shell.folder}/token`,
			AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/campaigns",
		};
		const [byToken, byNothing] = await Promise.all([
			shell.runWith({ ...own, ...web }, "list", "--format", "json"),
			shell.runWith(own, "list"),
		]);
		const { account, credentials } = recordIn(byToken);
		assert.deepEqual([account, credentials], ["111122223333", "web identity of the environment"]);
		assert.ok(!`${byToken.stdout}${byToken.stderr}`.includes("a-token-of-the-build"));
		assert.deepEqual([byNothing.status, byNothing.stdout], [2, ""]);
		assert.match(byNothing.stderr, /Add --profile/);
	});

	test("says what can't be used of profile, region and options, with 2", async () => {
		const rows = [
			[["list", "--profile", "none"], /^--profile names the profile "none", which is in neither AWS file\./],
			[["list", "--format", "sarif"], /^--format must be one of text, json, markdown, github\.\n$/],
			[["list", "--yes"], /^list has no option --yes\./],
			[["plan", "none.campaign.json"], /^none\.campaign\.json doesn't exist\.\n$/],
		] as const;
		await Promise.all(
			rows.map(async ([args, said]) => {
				const { status, stdout, stderr } = await shell.run(...args);
				assert.deepEqual([status, stdout], [2, ""], args.join(" "));
				assert.match(stderr, said);
			}),
		);
		assert.deepEqual(shell.ledger, []);
	});

	test("loads AWS for the commands that need it, and for no others", async () => {
		shell.write(
			"loaded.cjs",
			'process.on("exit", () => console.error(Object.keys(require.cache).map((one) => require("node:path").basename(one)).join()));',
		);
		const env = { NODE_OPTIONS: `--require "${shell.folder}/loaded.cjs"` };
		const loadedBy = async (...args: readonly string[]): Promise<string | undefined> =>
			(await shell.runWith(env, ...args)).stderr.trim().split("\n").at(-1);
		assert.deepEqual(
			await Promise.all([
				loadedBy("check", "spring.campaign.json"),
				loadedBy("plan", "--help"),
				loadedBy("list"),
			]),
			["loaded.cjs,cli.js", "loaded.cjs,cli.js", "loaded.cjs,cli.js,cliAws.js,aws.js"],
		);
	});
});
