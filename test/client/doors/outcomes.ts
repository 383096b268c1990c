import type { FoundCampaign } from "../../../deploy/src/calls/campaigns";
import type { Failure } from "../../../deploy/src/calls/errors";
import type { CampaignView } from "../../../deploy/src/control/campaignView";
import { type Operation, operations } from "../../../deploy/src/control/operations";
import type { ControlOutcome, Seen } from "../../../deploy/src/control/outcome";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { LookUp } from "../../../deploy/src/create/lookUp";
import type { Doubt, NotSent, Outcome, Summary } from "../../../deploy/src/create/ports";
import type { IdentityPreview } from "../../../deploy/src/outlook";
import type { CheckedProblem } from "../../../shared/src/protocol";

type Text = () => string;

/** All ways in which a submission can end, every text of which is somebody else's. */
export function outcomesOf(text: Text): readonly Outcome[] {
	const found = (): [FoundCampaign, FoundCampaign] => [
		{ id: text(), arn: text() },
		{ id: text(), arn: undefined },
	];
	const failures = deliveries.flatMap((delivery) =>
		(["create", "start", "delete", "read"] as const).map((purpose) => failureOf(text, delivery, purpose)),
	);
	const doubts = (): readonly Doubt[] => [
		{ kind: "failed", failure: failureOf(text, "unknown", "create") },
		{ kind: "cancelledByUser" },
		{ kind: "interrupted", time: 0 },
		{ kind: "notLookedAgain", time: 0 },
		{ kind: "bug", reason: text() },
	];
	return [
		...notSentOf(text, failures, found).map((why): Outcome => ({ state: "notSent", why })),
		{ state: "done", campaign: entryOf(text), evidence: { kind: "answered", doubles: [] } },
		{ state: "done", campaign: entryOf(text), evidence: { kind: "answered", doubles: found() } },
		...doubts().map(
			(cause): Outcome => ({
				state: "done",
				campaign: entryOf(text),
				evidence: { kind: "found", doubles: found(), cause },
			}),
		),
		{ state: "alreadyThere", campaign: entryOf(text) },
		...failures.flatMap((failure): readonly Outcome[] => [
			{ state: "refused", failure, places: [[text(), 0]], existing: [] },
			{ state: "refused", failure, places: [], existing: found() },
		]),
		...doubts().flatMap((cause) =>
			lookUpsOf(text, found).map(
				(lookUp): Outcome => ({
					state: "unknown",
					cause,
					lookUp,
					pending: { ...entryOf(text), key: "k", before: [] },
					places: [[text(), 0]],
				}),
			),
		),
	];
}

const deliveries = ["notSent", "refused", "unknown"] as const;

type Found = () => [FoundCampaign, FoundCampaign];

function notSentOf(text: Text, failures: readonly Failure[], found: Found): readonly NotSent[] {
	return [
		{ kind: "hasErrors", errors: 3, first: problemOf(text) },
		{ kind: "hasGaps", gaps: 2, first: problemOf(text) },
		{ kind: "checkFailed", reason: text() },
		{ kind: "invalidRequest", reason: text() },
		{ kind: "identityUnusable", reason: text() },
		...(["account", "region"] as const).map((what): NotSent => {
			const arns = [1, 2].map(() => ({ path: text(), arn: text(), region: text(), account: text() }));
			return { kind: "arnMismatch", mismatch: { what, ours: text(), origin: text(), arns } };
		}),
		{ kind: "accountChanged", confirmed: text(), now: { kind: "known", id: text() } },
		{ kind: "accountChanged", confirmed: text(), now: { kind: "unknown", reason: text() } },
		{ kind: "underWay", name: text() },
		{ kind: "appeared", name: text(), campaigns: found() },
		...failures.map((failure): NotSent => ({ kind: "failed", failure, places: [] })),
		{ kind: "cancelledByUser" },
		{ kind: "bug", reason: text() },
	];
}

