import assert from "node:assert/strict";
import { itemsAt } from "../../support/completing";

const root = "{‸}";
const telephony = '{"channelSubtypeConfig":{"telephony":{‸}}}';
const mode = '{"channelSubtypeConfig":{"telephony":{"outboundMode":{‸}}}}';
const calls = '{"channelSubtypeConfig":{"telephony":{"defaultOutboundConfig":{‸}}}}';
const window = '{"communicationTimeConfig":{"sms":{‸}}}';
const source = '{"source":{‸}}';
const limits = '{"communicationLimitsOverride":{"allChannelSubtypes":{‸}}}';

/**
 * How well a text answers to what is typed, as VS Code counts it in the main: its letters come in order, the first of
 * them at the beginning of a word; an unbroken beginning is best. Undefined where it does not answer.
 */
function score(typed: string, text: string): number | undefined {
	const [wanted, given] = [typed.toLowerCase(), text.toLowerCase()];
	if (given.startsWith(wanted)) {
		return wanted.length === given.length ? 3 : 2;
	}
	if (new RegExp(`(?:^|[^a-z])${wanted}`).test(given)) {
		return 1;
	}
	let at = new RegExp(`(?:^|[^a-z])${wanted.charAt(0)}`).test(given) ? 0 : -1;
	for (const letter of wanted) {
		at = at < 0 ? -1 : given.indexOf(letter, at) + 1 || -1;
	}
	return at < 0 ? undefined : 0;
}

/** Members that are left when something is typed at a place, the best first. */
function found(place: string, typed: string): string[] {
	const offset = place.indexOf("‸");
	return itemsAt(place.replace("‸", ""), offset)
		.flatMap((item) => {
			const points = score(typed, item.filterText ?? item.label);
			return points === undefined ? [] : [{ item, points }];
		})
		.sort(
			(one, other) =>
				other.points - one.points || String(one.item.sortText).localeCompare(String(other.item.sortText)),
		)
		.map(({ item }) => item.label.split(": ").at(-1) ?? "");
}

/** What people type, and the member that is meant. */
const meant: readonly (readonly [place: string, typed: string, member: string])[] = [
	[mode, "ProgressiveConfig", "progressive"],
	[mode, "predictiveDialerConfig", "predictive"],
	[mode, "AgentlessConfig", "agentless"],
	[telephony, "dialer", "outboundMode"],
	[telephony, "dialerConfig", "outboundMode"],
	[telephony, "outboundCallConfig", "defaultOutboundConfig"],
	[telephony, "dialingCapacity", "capacity"],
	[root, "dialerConfig", "channelSubtypeConfig"],
	[root, "ConnectInstanceArn", "connectInstanceId"],
	[root, "quiet hours", "communicationTimeConfig"],
	[root, "holidays", "communicationTimeConfig"],
	[root, "opening hours", "communicationTimeConfig"],
	['{"entryLimitsConfig":{‸}}', "max entries", "maxEntryCount"],
	['{"entryLimitsConfig":{‸}}', "interval", "minEntryInterval"],
	['{"schedule":{‸}}', "refresh rate", "refreshFrequency"],
	['{"communicationTimeConfig":{"localTimeZoneConfig":{‸}}}', "tz", "defaultTimeZone"],
	['{"channelSubtypeConfig":{"sms":{‸}}}', "dial mode", "outboundMode"],
	[root, "frequency cap", "communicationLimitsOverride"],
	[window, "quiet hours", "openHours"],
	[window, "holidays", "restrictedPeriods"],
	[window, "blackout", "restrictedPeriods"],
	[calls, "caller id", "connectSourcePhoneNumber"],
	[calls, "voicemail", "answerMachineDetectionConfig"],
	[calls, "AMD", "answerMachineDetectionConfig"],
	[source, "segmentArn", "customerProfilesSegmentArn"],
	[limits, "CommunicationLimitList", "communicationLimitsList"],
	[limits, "limitsList", "communicationLimitsList"],
];

suite("other words", () => {
	for (const [place, typed, member] of meant) {
		test(`${typed} finds ${member}`, () => {
			const [best] = found(place, typed);
			assert.equal(best, member);
		});
	}

	test("leave the true name of every member first", () => {
		for (const place of [root, telephony, mode, calls, window, source, limits]) {
			const offset = place.indexOf("‸");
			const members = itemsAt(place.replace("‸", ""), offset).filter(({ kind }) => kind === 10);
			for (const name of new Set(members.map(({ label }) => label.split(": ").at(-1) ?? ""))) {
				for (const typed of [name, name.slice(0, Math.ceil(name.length * 0.7))]) {
					const [best = ""] = found(place, typed);
					assert.ok(best.startsWith(typed), `${typed} finds ${best}`);
				}
				assert.equal(found(place, name)[0], name);
			}
		}
	});
});
