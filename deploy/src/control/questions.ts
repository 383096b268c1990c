import type { ControlVerb } from "../failures/purpose";
import { type CampaignView, placeLines } from "./campaignView";
import { availability, type Operation } from "./operations";

/**
 * What the user is told before something is done to a campaign, line by line: which one and where, whom it reaches,
 * when, and what comes of it.
 *
 * @param file the file that describes the campaign, for people; undefined where none is known.
 * @param now in milliseconds since 1970.
 */
export function controlLines(
	operation: Operation,
	campaign: CampaignView,
	file: string | undefined,
	now: number,
): readonly string[] {
	const { schedule, state, formerName, kind, recipients } = campaign;
	return [
		...(file === undefined ? [] : [`File: ${file}`]),
		...(formerName === undefined ? [] : [`Name before: ${formerName}`]),
		...placeLines(campaign),
		`Kind: ${kind}`,
		`Recipients: ${recipients ?? "none given"}`,
		`Schedule: ${schedule ?? "none"}`,
		`State: ${state ?? "not known"}`,
		"",
		...doubtLines(operation, state),
		...consequences[operation.verb](campaign, now),
	];
}

function doubtLines(operation: Operation, state: string | undefined): readonly string[] {
	if (availability(operation, state) !== "undocumented") {
		return [];
	}
	return [
		state === undefined
			? "AWS doesn't tell the state of this campaign, so it may refuse."
			: `AWS doesn't document whether a campaign in state ${state} can be ${operation.past}: it may refuse.`,
	];
}

type Consequence = (campaign: CampaignView, now: number) => readonly string[];

const consequences: Readonly<Record<ControlVerb, Consequence>> = {
	start: (campaign, now) => [
		reach(campaign, now),
		"Once started, its schedule, source, flow, queue, communication times and limits can't be changed.",
	],
	pause: () => ["It will start no new contacts until you resume it."],
	resume: (campaign, now) => [reach(campaign, now)],
	stop: () => [
		"It will start no new contacts. What is under way goes on.",
		"A stopped campaign can't be resumed or started again.",
	],
	delete: () => ["AWS removes the campaign for good. Files of yours stay as they are."],
};

/** When a campaign that runs reaches people. */
function reach({ startTime, endTime }: CampaignView, now: number): string {
	if (endTime !== undefined && endTime <= now) {
		return "Its schedule has ended: AWS may refuse, or it reaches nobody.";
	}
	return startTime !== undefined && startTime > now
		? "It will reach people from the start of its schedule on."
		: "It will reach people as soon as its communication times allow.";
}
