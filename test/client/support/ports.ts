import assert from "node:assert/strict";
import { openAccess } from "../../../client/src/aws/access";
import { callService } from "../../../client/src/aws/call";
import { findCampaigns } from "../../../client/src/aws/campaigns";
import { sendCampaign } from "../../../client/src/aws/send";
import type { Outcome, SubmitPorts, Summary } from "../../../client/src/submit/ports";
import { submit } from "../../../client/src/submit/submit";
import { campaignFile } from "./campaign";

/** What a submission showed and asked, and how it ended. */
export interface Witnessed {
	readonly outcome: Outcome;
	readonly log: string;
	/** Steps of the work and questions, in order. */
	readonly steps: readonly string[];
	readonly summaries: readonly Summary[];
}

const hasty = { askMfaCode: () => assert.fail("asked for a code"), requestTimeout: 200 };

/**
 * Runs a submission with the real SDK and a user who says yes to everything, with the changes given.
 *
 * @param text of the file; a whole campaign by default.
 */
export async function submitWith(
	changes: Partial<SubmitPorts> & Pick<SubmitPorts, "identity">,
	text = JSON.stringify(campaignFile),
	file: { readonly unsaved?: boolean } = {},
): Promise<Witnessed> {
	const outcomes: Outcome[] = [];
	const lines: string[] = [];
	const steps: string[] = [];
	const summaries: Summary[] = [];
	const { signal } = new AbortController();
	const ports: SubmitPorts = {
		check: () => Promise.resolve({ problems: [] }),
		open: ({ input }, identity, control) =>
			openAccess(identity, input.connectInstanceId ?? "", { ...hasty, ...control }),
		renew: () => assert.fail("offered to sign in"),
		earlier: () => undefined,
		confirm: (summary) => {
			steps.push("confirm");
			summaries.push(summary);
			return Promise.resolve(true);
		},
		protection: { profiles: [], accounts: [] },
		typeName: () => assert.fail("asked for the name"),
		progress: (task) => task({ step: (words) => steps.push(words), signal }),
		send: (campaign, identity, { credentials }, control) =>
			sendCampaign(campaign, identity, { ...hasty, ...control, credentials }),
		find: ({ input }, identity, { credentials }) =>
			callService(
				identity,
				{ ...hasty, step: () => undefined, signal, credentials },
				"read",
				(client, patience) =>
					findCampaigns(
						client,
						{ name: input.name ?? "", connectInstanceId: input.connectInstanceId ?? "" },
						patience,
					),
			),
		report: (outcome) => outcomes.push(outcome),
		log: (line) => lines.push(line),
		...changes,
	};
	await submit({ uri: "file:///a.campaign.json", text, unsaved: file.unsaved ?? false }, ports);
	const [outcome] = outcomes;
	assert.ok(outcome !== undefined && outcomes.length === 1, `${outcomes.length} outcomes`);
	return { outcome, log: lines.join("\n"), steps, summaries };
}
