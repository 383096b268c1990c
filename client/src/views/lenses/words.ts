import type { CampaignView } from "../../../../deploy/src/control/campaignView";
import type { Operation } from "../../../../deploy/src/control/operations";
import { ago, clockTime } from "../../../../deploy/src/create/ago";
import { type HistoryEntry, originOf } from "../../../../deploy/src/create/history";
import type { ControlVerb } from "../../../../deploy/src/failures/purpose";
import { sourceInWords } from "../../../../deploy/src/identity/decide";
import type { IdentityPreview } from "../../../../deploy/src/outlook";
import { environmentsFileName } from "../../../../shared/src/environments/environments";
import { forValue } from "../../../../shared/src/text/doors";
import { sentence, uncapitalized } from "../../../../shared/src/text/sentence";
import { plain } from "../../identity/identityWords";

/** What stands above a campaign file. Titles may hold icons of VS Code. */
export interface LensWords {
	readonly title: string;
	readonly tooltip: string;
}

/**
 * Create Campaign, with the profile and the region as they would be used.
 *
 * @param environment the one that is chosen.
 */
export function createWords(
	{ credentials, region, profileMissing }: IdentityPreview,
	environment?: string,
): LensWords {
	const target = environment === undefined ? "" : `for ${plain(environment)} `;
	const where = region === undefined ? "" : ` in ${plain(region.value)}`;
	const tooltip = [
		credentials === undefined
			? undefined
			: sentence(`Credentials: decided by ${forValue(credentials.source)}`),
		region === undefined ? undefined : sentence(`Region: decided by ${forValue(region.source)}`),
		"You are asked before anything is sent.",
	];
	const lens = (rest: string): LensWords => ({
		title: `$(cloud-upload) Create Campaign ${target}${rest}`,
		tooltip: tooltip.filter((sentence) => sentence !== undefined).join(" "),
	});
	if (credentials === undefined) {
		return lens(`· choose a profile`);
	}
	const { value } = credentials;
	if (profileMissing) {
		const missing =
			value.kind === "profile" ? `profile ${plain(value.profile)}` : "profile that AWS_PROFILE names";
		return lens(`· there is no ${missing}`);
	}
	const who = plain(sourceInWords(value));
	return lens(region === undefined ? `with ${who} · choose a region` : `with ${who}${where}`);
}

/**
 * Create Campaign where no environment is certain, so that nobody knows which profile would be used.
 *
 * @param isFaulty whether the file of environments can't be used.
 */
export function unsettledWords(tooltip: string, isFaulty: boolean): LensWords {
	const rest = isFaulty ? `${environmentsFileName} can't be used` : "choose an environment";
	return { title: `$(cloud-upload) Create Campaign · ${rest}`, tooltip };
}

/**
 * The campaign that a file describes, and since when: "created 5 minutes ago · Initialized".
 *
 * @param isStateSaid what stands beside it says the state.
 */
export function createdWords(entry: HistoryEntry, now: number, isStateSaid = false): LensWords {
	const { name, id, region, time } = entry;
	const state = isStateSaid ? "" : ` · ${stateInWords(entry)}`;
	return {
		title: `$(history) ${originOf(entry)} ${ago(time, now)}${state}`,
		tooltip: `${forValue(name)}, ID ${forValue(id)}, in ${sentence(forValue(region))} The state is that of the last look.`,
	};
}

function stateInWords({ state }: { readonly state: string | undefined }): string {
	return state === undefined ? "state not known" : plain(state);
}

/** Plan Changes, for the campaign that a file describes. */
export function planWords({ name, id, region }: HistoryEntry): LensWords {
	return {
		title: "$(git-compare) Plan Changes",
		tooltip: `${forValue(name)}, ID ${forValue(id)}, in ${sentence(forValue(region))} Shows what Apply Changes would do.`,
	};
}

/**
 * The campaign of a file as it was last seen: "Running · 2 changes · seen 10:12".
 *
 * @param summary of what the file makes of it; undefined where the file makes no campaign.
 */
export function seenWords(
	{ name, id, region, state }: Pick<CampaignView, "name" | "id" | "region" | "state">,
	summary: string | undefined,
	time: number,
): LensWords {
	const parts = [
		stateInWords({ state }),
		...(summary === undefined ? [] : [uncapitalized(summary)]),
		`seen ${clockTime(time)}`,
	];
	return {
		title: `$(eye) ${parts.join(" · ")}`,
		tooltip: `${forValue(name)}, ID ${forValue(id)}, in ${sentence(forValue(region))} Shows what Apply Changes would do.`,
	};
}

const controlIcons: Readonly<Record<ControlVerb, string>> = {
	start: "play",
	pause: "debug-pause",
	resume: "debug-continue",
	stop: "debug-stop",
	delete: "trash",
};

/** Pause Campaign and the like, for the campaign that a file describes. */
export function controlWords({ verb, title }: Operation, { name, id, region }: HistoryEntry): LensWords {
	return {
		title: `$(${controlIcons[verb]}) ${title}`,
		tooltip: `${forValue(name)}, ID ${forValue(id)}, in ${sentence(forValue(region))} You are asked before anything is sent.`,
	};
}
