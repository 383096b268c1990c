import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const whole = `\n  name: Spring\n  connectInstanceId: ${id}\n`;
const spring = { name: "Spring", connectInstanceId: id };
const autumn = { ...spring, name: "Autumn" };
const winter = { ...spring, name: "Winter" };

/** Objects of YAML that are merged into others, and which of them are campaigns. */
const kinds: readonly (readonly [what: string, text: string, said: string, campaigns: readonly object[]])[] =
	[
		[
			"what is merged into one object alone, whose own values are told",
			`any: &any${whole}prod:\n  <<: *any\n  name: Autumn\n`,
			`YAML with a campaign in "prod". ${convert} Left out: "name: Spring".`,
			[autumn],
		],
		[
			"what is merged into one object alone, and all of it counts",
			`any: &any${whole}prod:\n  <<: *any\n`,
			`YAML with a campaign in "prod". ${convert}`,
			[spring],
		],
		[
			"what lacks the names that all have it is merged into",
			`any: &any\n  connectInstanceId: ${id}\n  type: MANAGED\none: { <<: *any, name: Autumn }\ntwo: { <<: *any, name: Winter }\n`,
			`YAML with 2 campaigns. ${convert}`,
			[autumn, winter].map((one) => ({ ...one, type: "MANAGED" })),
		],
		[
			"what is called a base",
			`.base: &base${whole}one: { <<: *base, name: Autumn }\ntwo: { <<: *base, name: Winter }\n`,
			`YAML with 2 campaigns. ${convert}`,
			[autumn, winter],
		],
		[
			"one of several objects that are merged",
			`x-a: &a { name: Spring, connectInstanceId: ${id} }\nx-b: &b { type: MANAGED }\nprod:\n  <<: [*a, *b]\n  name: Autumn\n`,
			`YAML with a campaign in "prod". ${convert} Left out: "name: Spring".`,
			[{ ...autumn, type: "MANAGED" }],
		],
	];

/** Those that are campaigns of their own, too. */
const others: typeof kinds = [
	[
		"is merged into several and lacks nothing",
		`spring: &spring${whole}one: { <<: *spring, name: Autumn }\ntwo: { <<: *spring, name: Winter }\n`,
		`YAML with 3 campaigns. ${convert}`,
		[spring, autumn, winter],
	],
	[
		"stands beside the other one in a list",
		`campaigns:\n  - &spring { name: Spring, connectInstanceId: ${id} }\n  - { <<: *spring, name: Autumn }\n`,
		`YAML with 2 campaigns. ${convert}`,
		[spring, autumn],
	],
	[
		"is used as a whole elsewhere",
		`any: &any${whole}one: { <<: *any, name: Autumn }\nsame: *any\n`,
		`YAML with 2 campaigns. ${convert} Left out: "name: Spring".`,
		[autumn, spring],
	],
];

suite("objects of YAML that are merged into others", () => {
	for (const [what, text, said, campaigns] of kinds) {
		testKind({ what: `are no campaigns: ${what}`, text, said, isAll: true, campaigns });
	}
	for (const [what, text, said, campaigns] of others) {
		testKind({ what: `but one that ${what} is`, text, said, isAll: true, campaigns });
	}

	testKind({
		what: "may be missing, and are a gap then",
		text: `name: Spring\nconnectInstanceId: *id\n`,
		said: "YAML.",
		campaigns: [{ name: "Spring", connectInstanceId: ["$", "{*id}"].join("") }],
	});
});
