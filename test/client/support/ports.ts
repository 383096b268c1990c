import assert from "node:assert/strict";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { PendingCreation } from "../../../deploy/src/create/pending";
import type { Outcome, SubmitPorts, Summary } from "../../../deploy/src/create/ports";
import { submitFile } from "../../../deploy/src/create/submit";
import { type CallLimits, submitCalls } from "../../../deploy/src/create/submitCalls";
import { campaignFile } from "./campaign";

/** What a submission showed and asked, what it kept, and how it ended. */
export interface Witnessed {
	readonly outcome: Outcome;
	readonly log: string;
	/** Errors that nobody expected, with what was said of them. */
	readonly errors: readonly string[];
	/** Steps of the work and questions, in order. */
	readonly steps: readonly string[];
	readonly summaries: readonly Summary[];
	/** What the history got. */
	readonly history: readonly HistoryEntry[];
	/** Records of requests under way that are left. */
	readonly pending: readonly PendingCreation[];
}

/** Nobody waits in a test: silence need not be long. */
export const hasty: CallLimits = { requestTimeout: 200, readDeadline: 2_000 };

/** Runs a submission with the real SDK and a user who says yes to everything, with the changes given. */
export async function submitWith(
	changes: Partial<SubmitPorts> & Pick<SubmitPorts, "identity">,
	text = JSON.stringify(campaignFile),
	file: { readonly unsaved?: boolean } = {},
): Promise<Witnessed> {
	const outcomes: Outcome[] = [];
	const lines: string[] = [];
	const errors: string[] = [];
	const steps: string[] = [];
	const summaries: Summary[] = [];
	const history: HistoryEntry[] = [];
	const pending = new Map<string, PendingCreation>();
	const { signal } = new AbortController();
	const ports: SubmitPorts = {
		check: () => Promise.resolve({ problems: [] }),
		calls: submitCalls(() => assert.fail("asked for a code"), hasty),
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
		looking: (task) => task({ step: (words) => steps.push(words), signal }),
		wait: () => Promise.resolve(),
		remember: (campaign) => {
			history.push(campaign);
			return Promise.resolve();
		},
		pending: {
			keep: (record) => {
				steps.push("keep");
				pending.set(record.key, record);
				return Promise.resolve();
			},
			clear: ({ key }) => {
				pending.delete(key);
				return Promise.resolve();
			},
			unresolved: () => Promise.resolve(undefined),
		},
		report: (outcome) => outcomes.push(outcome),
		log: (line) => lines.push(line),
		logError: (words, error) => errors.push(`${words} ${error instanceof Error ? error.stack : error}`),
		...changes,
	};
	await submitFile(
		{ uri: "file:///a.campaign.json", label: "a.campaign.json", text, unsaved: file.unsaved ?? false },
		ports,
	);
	const [outcome] = outcomes;
	assert.ok(outcome !== undefined && outcomes.length === 1, `${outcomes.length} outcomes`);
	return {
		outcome,
		log: lines.join("\n"),
		errors,
		steps,
		summaries,
		history,
		pending: [...pending.values()],
	};
}

/** The campaign of a submission that created one; fails where it did not. */
export function createdBy({ outcome }: Witnessed): HistoryEntry {
	return outcome.state === "done" ? outcome.campaign : assert.fail(JSON.stringify(outcome));
}
