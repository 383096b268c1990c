import assert from "node:assert/strict";
import { changed, textOf } from "../../support/campaigns";
import { offeredFor } from "../../support/offered";
import { renewals } from "../fixAll/fieldCases";

type Path = readonly (string | number)[];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const queue: Path = [...telephony, "connectQueueId"];
const contactFlow: Path = [...telephony, "defaultOutboundConfig", "connectContactFlowId"];
const phone: Path = [...telephony, "defaultOutboundConfig", "connectSourcePhoneNumber"];
const instance: Path = ["connectInstanceId"];
const flow: Path = ["connectCampaignFlowArn"];
const zone: Path = ["communicationTimeConfig", "localTimeZoneConfig", "defaultTimeZone"];
const email: Path = ["channelSubtypeConfig", "email"];
const [first, second] = ["0a1b2c3d-1111-4222-8333-444455556666", "9f8e7d6c-1111-4222-8333-444455556666"];
const flows = `arn:aws:connect:us-east-1:111122223333:instance/${renewals.connectInstanceId}/contact-flow`;
const [spring, summer] = [`${flows}/${first}:4`, `${flows}/${second}:12`];
const id = "Write the ID, not what is around it:";
const keep = (what: string): string => `Only one ${what} is possible here. Keep one.`;

/** A text with several values, or with words around one: what is said of it, and what each fix writes under its title. */
const rows: readonly (readonly [
	path: Path,
	text: string,
	message: string | undefined,
	...fixes: readonly (readonly [title: string, written: string])[],
])[] = [
	[
		flow,
		`${spring}, ${summer}`,
		keep("ARN"),
		[`${arn(spring)} without "arn:aws:c…${summer.slice(-30)}"`, spring],
		[`${arn(summer)} without "arn:aws:c…${spring.slice(-30)}"`, summer],
	],
	[
		flow,
		`${spring};${spring.slice(0, -1)}5`,
		keep("ARN"),
		[`${arn(spring)} without "arn:aws:c…${spring.slice(-30, -1)}5"`, spring],
		[`${arn(`${spring.slice(0, -1)}5`)} without "arn:aws:c…${spring.slice(-30)}"`, `${spring.slice(0, -1)}5`],
	],
	[flow, `<${spring}>,`, undefined, [arn(spring), spring]],
	[flow, `Spring flow: ${spring}.`, undefined, [`${arn(spring)} without "Spring flow"`, spring]],
	[
		zone,
		"Europe/Paris; Europe/Madrid",
		keep("time zone"),
		['Write "Europe/Paris" without "Europe/Madrid"', "Europe/Paris"],
		['Write "Europe/Madrid" without "Europe/Paris"', "Europe/Madrid"],
	],
	[
		zone,
		"asia/tokyo and UTC",
		keep("time zone"),
		['Write "Asia/Tokyo" without "UTC"', "Asia/Tokyo"],
		['Write "UTC" without "asia/tokyo and"', "UTC"],
	],
	[queue, `Support (${first})`, `${id} "${first}".`, [`Write "${first}" without "Support"`, first]],
	[queue, `${first} - support`, `${id} "${first}".`, [`Write "${first}" without "support"`, first]],
	[queue, `${first};`, `${id} "${first}".`, [`Write "${first}"`, first]],
	[queue, first, undefined],
	[queue, "support", undefined],
	[
		contactFlow,
		`${first}, ${second}`,
		keep("ID"),
		[`Write "${first}" without "${second}"`, first],
		[`Write "${second}" without "${first}"`, second],
	],
	[
		instance,
		`${first} | ${second}`,
		keep("instance ID"),
		[`Write "${first}" without "${second}"`, first],
		[`Write "${second}" without "${first}"`, second],
	],
	[
		phone,
		"+1 312 555 0101 / +1 312 555 0102",
		keep("phone number"),
		['Write "+13125550101" without "+13125550102"', "+13125550101"],
		['Write "+13125550102" without "+13125550101"', "+13125550102"],
	],
	[
		[...email, "defaultOutboundConfig", "connectSourceEmailAddress"],
		"sales@example.com; help@example.com",
		keep("email address"),
		['Write "sales@example.com" without "help@example.com"', "sales@example.com"],
		['Write "help@example.com" without "sales@example.com"', "help@example.com"],
	],
];

const sender = {
	connectSourceEmailAddress: "a@example.com",
	wisdomTemplateArn: "arn:aws:wisdom:us-east-1:111122223333:message-template/k/t",
};
const hours = { openHours: { dailyHours: { MONDAY: [{ startTime: "T09:00", endTime: "T17:00" }] } } };
const campaign = changed(
	changed(renewals, email, { outboundMode: { agentless: {} }, defaultOutboundConfig: sender }),
	["communicationTimeConfig", "email"],
	hours,
);

suite("several values, or words around one, in the place of a value", () => {
	for (const [path, text, message, ...fixes] of rows) {
		test(`${text} as ${path.at(-1)}`, () => {
			const written = textOf(changed(campaign, path, text));
			if (fixes.length === 0) {
				assert.throws(() => offeredFor(written), /no problem/);
				return;
			}
			const { message: said, titles, afterEach, preferred } = offeredFor(written);
			assert.equal(said, message ?? said);
			assert.deepEqual(
				titles.slice(0, fixes.length),
				fixes.map(([title]) => title),
			);
			assert.deepEqual(
				afterEach.slice(0, fixes.length),
				fixes.map(([, value]) => written.replace(JSON.stringify(text), () => JSON.stringify(value))),
			);
			// Words go where a person wants them to.
			assert.ok(!preferred.some((title) => title.includes(" without ")));
		});
	}
});

/** What the title of a fix makes of an ARN. */
function arn(value: string): string {
	return `Write "${value.slice(0, 24)}…${value.slice(-29)}"`;
}
