import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id };
const gap = (code: string): string => ["$", `{${code}}`].join("");
const body = `    name: str = "Spring"\n    connectInstanceId: str = "${id}"\n`;

const kinds: readonly (readonly [
	what: string,
	text: string,
	line: number,
	campaign: object,
	...leftOut: string[],
])[] = [
	["a dataclass", `@dataclass\nclass Campaign:\n${body}`, 2, spring],
	["a named tuple", `class Campaign(NamedTuple):\n${body}`, 1, spring],
	[
		"a dataclass with fields",
		`@dataclass(frozen=True)\nclass Campaign:\n    """Ours: name: str = 1."""\n${body}    tags: dict[str, str] = field(default_factory=lambda: {"a": "b"})\n    source: dict = field(default_factory=dict)\n    type: str\n\n    def run(self):\n        x: int = 1\n`,
		2,
		{ ...spring, tags: { a: "b" }, source: {} },
		"type: str",
	],
	[
		"a model of Pydantic",
		`class Campaign(BaseModel):\n    name: str = Field("Spring", alias="x")\n    connectInstanceId: str = Field(default="${id}")\n    type: str = Field(alias="y")\n`,
		1,
		spring,
		'type: str = Field(alias="y")',
	],
	[
		"a dataclass with a part that another one is",
		`@dataclass\nclass Campaign:\n${body}    schedule: Schedule = Schedule()\n`,
		2,
		{ ...spring, schedule: gap("Schedule()") },
	],
	[
		"what is made of a dataclass with values of its own",
		`@dataclass\nclass Campaign:\n${body}\nclient.create_campaign(**asdict(Campaign(name="Autumn")))\n`,
		2,
		spring,
		'Campaign(name="Autumn")',
	],
	[
		"what changes an object of a dataclass",
		`@dataclass\nclass Campaign:\n${body}\nc = Campaign()\nc.name = "Autumn"\nc.tags.update(x)\n`,
		2,
		spring,
		'c.name = "Autumn"',
		"c.tags.update(x)",
	],
];

suite("campaigns that classes of Python begin with", () => {
	for (const [what, text, line, campaign, ...leftOut] of kinds) {
		const told = leftOut.map((one) => JSON.stringify(one)).join(", ");
		testKind({
			what,
			text,
			said: `Python code with a campaign on line ${line}. ${convert}${told === "" ? "" : ` Left out: ${told}.`}`,
			isAll: true,
			campaigns: [campaign],
		});
	}
});
