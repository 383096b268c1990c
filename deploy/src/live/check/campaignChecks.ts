import { forValue } from "../../../../shared/src/text/doors";
import { textAt } from "../answers";
import { campaignsRead } from "../kinds";
import type { Read } from "../operations";
import type { Placed } from "./connectChecks";
import {
	type Check,
	judged,
	missingIn,
	notLookedAt,
	notOk,
	ok,
	unknownInstance,
	unreadable,
} from "./verdict";

/** How far the setup of outbound campaigns is. */
export function onboardingCheck({ path, value }: Placed): Check {
	const read: Read = {
		operation: "GetInstanceOnboardingJobStatus",
		parameters: { connectInstanceId: value },
	};
	return {
		path,
		subject: "Setup of outbound campaigns",
		value,
		reads: [read],
		judge: (answers) =>
			judged(
				answers.of(read),
				([job = {}]) => {
					const [status, code] = [textAt(job, "status"), textAt(job, "failureCode")];
					switch (status) {
						case "SUCCEEDED":
							return ok("The instance is set up for outbound campaigns");
						case "IN_PROGRESS":
							return notOk("The instance is still being set up for outbound campaigns");
						case "FAILED":
							return notOk(
								`Setting up the instance for outbound campaigns failed: ${forValue(code ?? "AWS gave no reason")}`,
							);
						default:
							return unreadable;
					}
				},
				() => missingIn(answers, "The instance isn't set up for outbound campaigns"),
			),
	};
}

const ownByName = "The instance has one campaign of this name, which counts as that of the file";

/** The campaign that a file is of, which may well have its name. */
export interface OwnCampaign {
	readonly ownId: string | undefined;
	/** Without an ID, the only one of the name counts. */
	readonly isByName: boolean;
}

/** Whether the name is free. */
export function nameCheck(
	{ path, value }: Placed,
	instanceId: string,
	{ ownId, isByName }: OwnCampaign,
): Check {
	const read = campaignsRead(instanceId);
	return {
		path,
		subject: "Name",
		value,
		reads: [read],
		judge: (answers) =>
			judged(
				answers.of(read),
				(campaigns, complete) => {
					const others = campaigns.filter(
						(one) =>
							textAt(one, "name") === value &&
							textAt(one, "connectInstanceId") === instanceId &&
							textAt(one, "id") !== ownId,
					);
					const isOwn = isByName && ownId === undefined && others.length === 1;
					if (others.length > 0 && !isOwn) {
						return notOk(`The instance already has a campaign named ${forValue(value)}`);
					}
					if (!complete) {
						return notLookedAt("the instance has more campaigns than are read");
					}
					return answers.hasInstance
						? ok(isOwn ? ownByName : "No other campaign of the instance has this name")
						: notLookedAt(unknownInstance);
				},
				() => notLookedAt(unknownInstance),
			),
	};
}
