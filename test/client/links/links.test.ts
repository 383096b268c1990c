import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { instanceId } from "../support/campaign";

suite("files and campaigns", function () {
	this.timeout(60_000);
	let came: Readonly<Record<string, unknown>>;

	suiteSetup(() => {
		const stubs = [resolve("test/client/links/vscode"), resolve("test/support/stubs")].join(":");
		const written = execFileSync(
			process.execPath,
			["--import", "tsx", resolve("test/client/links/runLinks.ts")],
			{ encoding: "utf8", env: { ...process.env, NODE_PATH: stubs, NODE_OPTIONS: "" } },
		);
		came = JSON.parse(written);
	});

	const pulledStory = "what was pulled last is kept, until the user wants none of it kept";
	/** What has to come of each other story. */
	const stories: Readonly<Record<string, unknown>> = {
		"a file that was renamed in VS Code, with its folder": ["c-1", null, true],
		// A linked file is to be changed, not created once more; and its state stands there once.
		"what stands above a file": [
			["$(cloud-upload) Create Campaign with profile sandbox in us-east-1"],
			["$(git-compare) Plan Changes", "$(history) created · Initialized"],
			["$(eye) Initialized · no changes · seen", "$(history) created"],
			// After the file was renamed.
			...[true, null],
		],
		// A second campaign of this name can't be created.
		"what stands above a file whose campaign somebody else created": [
			["$(eye) Initialized · no changes · seen"],
			true,
		],
		"a file that was moved outside of VS Code": [null, "$(history) created · Initialized", "c-1", null],
		"a row of the view, compared with its own file and no other": [
			["Spring of the row: in Amazon Connect ↔ in the file"],
			[
				'No file of this workspace describes the campaign "Spring". Pull it to a file first.',
				"Nothing was done: that isn't a campaign.",
			],
		],
		"linked, with a namesake": [true, true, 0, [], []],
		"the only one of its name": [
			...[true, true, [], null],
			["Found by its name: no file is linked to it yet. Apply Changes links this one."],
		],
		"none of its name": [true, [`There is no campaign "Spring" in instance ${instanceId} in us-east-1 yet.`]],
		// Asked once: from then on the file is linked.
		"several of its name, one picked": [
			[
				{
					title: '3 campaigns are called "Spring"',
					entries: [0, 1, 2].map((index) => ({
						label: "Spring",
						description: "Initialized · email",
						detail: `ID ${index}`,
					})),
				},
				["ID 1", "linked", "a.campaign.json"],
			],
			["Spring: in Amazon Connect ↔ in the file", "Spring: in Amazon Connect ↔ in the file"],
		],
		"several of its name, none picked": [1, null, [], []],
		"linked to one that was deleted elsewhere": [
			true,
			null,
			[],
			[
				"The campaign was not found: There is no campaign c-deleted. It may have been deleted, or the profile may look into another account than before.",
			],
		],
		"without name and instance": [
			null,
			["A campaign file needs a name and a connectInstanceId to find its campaign by."],
			0,
		],
		"linking to a campaign of another name, agreed": [
			'["ID","linked","a.campaign.json"]',
			[
				'Link the file to the campaign "Summer"?',
				'The file is linked to the campaign "Summer", ID ID, state Initialized.',
			],
			["Name in Amazon Connect: Summer\nName in the file: Spring"],
		],
		"linking to a campaign of another name, not agreed": [
			null,
			['Link the file to the campaign "Summer"?'],
			["Name in Amazon Connect: Summer\nName in the file: Spring"],
		],
		"linking to a campaign of the same name": [
			["Spring: Initialized · email", "Spring: Initialized · email", "Autumn: email"],
			'["second","linked","a.campaign.json"]',
			0,
		],
		"linking to a campaign that another file has": [
			["The campaign is linked to b.campaign.json now. That file loses the link."],
			'[["ID","linked","a.campaign.json"],null]',
		],
		"pulled as a row of the view": [
			[{ title: "save", proposed: "Spring.campaign.json" }],
			pulledAs("Spring.campaign.json", "tags"),
			[
				'Campaign "Spring", ID ID, state Initialized, was saved as Spring.campaign.json, which is linked to it.',
			],
		],
		"pulled by its ID, under another name": [
			[{ title: "save", proposed: "Spring.campaign.json" }],
			pulledAs("other.campaign.json"),
		],
		"pulled from nowhere": [
			[
				{
					title: "Pull to File",
					entries: [
						{ label: instanceId, description: "known.campaign.json" },
						{ label: "Another instance…", description: "type its ID" },
					],
				},
				{
					title: "Pull to File",
					entries: [
						{ label: "Other", description: "email", detail: "OTHER" },
						{ label: "Spring", description: "email", detail: "ID" },
					],
				},
				{ title: "save", proposed: "Spring.campaign.json" },
			],
			pulledAs("Spring.campaign.json"),
		],
		"pulled from an instance that is typed": pulledAs("Spring.campaign.json"),
		"pulled into the file that it has, with the user's consent": [
			[{ title: "save", proposed: "mine.campaign.json" }],
			pulledAs("mine.campaign.json"),
			"Spring",
		],
		"pulled over the file of another campaign, from the file that it has, agreed": [
			[
				'The file is linked to the campaign "Summer" now, and loses that link.\nThe campaign is linked to own.campaign.json now. That file loses the link.',
			],
			true,
			["$(eye) Initialized · no changes · seen"],
		],
		"pulled over the file of another campaign, from the file that it has, not agreed": [
			[
				'The file is linked to the campaign "Summer" now, and loses that link.\nThe campaign is linked to own.campaign.json now. That file loses the link.',
			],
			false,
			["$(eye) Initialized · no changes · seen", "$(git-compare) Plan Changes"],
		],
		"pulled under a name that is none of a campaign file": [
			["The file is there already, and its text is replaced."],
			true,
		],
		"not saved": [[{ title: "save", proposed: "Spring.campaign.json" }], [], null, []],
		"what was created last is kept": ["created", "Spring"],
		"what was applied last is kept as AWS has it afterwards": [
			...["Summer", "Summer", "Summer"],
			'Applied: campaign "Summer" is what the file says. Its state is Initialized.',
		],
		"applied to the only one of its name, and linked by it": [true, "linked", "Spring", []],
		"a pause in a protected environment asks for the name first, whatever the campaign was found by": [
			['Pause the campaign "Spring"?', 'Pause the campaign "Spring"?'],
			["Running", "Running"],
		],
		"a plan says who changed what since": [
			[],
			[
				"Changed in AWS since you last created, pulled or applied it: tags.owner",
				"The file is ahead by 1 property: name",
			],
		],
		"what was last applied to a campaign that was deleted is deleted": "none",
		"forged arguments": [1, "Nothing was done: that isn't a campaign ID.", 7, 0, []],
	};

	test("are in all of these stories", () => {
		assert.deepEqual(Object.keys(came).sort(), [...Object.keys(stories), pulledStory].sort());
	});

	test("have what was last applied kept until the user wants none of it", () => {
		// Kept; gone with its folder; not kept again by another pull; and not there once it is wanted again.
		assert.deepEqual(came[pulledStory], ["Spring", ["none", false], false, "none"]);
	});

	for (const [name, expected] of Object.entries(stories)) {
		test(name, () => assert.deepEqual(came[name], expected));
	}
});

/** The properties of the file, whether it is linked to the campaign, how that came about, and what is on screen. */
function pulledAs(file: string, ...more: readonly string[]): unknown {
	return [["name", "connectInstanceId", "channelSubtypeConfig", ...more], true, "pulled", [file]];
}
