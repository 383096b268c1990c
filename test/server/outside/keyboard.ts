import { slips } from "./row";

type Row = readonly [file: string, from: string, to: string, ...meant: (string | undefined)[]];

const file = "sms";
const type = '"type": "MANAGED"';
const agentless = '"agentless": {}';
const mode = '"outboundMode": {\n        "agentless": {}\n      }';
const schedule = `"schedule": {
    "startTime": "2031-05-05T13:00:00Z",
    "endTime": "2031-07-31T22:00:00Z",
    "refreshFrequency": "PT1H"
  }`;
const inner = schedule.slice('"schedule": '.length);

/** What other texts are written in the place of one. */
const each = (from: string, texts: readonly string[]): readonly Row[] =>
	texts.map((to) => [file, from, to] as const);

/** What fingers and the clipboard do to one property. */
export const keyboard = slips([
	...each(type, [
		'"type":: "MANAGED"',
		'"type": "MANAGED',
		'"type": MANAGED"',
		'type": "MANAGED"',
		'"type":"MANAGED","',
		'"type": ["MANAGED"]',
		'"type": {MANAGED}',
		'"type": "MANAGED"]',
		'"tpye": "MANAGED"',
		'"Type": "MANAGED"',
		'"typetype": "MANAGED"',
		'"type": "MANAGED MANAGED"',
		'"type": "MANAGEDMANAGED"',
		'"type": "MNAAGED"',
		'"type": Type.MANAGED',
		'"type": "CampaignType.MANAGED"',
		'"type": ExternalCampaignType.MANAGED',
		'"type": "MANAGED" (required)',
		'"type": string "MANAGED"',
	]),
	...each(agentless, [
		'"agentless": {}}',
		'"agentless": {{}}',
		'"agentless": true',
		'"agentless": ""',
		'"agentless": "{}"',
		'"agentless": { }.',
		'"agentless": {},',
		'"agentless"',
		'"agentless":',
		"agentless",
	]),
	...each(mode, [
		'"outboundMode": "agentless"',
		'"outboundMode": ["agentless"]',
		'"outboundMode": {"type": "agentless"}',
		'"outboundMode": {"mode": "agentless"}',
		`"outboundMode": [${mode.slice('"outboundMode": '.length)}]`,
		`"outboundMode": {${mode}}`,
	]),
	...each(schedule, [
		`"schedule": {${schedule}}`,
		`"schedule": [${inner}]`,
		`"schedule": ${JSON.stringify(inner)}`,
		`{${schedule}}`,
		`${schedule},\n  ${schedule}`,
		schedule.replace(":", ""),
		schedule.replace("{", ""),
		schedule.replace("{", "("),
	]),
]);

/** What a page, a mail or a chat puts around or into what is copied from it. */
export const fromPages = slips([
	...each(type, [
		'\\"type\\": \\"MANAGED\\"',
		'"type": \\"MANAGED\\"',
		"&quot;type&quot;: &quot;MANAGED&quot;",
		'"type": &quot;MANAGED&quot;',
		"&#34;type&#34;: &#34;MANAGED&#34;",
		'"type": "MANAGED"<br>',
		'"type": <b>"MANAGED"</b>',
		'"type": "<b>MANAGED</b>"',
		'"type": `"MANAGED"`',
		'\u2022 "type": "MANAGED"',
		'- "type": "MANAGED"',
		'1. "type": "MANAGED"',
		'"type":\u00a0"MANAGED"',
		'"type"\uff1a "MANAGED"',
		'"type": "MANAGED\u200b"',
		'"type": "MANAGED"\u200b',
		'"type": "MANAGED" \u2190 here',
		'"type": "MANAGED" Copy',
	]),
]);
