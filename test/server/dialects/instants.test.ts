import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const convert = "A campaign file is the JSON of one campaign. Convert the file.";

/** What code makes of a variable whose date and time is known, and how that is written in a campaign. */
const rows: readonly (readonly [start: string, code: string, value: string])[] = [
	...[
		["s", "2031-05-05T13:00:00Z"],
		["s.isoformat()", "2031-05-05T13:00:00Z"],
		['s.isoformat(timespec="seconds")', "2031-05-05T13:00:00Z"],
		["s.astimezone(timezone.utc).isoformat()", "2031-05-05T13:00:00Z"],
		['f"{s.isoformat()}"', "2031-05-05T13:00:00Z"],
		['f"at {s.isoformat()}"', "at 2031-05-05T13:00:00+00:00"],
		['s.strftime("%Y-%m-%dT%H:%M:%SZ")', "2031-05-05T13:00:00Z"],
		['s.strftime("%FT%TZ")', "2031-05-05T13:00:00Z"],
		['f"{s:%Y-%m-%dT%H:%M:%SZ}"', "2031-05-05T13:00:00Z"],
		['f"Sale {s:%Y}%"', "Sale 2031%"],
		['f"Sale {s.year}/{s.month}/{s.day}"', "Sale 2031/5/5"],
		["f\"Sale {s.strftime('%m/%d')}\"", "Sale 05/05"],
		["s + timedelta(days=30)", "2031-06-04T13:00:00Z"],
		["s - dt.timedelta(hours=1, minutes=30)", "2031-05-05T11:30:00Z"],
		["s + timedelta(2)", "2031-05-07T13:00:00Z"],
	].map(
		([code = "", value = ""]) => ["datetime(2031, 5, 5, 13, 0, tzinfo=timezone.utc)", code, value] as const,
	),
	["datetime(2031, 5, 5, 13)", "s.isoformat()", "2031-05-05T13:00:00"],
	["datetime(2031, 5, 5, 13)", 's.isoformat() + "Z"', "2031-05-05T13:00:00Z"],
	["datetime(2031, 5, 5)", 'f"{s.isoformat()}Z"', "2031-05-05T00:00:00Z"],
	["datetime.datetime(2031, 5, 5, 13, 0, 1)", 's.strftime("%Y-%m-%dT%H:%M:%SZ")', "2031-05-05T13:00:01Z"],
	["datetime.fromisoformat('2031-05-05T13:00:00+02:00')", "s.isoformat()", "2031-05-05T13:00:00+02:00"],
];

/** What only running the code tells: the variable is listed where its value is in no other place. */
const unknown: readonly (readonly [start: string, code: string, left: string | undefined])[] = [
	["datetime.now()", "s.isoformat()", "s = datetime.now()"],
	["datetime(2031, 2, 30)", "s.isoformat()", "s = datetime(2031, 2, 30)"],
	["datetime(2031, 5, 5, 13)", "s.astimezone(zone)", "s = datetime(2031, 5, 5, 13)"],
	["datetime(2031, 5, 5, 13)", "s + timedelta(days=1)", "s = datetime(2031, 5, 5, 13)"],
	[
		"datetime(2031, 5, 5, tzinfo=timezone.utc)",
		's.strftime("%d %B")',
		"s = datetime(2031, 5, 5, tzinfo=timezone.utc)",
	],
	[
		"datetime(2031, 5, 5, tzinfo=timezone(timedelta(hours=2)))",
		's.strftime("%FT%TZ")',
		"s = datetime(2031, 5, 5, tzinfo=timezone(timedelta(hours=2)))",
	],
	[
		"datetime(2031, 5, 5, tzinfo=timezone.utc)",
		"s + timedelta(days=n)",
		"s = datetime(2031, 5, 5, tzinfo=timezone.utc)",
	],
];

suite("dates and times that a pasted text has in variables", () => {
	for (const [start, code, value] of rows) {
		testKind({
			what: `${start}: ${code}`,
			text: `s = ${start}\nc.create_campaign(name="Spring", connectInstanceId="${id}", tags={"a": ${code}})\n`,
			said: `Python code with a campaign on line 2. ${convert}`,
			campaigns: [{ ...spring, tags: { a: value } }],
		});
	}
	for (const [start, code, left] of unknown) {
		testKind({
			what: `${start}: ${code} isn't known`,
			text: `s = ${start}\nc.create_campaign(name="Spring", connectInstanceId="${id}", tags={"a": ${code}})\n`,
			said: `Python code with a campaign on line 2. ${convert} Left out: ${JSON.stringify(left)}.`,
			campaigns: [{ ...spring, tags: { a: gap(code) } }],
		});
	}
	testKind({
		what: "are not listed where the campaign has their value",
		text: `year = 2031\ns = datetime(2031, 5, 5, tzinfo=timezone.utc)\nc.create_campaign(name=f"Spring {year}", connectInstanceId="${id}", tags={"a": s, "b": s.ctime(), "c": hash(year)})\n`,
		said: `Python code with a campaign on line 3. ${convert}`,
		campaigns: [
			{
				...spring,
				name: "Spring 2031",
				tags: { a: "2031-05-05T00:00:00Z", b: gap("s.ctime()"), c: gap("hash(year)") },
			},
		],
	});
	testKind({
		what: "in JavaScript",
		text: `const s = new Date("2031-05-05T13:00:00Z"), day = "MONDAY";\nawait c.send(new CreateCampaignCommand({ name: \`at \${s.toISOString()}\`, connectInstanceId: "${id}", tags: { a: s.toISOString(), b: \`\${s.toISOString()}\` } }));\n`,
		said: `JavaScript or TypeScript code with a campaign on line 2. ${convert}`,
		campaigns: [
			{
				name: "at 2031-05-05T13:00:00.000Z",
				connectInstanceId: id,
				tags: { a: "2031-05-05T13:00:00Z", b: "2031-05-05T13:00:00Z" },
			},
		],
	});
	testKind({
		what: "and texts that a variable picks",
		text: `ENV = "prod"\nQUEUES = {"prod": {"a": "b"}, "dev": {"a": "c"}}\nc.create_campaign(name="Spring", connectInstanceId="${id}", tags={"a": QUEUES[ENV]["a"], "b": QUEUES[other]})\n`,
		said: `Python code with a campaign on line 3. ${convert} Left out: "QUEUES = {\\"prod\\": {\\"a\\": \\"b\\"}, \\"dev\\": {\\"a\\": \\"c\\"}}".`,
		campaigns: [{ ...spring, tags: { a: "b", b: gap("QUEUES[other]") } }],
	});
});