function lookUpsOf(text: Text, found: Found): readonly LookUp[] {
	return [
		{ kind: "made", campaigns: found() },
		{ kind: "possible", campaigns: found() },
		{ kind: "different", campaigns: found() },
		{ kind: "absent", before: [] },
		{ kind: "absent", before: found() },
		{ kind: "notLooked", reason: text() },
		{ kind: "notLooked", reason: text(), isDenied: true },
	];
}

/** Every operation on a campaign as AWS shows it, and all ways in which it can end. */
export function controlsOf(text: Text): readonly (readonly [Operation, CampaignView, ControlOutcome])[] {
	const seen: readonly Seen[] = [
		{ kind: "there", state: text() },
		{ kind: "there", state: "Initialized" },
		{ kind: "there", state: undefined },
		{ kind: "gone" },
		{ kind: "unreadable", reason: text() },
	];
	return Object.values(operations).flatMap((operation) => {
		const refused = failureOf(text, "refused", operation.verb);
		const unknown = failureOf(text, "unknown", operation.verb);
		const outcomes: readonly ControlOutcome[] = [
			{ kind: "cancelledByUser" },
			{ kind: "wrongState", state: text() },
			{ kind: "changed", what: [text(), text()], state: text() },
			{ kind: "mismatch", reason: text() },
			{ kind: "goneBefore" },
			{ kind: "failed", failure: refused },
			...seen.flatMap((one): readonly ControlOutcome[] => [
				{ kind: "accepted", requestId: text(), seen: one },
				{ kind: "doubt", cause: refused, seen: one },
				{ kind: "doubt", cause: unknown, seen: one },
				{ kind: "doubt", cause: "cancelledByUser", seen: one },
			]),
		];
		return outcomes.map((outcome) => [operation, viewOf(text), outcome] as const);
	});
}

export function viewOf(text: Text): CampaignView {
	const { id, arn, name, instanceId, credentials, region, endpoint, state } = entryOf(text);
	return {
		...{ id, arn, name, instanceId, credentials, region, endpoint, state },
		instanceAlias: text(),
		account: { kind: "unknown", reason: text() },
		kind: text(),
		recipients: text(),
		schedule: text(),
		startTime: undefined,
		endTime: undefined,
		formerName: text(),
	};
}

export function problemOf(text: Text): CheckedProblem {
	const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
	return { range, severity: "warning", code: text(), message: text() };
}

export function failureOf(text: Text, delivery: Failure["delivery"], purpose: Failure["purpose"]): Failure {
	return {
		title: text(),
		advice: text(),
		said: text(),
		detail: text(),
		requestId: text(),
		code: text(),
		delivery,
		purpose,
		places: [[text()]],
		renewal: { command: text(), tokenKey: "key" },
	};
}

export function entryOf(text: Text): HistoryEntry {
	return {
		uri: "file:///a.campaign.json",
		id: text(),
		arn: text(),
		name: text(),
		instanceId: text(),
		region: text(),
		account: text(),
		credentials: { kind: "profile", profile: text() },
		endpoint: text(),
		time: 0,
		bodyHash: text(),
		state: text(),
	};
}

export function summaryOf(text: Text): Summary {
	return {
		file: text(),
		name: text(),
		kind: text(),
		instanceId: text(),
		instanceAlias: text(),
		account: { kind: "unknown", reason: text() },
		namedAccounts: [text(), text()],
		credentials: { kind: "profile", profile: text() },
		region: text(),
		regionOrigin: text(),
		endpoint: text(),
		schedule: text(),
		warnings: [1, 2, 3, 4, 5].map(() => problemOf(text)),
		unsaved: true,
		earlier: { id: text(), time: 0 },
		unresolved: 0,
		existing: { kind: "listed", campaigns: [{ id: text(), arn: text() }] },
	};
}

export function outlooksOf(text: Text): readonly IdentityPreview[] {
	return [true, false].map((profileMissing) => ({
		credentials: { value: { kind: "profile", profile: text() }, by: "setting", source: text() },
		region: { value: text(), by: "setting", source: text() },
		profileMissing,
	}));
}
