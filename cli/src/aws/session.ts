import type { Account } from "../../../deploy/src/calls/account";
import type { CallResult } from "../../../deploy/src/calls/call";
import type { Protection } from "../../../deploy/src/create/protection";
import { callEndText } from "../../../deploy/src/create/words";
import type { Purpose } from "../../../deploy/src/failures/purpose";
import { type IdentitySources, sourceInWords } from "../../../deploy/src/identity/decide";
import type { Identity } from "../../../deploy/src/identity/identity";
import type { Credentials, MfaCodeProvider } from "../../../deploy/src/session/credentials";
import { sensitiveTexts } from "../../../deploy/src/session/redact";
import { type Environment, everyEnvironment } from "../../../shared/src/environments/environments";
import { regionInArns } from "../../../shared/src/request/arns";
import type { Arguments } from "../arguments";
import type { CampaignChecks } from "../campaignChecks";
import type { CommandName } from "../commands";
import type { FoundConfig } from "../configFile";
import type { EnvironmentFiles } from "../environments";
import { exitCodes } from "../exitCodes";
import { UsageError } from "../usage";
import { Stop } from "./item";
import { Store, storeFolder } from "./store";
import type { Terminal } from "./terminal";

export type Aws = typeof import("../../../deploy/src/bundle");

/** A call of a command that talks to AWS. */
export interface AccountCall {
	readonly command: Exclude<CommandName, "check" | "body" | "fmt" | "mcp">;
	readonly paths: readonly string[];
	readonly values: Arguments["values"];
	readonly config: FoundConfig;
	readonly checks: CampaignChecks;
	/** What `--env` says, and the files of environments that it is looked for in. */
	readonly environments: EnvironmentFiles;
}

/** Everything that a command needs once it is known whose account it is about. */
export interface Session {
	readonly call: AccountCall;
	readonly terminal: Terminal;
	readonly aws: Aws;
	readonly identity: Identity;
	readonly account: Account;
	readonly credentials: Credentials;
	readonly store: Store;
	readonly askMfaCode: MfaCodeProvider;
	readonly protection: Protection;
	/** What the API marks as sensitive, and no output may show. */
	readonly secrets: string[];
}

/** A file that a call is about, as far as it says who is to sign in. */
interface AboutFile {
	readonly file: string;
	readonly text: string;
}

/**
 * Decides who calls and where, signs in, and says so before Amazon Connect is asked for anything.
 *
 * @param sources the files that the call is about: where all of their ARNs agree on a region, it counts if nothing else does.
 * @throws Stop where it can't be done, or the account isn't the expected one; UsageError, and the errors of `resolveIdentity`.
 */
export async function openSession(
	call: AccountCall,
	terminal: Terminal,
	sources: readonly AboutFile[],
): Promise<Session> {
	const aws = await import("../../../deploy/src/bundle");
	const { profile, region, "expect-account": expected } = call.values;
	if (expected !== undefined && !/^\d{12}$/.test(expected)) {
		throw new UsageError("--expect-account must be an account ID of twelve digits.");
	}
	const environment = environmentOf(call, sources);
	const identity = await identityOf(aws, {
		options: { profile, region },
		target: environment && { ...environment, profile: profileOf(environment, process.env) },
		program: "terminal",
		setting: { profile: "", region: "" },
		environment: { ...process.env },
		picked: { credentials: undefined, region: undefined },
		arnRegion: commonRegion(sources.map(({ text }) => text)),
	});
	const askMfaCode: MfaCodeProvider = async (device) => {
		const code = await terminal.ask(`MFA code for ${device}:`);
		if (code === undefined && !terminal.isInteractive) {
			terminal.tell("The role asks for an MFA code, and there is no terminal to ask for it.");
		}
		return code;
	};
	const opened = answerOf(await aws.openAccount(identity, { ...terminal.control, askMfaCode }), "read");
	const { account, credentials } = opened;
	terminal.tell(placeLine(identity, account));
	const whose = sourceInWords(identity.credentials);
	checkAccount(account, environment?.account, whose, `the account of ${environment?.name}`);
	checkAccount(account, expected, whose, "--expect-account");
	const keeps = process.env["CONNECT_CAMPAIGNS_KEEP_LAST_APPLIED"] !== "false";
	const folder = storeFolder(identity, account, environment?.name);
	const store = new Store(folder, keeps, (line) => terminal.tell(line));
	const always =
		call.values.protected === true
			? "--protected asks for the name."
			: environment?.isProtected
				? `The environment ${environment.name} is protected.`
				: undefined;
	const protection = { profiles: [], accounts: [], always };
	return { call, terminal, aws, identity, account, credentials, store, askMfaCode, protection, secrets: [] };
}

