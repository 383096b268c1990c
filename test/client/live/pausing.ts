import type { CommandContext } from "../../../client/src/commands/context";
import { pauseCampaign } from "../../../client/src/commands/controlCampaign";
import { instanceId } from "../support/campaign";
import type { FakeAws } from "../support/fakeAws";

const campaign = {
	id: "running",
	arn: "arn:aws:connect-campaigns:us-east-1:111122223333:campaign/running",
	name: "Spring",
	connectInstanceId: instanceId,
	channelSubtypeConfig: {},
};

/**
 * Pauses a campaign, and tells how it went: how often Amazon Connect was asked for the instance, how many milliseconds
 * lay between the first two times, and whether the request to pause left.
 */
export async function pauseAtPace(aws: FakeAws, context: CommandContext) {
	const looks: number[] = [];
	let isSent = false;
	const { answer } = aws;
	aws.answer = (response, received, attempt) => {
		const { path } = received;
		if (path.startsWith("/instance/")) {
			looks.push(performance.now());
		}
		isSent ||= path === "/v2/campaigns/running/pause";
		if (path === "/v2/campaigns/running") {
			response.end(JSON.stringify({ campaign }));
		} else if (path === "/v2/campaigns/running/state") {
			response.end(JSON.stringify({ state: isSent ? "Paused" : "Running" }));
		} else if (path.startsWith("/v2/campaigns/running")) {
			response.end("{}");
		} else {
			answer(response, received, attempt);
		}
	};
	await pauseCampaign(context, "running");
	aws.answer = answer;
	const [first = 0, second = 0] = looks;
	return { looks: looks.length, apart: second - first, isSent };
}
