import { mutationsOf } from "../mutation";

const engine = "test/deploy/inventory.test.ts";
const calls = "test/deploy/inventoryCalls.test.ts";
const rows = "test/deploy/inventoryRows.test.ts";
const view = "test/client/campaigns/campaignsView.test.ts";

/** The view of campaigns: what it asks, how often, and whose rows it shows. */
export const inventory = [
	...mutationsOf(
		"client/src/views/campaigns/campaignsView.ts",
		[view],
		[
			[
				"return workspace.isTrusted ? this.#identities.sources(this.#document) : undefined;",
				"return this.#identities.sources(this.#document);",
				"AWS is asked from a workspace that is not trusted",
			],
			[
				"if (look !== this.#look) {\n\t\t\treturn [];",
				"if (false) {\n\t\t\treturn [];",
				"the account that was looked at before a switch is shown after it",
			],
			[
				"const words = this.#isCurrent(row.inventory) ? this.#wordsOf(row) : undefined;",
				"const words = this.#wordsOf(row);",
				"rows of another account are shown after a switch",
			],
			["this.#isEmptying = true;", "", "rows of another account stay until the new ones are there"],
			[
				"shown !== now) {",
				"false) {",
				"another profile is chosen, and the rows stay those of the one before",
			],
			[
				"look === this.#look && shown !== now) {",
				"look === this.#look) {",
				"the view is read anew whenever the window gets the focus",
			],
			["this.#look?.asking.cancel(row.id);", "", "what nobody waits for any more goes on being asked for"],
			[
				"askMfaCode: mayAsk ? askMfaCode : () => Promise.resolve(undefined),",
				"askMfaCode,",
				"a view that is open when VS Code starts asks for an MFA code by itself",
			],
		],
	),
	...mutationsOf(
		"client/src/views/campaigns/rowChanges.ts",
		[view],
		[["if (this.#awaited.has(row)) {", "if (false) {", "an instance stays empty in VS Code 1.100"]],
	),
	...mutationsOf(
		"deploy/src/inventory/inventory.ts",
		[engine, calls],
		[
			[
				"campaigns.filter((one) => !known.has(one.id) && known.add(one.id))",
				"campaigns",
				"a campaign that moves between pages is shown twice",
			],
			[
				"nextToken !== undefined && nextToken !== this.#tokens.get(id)",
				"nextToken !== undefined",
				"a page that leads to itself never ends",
			],
			["state === undefined && !this.#asked.has(id) ? [id] : []", "[id]", "known states are asked for again"],
			["if (onboarding !== undefined) {", "if (false) {", "what is known of an instance is asked for again"],
		],
	),
	...mutationsOf(
		"deploy/src/inventory/rateLimit.ts",
		[engine],
		[
			["if (at > now) {", "if (false) {", "AWS is asked faster than it allows"],
			["this.#head = (burst - 1)", "this.#head = (burst + 100)", "AWS is asked too often at once"],
		],
	),
	...mutationsOf(
		"deploy/src/calls/campaignList.ts",
		[calls],
		[[" || connectInstanceId !== instanceId", "", "a campaign is shown in an instance that it isn't in"]],
	),
	...mutationsOf(
		"deploy/src/inventory/rows.ts",
		[rows],
		[
			[
				'return icons.has(state) ? state : "unknown";',
				"return state;",
				"a state of AWS decides about menus in ways that nobody thought of",
			],
			[
				'label: joined(" · ", word, forValue(name)),',
				'label: joined(" · ", word, name),',
				"the name of a campaign becomes markup",
			],
		],
	),
];
