import { mutationsOf } from "../mutation";

const folder = "server/src/diagnostics/rules";
const campaign = "server/src/campaign";
const tests = ["test/server/rules/rules.test.ts", "test/server/rules/bounds.test.ts"];

/** What a campaign is told that the schema can't say. */
export const rules = [
	...mutationsOf(`${folder}/agentModeQueue.ts`, tests, [
		["...agentModes", "...agentModes.slice(0, 2)", "a preview without a queue passes"],
		[
			', present([...outboundConfig, "connectSourcePhoneNumber"])',
			"",
			"calls without a number are told of a queue twice",
		],
	]),
	...mutationsOf(
		`${folder}/declared.ts`,
		[...tests, "test/server/features/codeActions.test.ts"],
		[
			["...(unnecessary && { unnecessary }),", "", "what has no effect isn't faded"],
			["!excluded.has(value)", "true", "a fix writes what must not be there"],
			["|| cause.length === 0", "", "a campaign without tags passes"],
			["...(members && { data: { members } }),", "", "what is missing can't be added by a fix"],
			["related(campaign, cause, reason)", "{}", "what else has to do with a problem isn't told"],
		],
	),
	...mutationsOf(
		`${campaign}/constraint.ts`,
		[...tests, "test/server/features/codeActions.test.ts"],
		[
			["!constraint.when.every(", "!constraint.when.some(", "one condition of several is enough"],
			["campaign.isDefinitelyMissing(path) ||", "", "what has to be there is never missed"],
			["notEmpty.includes(path) && ", "", "an empty zone is told of twice"],
			["&& campaign.isEmpty(path)", "", "what is there is asked for"],
			["campaign.scalar(excludes) === value", "true", "detection that is off is asked to be turned off"],
			["campaign.scalar(path) === value", "campaign.has(path)", "any value counts as the one that matters"],
			["campaign.scalar(path) !== value", "true", "journeys are treated like other campaigns"],
			[
				"holds: (campaign) => campaign.isDefinitelyMissing(path)",
				"holds: (campaign) => !campaign.has(path)",
				"a channel that may be misspelled is missed",
			],
			['names.includes(campaign.chosen(union) ?? "")', "true", "every mode counts as the one that matters"],
		],
	),
	...mutationsOf(`${folder}/daysEmpty.ts`, tests, [
		["|| hours.value.damaged", "", "hours that can't be read are called closed"],
		["|| day.value.damaged", "", "a day that can't be read is called closed"],
		["hours.value.properties.length === 0", "false", "hours without a day pass"],
	]),
	...mutationsOf(`${folder}/idEmpty.ts`, tests, [
		[" && !isTold", "", "an empty queue without a number is told twice"],
		["[queue, flow]) {", "[queue]) {", "an empty ID of a flow passes"],
	]),
	...mutationsOf(`${folder}/timeOrder.ts`, tests, [
		["if (to > from) {", "if (to >= from) {", "a range without length passes"],
		["from === to", "from !== to", "a range over midnight is said to have no length"],
	]),
	...mutationsOf(`${folder}/scheduleOrder.ts`, tests, [
		["end.at > start.at", "end.at >= start.at", "a campaign that ends as it starts passes"],
		["start.at + day", "start.at - day", "the fix writes an end before the start"],
	]),
	...mutationsOf(`${folder}/schedulePast.ts`, tests, [
		["campaign.hasPassed(end.at)", "!campaign.hasPassed(end.at)", "an end to come is called past"],
		["campaign.hasPassed(start.at)", "false", "a start in the past passes"],
	]),
	...mutationsOf(`${folder}/queueOrNumber.ts`, tests, [
		["notEmpty: [queue, number]", "notEmpty: [number]", "an empty queue counts as one"],
		["needs: [queue, number]", "needs: [queue]", "a number alone isn't enough"],
	]),
	...mutationsOf(`${folder}/bandwidthAboveOne.ts`, tests, [
		["share.value <= 1", "share.value < 1", "a bandwidth of 1 gets a hint"],
		["share.value > 2", "share.value >= 2", "a bandwidth of 2 gets no hint"],
	]),
	...mutationsOf(`${folder}/previewTimeoutShort.ts`, tests, [
		["seconds.value >= 10", "seconds.value > 10", "a preview of 10 seconds is called too short"],
		["seconds.value < 1", "seconds.value <= 1", "a preview of one second passes"],
	]),
	...mutationsOf(`${folder}/tagCount.ts`, tests, [
		["properties[50]", "properties[49]", "50 tags are too many"],
		["properties[50]", "properties[51]", "51 tags pass"],
	]),
	...mutationsOf(`${folder}/displayNameLength.ts`, tests, [
		["length < 128", "length < 127", "a name of 127 characters gets a hint"],
		["length > 0 && ", "", "an empty name gets no hint"],
		["length > 256", "length > 128", "names that CloudFormation refuses get no hint"],
	]),
	...mutationsOf(`${folder}/refreshLongerThanRun.ts`, tests, [
		["seconds * 1000 <", "seconds * 1000 <=", "a refresh at the end gets no hint"],
		["end.at <= start.at || ", "", "a schedule the wrong way round is told of twice"],
	]),
	...mutationsOf(`${folder}/entryVersusRefresh.ts`, tests, [
		["between >= refresh", "between > refresh", "equal intervals get a hint"],
		["between === 0 ||", "", "an interval of nothing is said to be replaced"],
	]),
	...mutationsOf(`${folder}/detectionInPreview.ts`, tests, [
		[", value: true", "", "detection that is off is asked to be turned off"],
		['"preview")', '"predictive")', "detection is refused in another mode"],
	]),
	...mutationsOf(
		`${folder}/windowMissing.ts`,
		[...tests, "test/server/features/codeActions.test.ts"],
		[
			["{ when: [present(used)], needs: [times] },", "", "a campaign without any open hours passes"],
			[
				"{ when: [present(used)], needs: [[...times, channel]] },",
				"",
				"one channel without open hours passes",
			],
		],
	),
	...mutationsOf(
		`${folder}/pacingStartWithoutDetection.ts`,
		[...tests, "test/server/features/codeActions.test.ts"],
		[
			["equal(isDetecting, false), ", "", "greetings are counted on while detection is off"],
			[", missing(detection)", "", "greetings are counted on without detection"],
			['"GREETING_START", ', "", "one of two greetings passes"],
		],
	),
	...mutationsOf(`${folder}/windowOrphan.ts`, tests, [
		["unnecessary: true,", "", "a time window without effect isn't faded"],
	]),
	...mutationsOf(`${folder}/timeZoneNeeded.ts`, tests, [
		[", notEmpty: [detection]", "", "an empty detection counts as one"],
	]),
	...mutationsOf(`${folder}/flowVersionManaged.ts`, tests, [
		['campaign.text(["type"]) === "JOURNEY"', "false", "a journey's flow is told of twice"],
	]),
	...mutationsOf(`${folder}/eventRefresh.ts`, tests, [
		['"eventTrigger")', '"customerProfilesSegmentArn")', "segments are denied a refresh"],
	]),
	...mutationsOf(`${folder}/ownerTagForm.ts`, tests, [
		["isInstanceArn(arn)", 'arn.service === "connect"', "the ARN of a queue passes for that of the instance"],
	]),
	...mutationsOf(`${folder}/bandwidthZero.ts`, tests, [
		["share?.value !== 0", "share?.value === 0", "a bandwidth above 0 is called 0"],
	]),
	...mutationsOf(`${folder}/checkRules.ts`, tests, [
		["found.length >= maxFound", "found.length > 0", "only the first violation is told"],
	]),
];
