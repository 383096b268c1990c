import { campaignChannels } from "../../../shared/src/campaigns";
import { weekdays } from "../../../shared/src/format/calendar";
import type { NewCampaignParams } from "../../../shared/src/protocol";
import { campaignShape } from "../campaign/campaignShape";
import { childShape, type Shape } from "../schema/shape";
import { coRequired } from "../writer/constraints";
import { Facts } from "../writer/facts";
import { SkeletonWriter } from "../writer/skeleton";

/** Hours to begin with. They hold no tab stops: there would be ten for each channel. */
const openHours = {
	openHours: {
		dailyHours: Object.fromEntries(
			weekdays.slice(0, 5).map((day) => [day, [{ startTime: "T09:00", endTime: "T18:00" }]]),
		),
	},
};

/**
 * The text of a new campaign, as a snippet whose tab stops are in reading order. With all of them filled in it has no
 * problem.
 *
 * @param timeZone the IANA zone of whoever writes it.
 */
export function newCampaign({ kind, channels, mode }: NewCampaignParams, timeZone: string): string {
	const choices = new Map([
		["TelephonyOutboundMode", mode],
		["Source", kind === "event" ? "eventTrigger" : "customerProfilesSegmentArn"],
	]);
	const writer = new SkeletonWriter(true, { facts: new Facts(undefined, timeZone), choices });
	const member = (name: string, shape: Shape | undefined = campaignShape) => writer.needed(name, shape);
	const structure = (name: string, lines: readonly string[]) => `${writer.key(name)}: ${object(lines)}`;
	const chosen = campaignChannels.filter((channel) => channels.includes(channel));
	const config = childShape(campaignShape, "channelSubtypeConfig");
	const times = childShape(campaignShape, "communicationTimeConfig");
	// Tab stops are numbered as they are written: the order here is that of the text.
	const lines = [
		member("name"),
		member("connectInstanceId"),
		structure(
			"channelSubtypeConfig",
			chosen.map((channel) => member(channel, config)),
		),
		`${writer.key("type")}: ${writer.literal(kind === "journey" ? "JOURNEY" : "MANAGED")}`,
		...(kind === "external"
			? []
			: ["source", ...coRequired(campaignShape, "source")].map((name) => member(name))),
		structure("communicationTimeConfig", [
			member("localTimeZoneConfig", times),
			...chosen.map((channel) => `${writer.key(channel)}: ${JSON.stringify(openHours, undefined, "\t")}`),
		]),
		member("tags"),
	];
	return `${object(lines)}\n`;
}

function object(lines: readonly string[]): string {
	return `{\n${lines.join(",\n").replace(/^/gm, "\t")}\n}`;
}
