/**
 * Calls what commands on existing campaigns begin with, each time with another argument, and prints what came of it.
 * Runs in a process of its own, in which `vscode` is a stand-in.
 */

import { createRequire } from "node:module";
import type { Memento } from "vscode";
import { existingCampaign } from "../../../client/src/commands/existingCampaign";
import type { ProfileAccounts } from "../../../client/src/identity/profileAccounts";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { Shown } from "../doors/checks";
import { useAwsFiles } from "../support/awsFiles";
import { instanceId } from "../support/campaign";
import { commandContext } from "../support/commandContext";
import { startFakeAws } from "../support/fakeAws";
import "../support/withoutRates";

/** What came of one argument. */
export interface Came {
	readonly argument: string;
	/** The campaign that the command would act on. */
	readonly view: unknown;
	/** Whose keys asked for it. */
	readonly keys: string | undefined;
	readonly error: string | undefined;
	/** Messages that the user was shown. */
	readonly told: readonly string[];
	/** What the picker of profiles knows by then. */
	readonly accounts: ProfileAccounts;
	/** The state that the history has of the campaign by then. */
	readonly state: string | undefined;
	/** How many requests went to AWS. */
	readonly requests: number;
}

const recorder: { readonly shown: Shown[] } = createRequire(__filename)("vscode");
/** Remembers these campaigns, and whatever else it is told. */
function memoryWith(history: readonly HistoryEntry[]): Memento {
	const memory = new Map<string, unknown>([["connectCampaign.history", history]]);
	function get<T>(key: string, otherwise?: T): T | undefined {
		const kept = memory.get(key);
		return isKept<T>(kept) ? kept : otherwise;
	}
	return { keys: () => [], get, update: async (key, value) => void memory.set(key, value) };
}

function isKept<T>(value: unknown): value is T {
	return value !== undefined;
}

async function main(): Promise<void> {
	const aws = await startFakeAws();
	const arn = (id: string) => `arn:aws:connect-campaigns:us-west-2:111122223333:campaign/${id}`;
	aws.answer = (response, { path }) => {
		if (path === "/") {
			const account = "<Account>111122223333</Account>";
			response.setHeader("content-type", "text/xml");
			response.end(
				`<GetCallerIdentityResponse><GetCallerIdentityResult>${account}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
			);
			return;
		}
		const id = path.split("/")[3] ?? "";
		if (id === "c-deleted") {
			response.statusCode = 404;
			response.setHeader("x-amzn-errortype", "ResourceNotFoundException");
			response.end(JSON.stringify({ message: "There is none." }));
			return;
		}
		const campaign = { id, arn: arn(id), name: "Spring", connectInstanceId: instanceId };
		response.end(JSON.stringify(path.endsWith("/state") ? { state: "Initialized" } : { campaign }));
	};
	const profile = (name: string, more = "") =>
		`[profile ${name}]\nregion = us-west-2\nendpoint_url = ${aws.url}\naws_access_key_id = AKID${name}\naws_secret_access_key = secret-of-${name}\n${more}`;
	const files = await useAwsFiles(profile("then") + profile("now"), "", { AWS_PROFILE: "now" });
	const entry: HistoryEntry = {
		uri: "file:///a.campaign.json",
		id: "c-then",
		arn: arn("c-then"),
		name: "Spring",
		instanceId,
		region: "us-west-2",
		account: "111122223333",
		credentials: { kind: "profile", profile: "then" },
		endpoint: aws.url,
		time: 0,
		bodyHash: "h",
		state: "Initialized",
	};
	const memory = memoryWith([
		entry,
		{ ...entry, id: "c-deleted", arn: arn("c-deleted") },
		{ ...entry, id: "c-account", account: "444455556666" },
		{ ...entry, id: "c-endpoint", endpoint: "https://elsewhere.example" },
		{ ...entry, id: "c-gone", credentials: { kind: "profile", profile: "gone" } },
	]);
	const context = commandContext(files.folder, { memory });
	const came: Came[] = [];
	const ids = ["c-then", "c-account", "c-endpoint", "c-gone", "c-deleted"];
	const { uri: _, time: __, bodyHash: ___, state: ____, ...campaign } = entry;
	const row = (changes: object): unknown => ({
		campaign: { ...campaign, id: "c-row", arn: undefined, ...changes },
	});
	const forged = [
		...[7, {}, null, true, ["c-then"], "", "c-then](command:x)", `${ids[0]}\n`],
		...[
			{ campaign: 7 },
			{ campaign: {} },
			row({ id: "c-row\n" }),
			row({ region: 7 }),
			row({ credentials: "now" }),
		],
	];
	const rows = [row({}), row({ account: "444455556666" }), row({ instanceId: "another" })];
	rows.push(row({ endpoint: undefined }), row({ credentials: { kind: "profile", profile: "gone" } }));
	for (const argument of [...forged, ...ids, ...rows]) {
		recorder.shown.length = 0;
		const before = aws.received.length;
		const found = await existingCampaign(context, argument).catch((error: unknown) => String(error));
		came.push({
			argument: JSON.stringify(argument),
			view: typeof found === "object" ? found.view.id : undefined,
			keys: typeof found === "object" ? found.credentials.accessKeyId : undefined,
			error: typeof found === "string" ? found : undefined,
			told: recorder.shown.filter(({ place }) => place === "message").map(({ text }) => text),
			accounts: context.identities.accounts,
			state: typeof argument === "string" ? context.history.byId(argument)?.state : undefined,
			requests: aws.received.length - before,
		});
	}
	await files.restore();
	process.stdout.write(JSON.stringify(came), () => process.exit());
}

void main();
