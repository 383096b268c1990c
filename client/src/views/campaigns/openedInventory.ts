import type { LogOutputChannel } from "vscode";
import type { Failure } from "../../../../deploy/src/calls/errors";
import { failureInLog } from "../../../../deploy/src/create/words";
import type { IdentitySources } from "../../../../deploy/src/identity/decide";
import type { Picker } from "../../../../deploy/src/identity/identity";
import type { Inventory } from "../../../../deploy/src/inventory/inventory";
import type { RateLimits } from "../../../../deploy/src/inventory/rateLimit";
import type { RowWords } from "../../../../deploy/src/inventory/rows";
import { identityFingerprint, previewIdentity } from "../../../../deploy/src/outlook";
import type { MfaCodeProvider } from "../../../../deploy/src/session/credentials";
import { regionInArns } from "../../../../shared/src/request/arns";
import { forSaid } from "../../../../shared/src/text/doors";
import { errorMessage } from "../../../../shared/src/text/sentence";
import { isInstanceId } from "../../../../shared/src/values/instanceId";
import { connectTurn } from "../../live/paceOfWindow";
import { readCampaignFiles } from "../../ui/campaignFiles";

type AwsBundle = typeof import("../../../../deploy/src/bundle");

/** Why the tree is empty, as the conditions of the welcome texts have it. */
type EmptyReason =
	| "untrusted"
	| "noProfile"
	| "noRegion"
	| "signedOut"
	| "denied"
	| "noInstance"
	| "cancelled";

/** The campaigns of an account, and what reads more of them. */
export interface OpenTree {
	readonly kind: "open";
	readonly inventory: Inventory;
	readonly aws: AwsBundle;
}

/** What came of looking for campaigns. */
export type Opened =
	| OpenTree
	| { readonly kind: "empty"; readonly reason: EmptyReason; readonly failure?: Failure }
	| { readonly kind: "failed"; readonly failure: Failure; readonly aws: AwsBundle }
	/** Profile or region can't be used as they stand; the reason is in words for the user. */
	| { readonly kind: "unusable"; readonly reason: string };

export interface Opening {
	readonly sources: IdentitySources;
	readonly log: LogOutputChannel;
	readonly askMfaCode: MfaCodeProvider;
	readonly signal: AbortSignal;
	readonly changed: (instanceId: string) => void;
	/** Told whose campaigns are looked for, as soon as that is known. */
	readonly identified: (profile: string, region: string) => void;
}

/** What nothing decides is not asked for: the tree says what to choose. */
const nobody: Picker = {
	credentials: () => Promise.resolve(undefined),
	region: () => Promise.resolve(undefined),
};

/** Kept for as long as VS Code runs: a refresh must not begin the count anew. */
let limits: RateLimits | undefined;

const denials: ReadonlySet<string> = new Set(["AccessDeniedException", "AccessDenied"]);

/** Signs in with what is chosen and finds the instances. Never throws: every end is a result. */
export async function openTree(opening: Opening): Promise<Opened> {
	try {
		return await openWith(opening);
	} catch (error) {
		opening.log.error("Campaigns could not be listed.", error);
		return { kind: "unusable", reason: errorMessage(error) };
	}
}

/** What is shown where the profile or the region can't be used. */
export function unusableRow(reason: string): RowWords {
	const label = "Campaigns can't be listed";
	const accessible = `${label}: ${forSaid(reason)}`;
	return {
		label,
		description: reason,
		tooltip: accessible,
		accessible,
		icon: "warning",
		context: "note",
	};
}

async function openWith(opening: Opening): Promise<Opened> {
	const { sources, log, askMfaCode, signal, changed, identified } = opening;
	const { credentials, region, profileMissing } = await previewIdentity(sources);
	if (credentials === undefined || profileMissing) {
		return { kind: "empty", reason: "noProfile" };
	}
	if (region === undefined) {
		return { kind: "empty", reason: "noRegion" };
	}
	const { value } = credentials;
	identified(value.kind === "profile" ? value.profile : value.kind, region.value);
	const aws = await import("../../../../deploy/src/bundle");
	const identity = await aws.resolveIdentity(sources, nobody);
	if (identity === undefined) {
		return { kind: "empty", reason: "noProfile" };
	}
	limits ??= aws.publishedRates();
	const called = await aws.openInventory(identity, {
		limits,
		connectTurn: await connectTurn(),
		askMfaCode,
		signal,
		changed,
		step: () => undefined,
		instancesOfFiles: () => instancesOfFiles(identity.region, log),
	});
	switch (called.kind) {
		case "cancelled":
			return { kind: "empty", reason: signal.aborted ? "cancelled" : "signedOut" };
		case "failed": {
			const { failure } = called;
			log.error(`Campaigns: ${failureInLog(failure)}.`);
			return failure.renewal?.tokenKey === undefined
				? { kind: "failed", failure, aws }
				: { kind: "empty", reason: "signedOut", failure };
		}
		case "answered":
			return emptyOrOpen(called.value, aws, log);
	}
}

function emptyOrOpen(inventory: Inventory, aws: AwsBundle, log: LogOutputChannel): Opened {
	const { unlisted } = inventory.session;
	if (unlisted !== undefined) {
		log.error(`Campaigns: ${failureInLog(unlisted)}.`);
	}
	if (inventory.instances.length > 0) {
		return { kind: "open", inventory, aws };
	}
	if (unlisted === undefined) {
		return { kind: "empty", reason: "noInstance" };
	}
	return denials.has(unlisted.code)
		? { kind: "empty", reason: "denied" }
		: { kind: "failed", failure: unlisted, aws };
}

/** The instances that campaign files name, less those of files whose ARNs name another region. */
async function instancesOfFiles(region: string, log: LogOutputChannel): Promise<readonly string[]> {
	const files = await readCampaignFiles(log);
	const ids = files
		.filter(({ text }) => [undefined, region].includes(regionInArns(text)))
		.flatMap(({ text }) => /"connectInstanceId"\s*:\s*"([^"\\]{1,256})"/.exec(text)?.[1] ?? [])
		.filter(isInstanceId);
	return [...new Set(ids)].sort();
}

/**
 * A text that is another one as soon as other credentials, another account or region would be used. Where the AWS files
 * cannot be read, it says why.
 */
export async function fingerprintOf(sources: IdentitySources | undefined): Promise<string> {
	if (sources === undefined) {
		return "";
	}
	return await identityFingerprint(sources).catch((error: unknown) => String(error));
}
