import type { Failure } from "../../../client/src/aws/errors";
import type { Outlook } from "../../../client/src/aws/outlook";
import type { HistoryEntry } from "../../../client/src/submit/history";
import type { Outcome, Summary } from "../../../client/src/submit/ports";
import type { CheckedProblem } from "../../../server/src/protocol";

type Text = () => string;

/** All ways in which a submission can end, every text of which is somebody else's. */
export function outcomesOf(text: Text): readonly Outcome[] {
	const failures = [true, false].flatMap((mayExist) =>
		(["create", "start", "read"] as const).map((purpose) => failureOf(text, mayExist, purpose)),
	);
	const found = () => [
		{ id: text(), arn: text() },
		{ id: text(), arn: undefined },
	];
	return [
		{ kind: "faulty", errors: 3, first: problemOf(text) },
		{ kind: "unchecked", reason: text() },
		{ kind: "unreadable", reason: text() },
		...(["account", "region"] as const).map((what): Outcome => {
			const arns = [1, 2].map(() => ({ path: text(), arn: text(), region: text(), account: text() }));
			return { kind: "misdirected", mismatch: { what, ours: text(), origin: text(), arns } };
		}),
		{ kind: "dismissed" },
		{ kind: "cancelled", mayExist: false },
		{ kind: "cancelled", mayExist: true, found: found() },
		{ kind: "created", campaign: entryOf(text) },
		...failures.flatMap((failure): Outcome[] => [
			{ kind: "failed", failure, places: [[text(), 0]], found: found() },
			{ kind: "failed", failure, places: [], found: [] },
			{ kind: "failed", failure, places: [] },
		]),
	];
}

export function problemOf(text: Text): CheckedProblem {
	const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
	return { range, severity: "warning", code: text(), message: text() };
}

export function failureOf(text: Text, mayExist: boolean, purpose: Failure["purpose"]): Failure {
	return {
		title: text(),
		advice: text(),
		said: text(),
		detail: text(),
		requestId: text(),
		mayExist,
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
		profile: text(),
		endpoint: text(),
		time: 0,
		bodyHash: text(),
		state: text(),
	};
}

export function summaryOf(text: Text): Summary {
	return {
		name: text(),
		kind: text(),
		instanceId: text(),
		instanceAlias: text(),
		account: { kind: "unknown", reason: text() },
		profile: text(),
		region: text(),
		regionOrigin: text(),
		endpoint: text(),
		schedule: text(),
		warnings: [1, 2, 3, 4, 5].map(() => problemOf(text)),
		unsaved: true,
		earlier: { id: text(), time: 0 },
	};
}

export function outlooksOf(text: Text): readonly Outlook[] {
	return [true, false].map((profileMissing) => ({
		credentials: { value: { kind: "profile", profile: text() }, by: "setting", source: text() },
		region: { value: text(), by: "setting", source: text() },
		profileMissing,
	}));
}
