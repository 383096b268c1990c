import type { LogOutputChannel, QuickPickItem, Uri } from "vscode";
import { decideCredentials } from "../../../deploy/src/identity/decide";
import type { Picker } from "../../../deploy/src/identity/identity";
import { campaignRegions } from "../../../shared/src/values/regions";
import { addProfileHelp, profileItems } from "../identity/profileItems";
import type { IdentityStore } from "./identityStore";
import { pickOne } from "./quickPick";
import { offer } from "./showMessage";

interface Item<T> extends QuickPickItem {
	readonly value: T;
}

/** Asks for credentials or a region and remembers the answer for the folder that the file is in. */
export function rememberingPicker(
	store: IdentityStore,
	log: LogOutputChannel,
	file: Uri | undefined,
): Picker {
	return {
		credentials: async (config, ambient) => {
			const sources = { ...store.sources(undefined), picked: store.picked(file) };
			const current = decideCredentials(sources)?.value;
			const picked = await pickOne(profileItems(config, ambient, current, store.accounts), {
				title: "AWS Profile",
				placeHolder: "Profile for AWS requests",
			});
			if (picked !== undefined && picked.value === undefined) {
				offer(log, "information", addProfileHelp);
			}
			if (picked?.value !== undefined) {
				await store.remember(file, { credentials: picked.value });
			}
			return picked?.value;
		},
		region: async (profile) => {
			const items = [...campaignRegions].map(([label, description]) => ({
				label,
				description,
				value: label,
			}));
			const whose = profile === undefined ? "" : ` (the profile ${profile} names none that has campaigns)`;
			const last = store.picked(file).region;
			const title = `Region to create campaigns in${whose}`;
			const region = await pick("AWS Region", title, items, (value) => value === last);
			if (region !== undefined) {
				await store.remember(file, { region });
			}
			return region;
		},
	};
}

async function pick<T>(
	title: string,
	placeHolder: string,
	items: readonly Item<T>[],
	isLast: (value: T) => boolean,
): Promise<T | undefined> {
	const lastFirst = [...items].sort((one, other) => Number(isLast(other.value)) - Number(isLast(one.value)));
	return (await pickOne(lastFirst, { title, placeHolder }))?.value;
}
