import { parseDuration } from "../values/duration";
import { parseInstant } from "../values/instant";
import type { Rule } from "./rule";
import { spanOfValue } from "./spans";

export const refreshLongerThanRun: Rule = {
	code: "refresh-longer-than-run",
	severity: "hint",
	source: "Logic of ours: a refresh that would fall after the end never comes.",
	*check(campaign) {
		const start = campaign.string(["schedule", "startTime"]);
		const end = campaign.string(["schedule", "endTime"]);
		const from = parseInstant(start?.value ?? "")?.epochMilliseconds;
		const to = parseInstant(end?.value ?? "")?.epochMilliseconds;
		const refresh = campaign.string(["schedule", "refreshFrequency"]);
		const seconds = parseDuration(refresh?.value ?? "");
		if (refresh === undefined || seconds === undefined || from === undefined || to === undefined) return;
		if (to <= from || seconds * 1000 < to - from) return;
		yield {
			...spanOfValue(refresh),
			message: "The campaign ends before the first refresh.",
			unnecessary: true,
		};
	},
};
