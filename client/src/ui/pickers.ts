import { type LogOutputChannel, type QuickPickItem, window } from "vscode";
import type { Picker } from "../aws/identity";
import type { SharedConfig } from "../aws/profiles";
import { campaignRegions } from "../aws/regions";
import type { IdentityStore } from "./identityStore";
import { offer } from "./offer";

/** Asks for a profile or a region and lets the workspace remember the answer. */
export function rememberingPicker(store: IdentityStore, log: LogOutputChannel): Picker {
	return {
		profile: (config) => pickProfile(config, store, log),
		region: (profile) => pickRegion(profile, store),
	};
}

async function pickProfile(
	config: SharedConfig,
	store: IdentityStore,
	log: LogOutputChannel,
): Promise<string | undefined> {
	if (config.profileNames.length === 0) {
		offer(log, "error", "There are no AWS profiles on this computer. Make one with: aws configure");
		return undefined;
	}
	const items = config.profileNames.map((name) => ({
		label: name,
		description: config.profile(name)?.["region"] ?? "",
	}));
	const picked = await pick(
		"AWS Profile",
		"Profile to create campaigns with",
		items,
		store.remembered("profile"),
	);
	if (picked !== undefined) {
		await store.remember("profile", picked);
	}
	return picked;
}

async function pickRegion(profile: string | undefined, store: IdentityStore): Promise<string | undefined> {
	const items = [...campaignRegions].map(([label, description]) => ({ label, description }));
	const whose = profile === undefined ? "" : ` (the profile ${profile} names none)`;
	const picked = await pick(
		"AWS Region",
		`Region to create campaigns in${whose}`,
		items,
		store.remembered("region"),
	);
	if (picked !== undefined) {
		await store.remember("region", picked);
	}
	return picked;
}

async function pick(
	title: string,
	placeHolder: string,
	items: readonly QuickPickItem[],
	last: string | undefined,
): Promise<string | undefined> {
	const lastFirst = [...items].sort(
		(one, other) => Number(other.label === last) - Number(one.label === last),
	);
	const picked = await window.showQuickPick(lastFirst, {
		title,
		placeHolder,
		ignoreFocusOut: true,
		matchOnDescription: true,
	});
	return picked?.label;
}
