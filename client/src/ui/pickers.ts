import type { LogOutputChannel, QuickPickItem, Uri } from "vscode";
import type { CredentialSource } from "../aws/decide";
import type { Picker } from "../aws/identity";
import type { SharedConfig } from "../aws/profiles";
import { campaignRegions } from "../aws/regions";
import type { IdentityStore } from "./identityStore";
import { offer } from "./offer";
import { pickOne } from "./quickPick";

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
		credentials: async (config, keys) => {
			const items = credentialItems(config, keys);
			if (items.length === 0) {
				offer(log, "error", "There are no AWS profiles on this computer. Make one with: aws configure");
				return undefined;
			}
			const last = store.picked(file).credentials;
			const credentials = await pick("AWS Profile", "Profile to create campaigns with", items, (value) =>
				isSame(value, last),
			);
			if (credentials !== undefined) {
				await store.remember(file, { credentials });
			}
			return credentials;
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

function credentialItems(config: SharedConfig, keys: boolean): readonly Item<CredentialSource>[] {
	const profiles = config.profileNames.map(
		(profile): Item<CredentialSource> => ({
			label: profile,
			description: describe(config, profile),
			value: { kind: "profile", profile },
		}),
	);
	const environment: Item<CredentialSource> = {
		label: "Keys of the environment",
		description: "AWS_ACCESS_KEY_ID",
		value: { kind: "environment" },
	};
	return keys ? [environment, ...profiles] : profiles;
}

/** Where a profile leads and how it signs in, such as "us-east-1 · SSO". */
function describe(config: SharedConfig, name: string): string {
	const { region, sso_session, sso_start_url, role_arn, credential_process } = config.profile(name) ?? {};
	const ways = [
		[sso_session ?? sso_start_url, "SSO"],
		[role_arn, "role"],
		[credential_process, "credential_process"],
	] as const;
	const way = ways.find(([setting]) => setting !== undefined)?.[1];
	return [region, way].filter((part) => part !== undefined).join(" · ");
}

function isSame(one: CredentialSource, other: CredentialSource | undefined): boolean {
	return one.kind === "profile"
		? other?.kind === "profile" && one.profile === other.profile
		: other?.kind === "environment";
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