async function identityOf(aws: Aws, sources: IdentitySources): Promise<Identity> {
	const identity = await aws.resolveIdentity(sources, {
		credentials: (config) => Promise.resolve(aws.defaultSource(config, sources.environment)),
		region: () => Promise.resolve(undefined),
	});
	if (identity !== undefined) {
		return identity;
	}
	throw new UsageError(
		sources.options?.region === undefined
			? "Nothing names a profile and a region with outbound campaigns. Add --profile and --region, or set AWS_PROFILE and AWS_REGION."
			: "Nothing names credentials. Add --profile, or set AWS_PROFILE.",
	);
}

/** The region that the ARNs of all files agree on. */
function commonRegion(texts: readonly string[]): string | undefined {
	const [region, ...others] = new Set(texts.flatMap((text) => regionInArns(text) ?? []));
	return others.length === 0 ? region : undefined;
}

function placeLine({ credentials, region, regionOrigin, endpoint }: Identity, account: Account): string {
	const whose = account.kind === "known" ? account.id : `not known, ${account.reason}`;
	const where = endpoint === undefined ? "" : `; endpoint: ${endpoint} (not AWS's own)`;
	return `Account: ${whose}; credentials: ${sourceInWords(credentials)}; region: ${region} (${regionOrigin})${where}`;
}

/** The one environment of all files of a call. */
function environmentOf(
	{ environments }: AccountCall,
	sources: readonly AboutFile[],
): Environment | undefined {
	if (environments.wanted === undefined) {
		return undefined;
	}
	if (environments.wanted === everyEnvironment) {
		throw new UsageError(`--env ${everyEnvironment} can be used with check only.`);
	}
	const files = sources.length === 0 ? ["./campaigns"] : sources.map(({ file }) => file);
	const [found, ...others] = new Set(files.map((file) => environments.of(file)));
	if (others.length > 0) {
		throw new UsageError("The files have different files of environments. Name those of one at a time.");
	}
	return found?.chosen;
}

/** Set where a build has been given credentials. */
const ofBuilds = [
	"AWS_ACCESS_KEY_ID",
	"AWS_WEB_IDENTITY_TOKEN_FILE",
	"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
	"AWS_CONTAINER_CREDENTIALS_FULL_URI",
];

/**
 * The profile of an environment. Credentials that a build was given stand in for it, provided that the environment names
 * its account, which they have to be of.
 */
function profileOf(environment: Environment | undefined, env: NodeJS.ProcessEnv): string | undefined {
	const isBuild = environment?.account !== undefined && ofBuilds.some((name) => env[name]);
	return isBuild ? undefined : environment?.profile;
}

function checkAccount(account: Account, expected: string | undefined, whose: string, wantedBy: string): void {
	if (expected === undefined || (account.kind === "known" && account.id === expected)) {
		return;
	}
	const found =
		account.kind === "known" ? `is of account ${account.id}` : "leads to an account that isn't known";
	throw new Stop(
		exitCodes.nothingDone,
		"otherAccount",
		`Nothing was sent to Amazon Connect: ${wantedBy} is ${expected}, but the ${whose} ${found}.`,
	);
}

/**
 * What AWS answered.
 *
 * @throws Stop where it didn't.
 */
export function answerOf<T>(called: CallResult<T>, purpose: Purpose): T {
	if (called.kind === "answered") {
		return called.value;
	}
	if (called.kind === "cancelled") {
		throw cancelled();
	}
	const details = { code: called.failure.code, requestId: called.failure.requestId };
	throw new Stop(exitCodes.nothingDone, "failed", callEndText(called, purpose) ?? "Cancelled.", details);
}

/** Ends what the user has ended. */
export function cancelled(): Stop {
	return new Stop(exitCodes.interrupted, "cancelled", "Cancelled: nothing was changed.");
}

/** Keeps what the API marks as sensitive in a campaign out of the output. */
export function hideSensitive({ secrets }: Session, ...campaigns: readonly unknown[]): void {
	secrets.push(...campaigns.flatMap(sensitiveTexts));
}
