export const scopes = ["user", "workspace", "first", "second"] as const;

/** Whose settings: the user's, those of the workspace, or of one of its folders. */
export type Scope = (typeof scopes)[number];

export interface SeverityCase {
	readonly name: string;
	readonly folders: readonly ("first" | "second")[];
	readonly settings: Partial<Record<Scope, string>>;
	readonly argument: unknown;
	/** Undefined: the list is left. */
	readonly pick: string | undefined;
	readonly isTrusted?: false;
	/** Settings afterwards, where they are others than before. */
	readonly after: Partial<Record<Scope, string>>;
	/** How often the user is asked. */
	readonly asked: 0 | 1;
}

const inFirst = { code: "owner-tag", uri: "file://ROOT/first/a.campaign.json" };
const written = (severity: string, indent = "") =>
	`{\n${indent}  "connectCampaign.problems": {\n${indent}    "owner-tag": "${severity}"\n${indent}  }\n}`;

const commented = `{
  // Ours.
  "editor.tabSize": 2, // Not 4.
  "connectCampaign.problems": {
    "window-missing": "off"
  }
  /* The end. */
}
`;

export const cases: readonly SeverityCase[] = [
	{
		name: "settings of a folder that has none are made",
		folders: ["first"],
		settings: {},
		argument: inFirst,
		pick: "hint",
		after: { workspace: written("hint") },
		asked: 1,
	},
	{
		name: "comments and other settings stay, and so do other codes",
		folders: ["first"],
		settings: { workspace: commented },
		argument: inFirst,
		pick: "error",
		after: {
			workspace: commented.replace('"off"', '"off",\n    "owner-tag": "error"'),
		},
		asked: 1,
	},
	{
		name: "a code that is set gets another severity",
		folders: ["first"],
		settings: { workspace: written("off") },
		argument: inFirst,
		pick: "warning",
		after: { workspace: written("warning") },
		asked: 1,
	},
	{
		name: "a setting that is no object is replaced",
		folders: ["first"],
		settings: { workspace: '{\n  "connectCampaign.problems": ["owner-tag"]\n}' },
		argument: inFirst,
		pick: "hint",
		after: { workspace: written("hint") },
		asked: 1,
	},
	{
		name: "works in a workspace that is not trusted: a setting is no request",
		folders: ["first"],
		settings: {},
		argument: inFirst,
		pick: "off",
		isTrusted: false,
		after: { workspace: written("off") },
		asked: 1,
	},
	{
		name: "without a folder, the user's settings are changed",
		folders: [],
		settings: { user: '{\n  // Mine.\n  "connectCampaign.problems": {\n    "owner-tag": "off"\n  }\n}' },
		argument: inFirst,
		pick: "hint",
		after: { user: '{\n  // Mine.\n  "connectCampaign.problems": {\n    "owner-tag": "hint"\n  }\n}' },
		asked: 1,
	},
	{
		name: "of several folders, the workspace's settings are changed",
		folders: ["first", "second"],
		settings: { second: written("off") },
		argument: inFirst,
		pick: "hint",
		after: { workspace: written("hint") },
		asked: 1,
	},
	{
		name: "a folder of several that sets the code itself keeps deciding",
		folders: ["first", "second"],
		settings: { workspace: written("error"), first: `// First.\n${written("off")}`, second: written("off") },
		argument: inFirst,
		pick: "hint",
		after: { first: `// First.\n${written("hint")}` },
		asked: 1,
	},
	{
		name: "a file beside the folders is decided by the workspace",
		folders: ["first", "second"],
		settings: { first: written("off") },
		argument: { ...inFirst, uri: "file://ROOT/elsewhere/a.campaign.json" },
		pick: "hint",
		after: { workspace: written("hint") },
		asked: 1,
	},
	{
		name: "leaving the list changes nothing",
		folders: ["first"],
		settings: { workspace: commented },
		argument: inFirst,
		pick: undefined,
		after: {},
		asked: 1,
	},
	...[
		7,
		null,
		"owner-tag",
		{},
		{ code: "owner-tag" },
		{ uri: "file:///a" },
		{ code: "", uri: "file:///a" },
	].map(
		(argument): SeverityCase => ({
			name: `an argument of another form is nobody's: ${JSON.stringify(argument)}`,
			folders: ["first"],
			settings: {},
			argument,
			pick: "off",
			after: {},
			asked: 0,
		}),
	),
	...["__proto__", "a b", "$(bug)", "x](command:y)"].map(
		(code): SeverityCase => ({
			name: `a code that is none is not asked about: ${code}`,
			folders: ["first"],
			settings: {},
			argument: { ...inFirst, code },
			pick: "off",
			after: {},
			asked: 0,
		}),
	),
];
