import type { IdentityPreview } from "../../../deploy/src/outlook";
import { forShortValue } from "../../../shared/src/text/doors";

/** What an item of the status bar shows. The text may hold icons of VS Code. */
export interface ItemWords {
	readonly text: string;
	readonly tooltip: string;
	/** What a click runs. */
	readonly command: string;
	/** Whether something has to be mended before a campaign can be created. */
	readonly warns: boolean;
}

/** The items of the status bar that tell and change who creates campaigns; undefined where one is not shown. */
export interface IdentityWords {
	readonly profile: ItemWords;
	readonly region: ItemWords | undefined;
}

/** Profile and region as they would be used, and what decided them. */
export function identityWords({ credentials, region, profileMissing }: IdentityPreview): IdentityWords {
	return {
		profile: {
			text: `$(account) ${profileText(credentials)}`,
			tooltip: profileMissing ? missingTooltip(credentials) : tooltip("AWS profile", credentials?.source),
			command: "connectCampaign.selectProfile",
			warns: profileMissing,
		},
		region: {
			text: `$(globe) ${region === undefined ? "AWS region" : plain(region.value)}`,
			tooltip: tooltip("AWS region", region?.source),
			command: "connectCampaign.selectRegion",
			warns: false,
		},
	};
}

/** In place of profile and region where nothing may be sent. */
export const untrustedWords: IdentityWords = {
	profile: {
		text: "$(shield) AWS off",
		tooltip: "This workspace is not trusted, so nothing is sent to AWS from it. Click to manage trust.",
		command: "workbench.trust.manage",
		warns: false,
	},
	region: undefined,
};

/** In place of profile and region where the AWS files make no sense. */
export function unusableWords(reason: string): IdentityWords {
	const profile = {
		text: "$(warning) AWS",
		tooltip: reason,
		command: "connectCampaign.selectProfile",
		warns: true,
	};
	return { profile, region: undefined };
}

function profileText(credentials: IdentityPreview["credentials"]): string {
	if (credentials === undefined) {
		return "AWS profile";
	}
	return plain(credentialsLabel(credentials.value));
}

/** The name of a profile, or what else credentials come from, as AWS has it. */
export function credentialsLabel(value: NonNullable<IdentityPreview["credentials"]>["value"]): string {
	switch (value.kind) {
		case "profile":
			return value.profile;
		case "environment":
			return "environment keys";
		case "webIdentity":
			return "web identity";
		case "container":
			return "container";
		case "instance":
			return "EC2 instance";
	}
}

function tooltip(what: string, source: string | undefined): string {
	return source === undefined
		? `No ${what} is chosen yet: you are asked when you create a campaign. Click to choose one.`
		: `${what} that campaigns are created with, decided by ${source}. Click to change it.`;
}

function missingTooltip(credentials: IdentityPreview["credentials"]): string {
	return credentials?.value.kind === "profile"
		? "This AWS profile is in neither AWS file. Click to choose another."
		: "The environment names an AWS profile that is in neither AWS file. Click to choose another.";
}

/** Keeps a name from being read as an icon, and within one line. */
export function plain(name: string): string {
	return forShortValue(name);
}
