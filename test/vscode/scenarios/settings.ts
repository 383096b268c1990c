import { lens } from "./lenses";
import { focusEditor, replace, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Has settings that make no sense. */
export const settings: Scenario = {
	topic: "settings",
	example: "sms.campaign.json",
	settings: {
		"connectCampaign.problems": { "iso-duration": 5, "time-of-day": "off", "no-such-code": "error" },
		"connectCampaign.profile": 12,
		"connectCampaign.region": null,
		"connectCampaign.protectedProfiles": "all",
		"connectCampaign.inlayHints.percentages": "yes",
	},
	steps: [["sees what is sound in settings hold, and the rest passed over", unsound]],
};

async function unsound({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await focusEditor(page);
	await replace(page, "T08:00", "8:00");
	await replace(page, "PT1H", "one hour");
	await page.keyboard.press("Control+Home");
	await lens(page, "1 error").waitFor();
	await lens(page, "Create Campaign · choose a profile").waitFor();
	await page.locator(".squiggly-error").waitFor();
}
