import { withoutHidden } from "../../../shared/src/text/plainText";

/** Longest part of a campaign's name in a file's, in UTF-16 code units: file systems allow for 255 bytes in all. */
const maxLength = 60;

/** What Windows takes for a device, whatever the extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** `Spring renewals.campaign.json` for a campaign of that name: one that every file system takes. */
export function campaignFileName(name: string): string {
	const allowed = withoutHidden(name)
		.replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]+/gu, "-")
		.replace(/\s+/g, " ");
	const stem = allowed
		.slice(0, maxLength)
		.replace(/[\ud800-\udbff]$/, "")
		.replace(/^[\s.-]+|[\s.-]+$/g, "");
	return `${stem === "" ? "campaign" : devices.test(stem) ? `${stem}-` : stem}.campaign.json`;
}
