import { slips } from "./row";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const instance = `"connectInstanceId": "${id}"`;
const arn = "arn:aws:connect:us-east-1:111122223333:phone-number/0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10";
const start = '"startTime": "2031-05-05T13:00:00Z"';
const capacity = '"capacity": 0.5';

const values = (from: string, texts: readonly string[]) =>
	texts.map((text) => ["sms", from, `${from.slice(0, from.indexOf(":"))}: ${text}`] as const);

/** Numbers as they are typed, and as tables and pages write them. */
export const typedNumbers = slips(
	values(capacity, [
		"0.5.",
		"0,5",
		".5",
		"0.5f",
		"50%",
		'"50%"',
		"1/2",
		"O.5",
		"0..5",
		"+0.5",
		"0 .5",
		"0. 5",
		'"0.5"%',
		'0.5"',
		"~0.5",
		"=0.5",
		"0.5;",
		"50 %",
		"5O%",
		'"\u00bd"',
		'"half"',
		'"0,5"',
		"{0.5}",
		"(0.5)",
		"<0.5>",
		"0.5 (50%)",
		'"50 per cent"',
		"0.5\u00a0",
	]),
);

/** IDs with what stood beside them where they were copied. */
export const copiedIds = slips(
	values(instance, [
		`"${id}/"`,
		`"/${id}"`,
		`"instance/${id}"`,
		`"${id}."`,
		`"${id},"`,
		`" ${id}"`,
		`"${id};"`,
		`"ID: ${id}"`,
		`"connectInstanceId=${id}"`,
		`"'${id}'"`,
		`"<${id}>"`,
		`"(${id})"`,
		`"${id.slice(0, 18)} ${id.slice(18)}"`,
		`"arn:aws:connect:us-east-1:111122223333:instance/${id}"`,
		`"${id}#"`,
		`"${id}?x=1"`,
		`"urn:uuid:${id}"`,
		id,
		`"${id.replaceAll("-", "\u2011")}"`,
		`"${id.replaceAll("-", "\u2013")}"`,
		`"${id}\\n"`,
		`"${id}\\r\\n"`,
		`"${id}\\"`,
	]),
);

/** ARNs with a part twice, a part in other words, or what stood beside them. */
export const copiedArns = slips(
	[
		`ARN: ${arn}`,
		arn.slice("arn:".length),
		arn.replace("arn:", "arn: "),
		`${arn} `,
		arn.replace("us-east-1", "us-east1"),
		arn.replace("us-east-1", "us_east_1"),
		arn.replace("us-east-1", "US East 1"),
		arn.replace("111122223333", "1111-2222-3333"),
		arn.replace("phone-number", "phonenumber"),
		arn.replace("phone-number", "phone_number"),
		arn.replace(":phone-number/", "/phone-number/"),
		arn.replace("arn:aws", "arn:aws:aws"),
		`arn:${arn}`,
		`"${arn}`,
		arn.replaceAll(":", "\uff1a"),
	].map((to) => ["sms", arn, to] as const),
);

/** Dates and times that say their zone twice, or in a form that is nearly right. */
export const typedInstants = slips(
	values(
		start,
		[
			"2031-05-05 13:00:00Z",
			"2031-05-05T13:00Z",
			"2031-05-05T13:00:00z",
			"2031-05-05T13.00.00Z",
			"2031-05-05T13:00:00 Z",
			"2031-5-5T13:00:00Z",
			"2031/05/05T13:00:00Z",
			"2031-05-05T13:00:00+00:00Z",
			"2031-05-05T13:00:00Z+00:00",
			"05/05/2031 13:00 UTC",
			"May 5 2031 1pm UTC",
			"2031-05-05T13:00:00UTC",
			"2031-05-05-13:00:00Z",
			"2031-05-05T13:00:00Z.",
			"2031-05-05, 13:00 UTC",
			"2031-05-05T13:00:00Z (UTC)",
			"Mon May 05 2031 13:00:00 GMT+0000",
			"20310505T130000Z",
			"2031-05-05T13:00:00,000Z",
			"2031-05-05T13:00:00 UTC+0",
			"2031-05-05T13h00Z",
			"2031-05-05 at 13:00Z",
			"2031-05-05T13:00:0Z",
			"2031-05-05T13:00:00Z Z",
			'"2031-05-05T13:00:00Z',
		].map((text) => `"${text}"`),
	),
);

const flow = "c4a1f0de-73b5-4d0a-9a57-6f0e2b8d4c31";
const template = "9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b11";

/** ARNs with the version in words, as a page shows it beside the name. */
export const spokenVersions = slips([
	...[
		" (v1)",
		"v1",
		":1 ",
		", version 1",
		" version 1",
		":v1",
		" (version 1)",
		"?version=1",
		"/1",
		"@1",
		"#1",
		" : 1",
		": 1",
		":1 (published)",
		" (v1):1",
	].map((version) => ["sms", `${flow}:1`, flow + version] as const),
	...[" (active version)", ":active", " - $ACTIVE_VERSION"].map(
		(version) => ["sms", `${template}:$ACTIVE_VERSION`, template + version] as const,
	),
	[
		"sms",
		"phone-number/0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10",
		"phone-number/0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10 (main)",
	],
]);
