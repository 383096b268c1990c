import type { AmbientKind, CredentialSource } from "../../../deploy/src/identity/decide";
import type { SharedConfig } from "../../../deploy/src/identity/profiles";
import { plain } from "./identityWords";
import type { ProfileAccounts } from "./profileAccounts";

/** An entry of the profile picker. */
interface ProfileItem {
	readonly label: string;
	readonly description: string;
	/** Undefined for the entry that says how to add a profile. */
	readonly value: CredentialSource | undefined;
}

/** How to add a profile, for a message. */
export const addProfileHelp =
	"To add an AWS profile, run aws configure --profile NAME (keys) or aws configure sso in a terminal, then pick it here.";

/**
 * The entries of the profile picker: the current choice, keys and roles of the environment, the profiles, the EC2
 * instance, and last how to add a profile.
 *
 * @param accounts where profiles led to, for those whose files don't tell.
 */
export function profileItems(
	config: SharedConfig,
	ambient: readonly AmbientKind[],
	current: CredentialSource | undefined,
	accounts: ProfileAccounts = [],
): readonly ProfileItem[] {
	const named = ambient.filter((kind) => kind !== "instance");
	const sources: readonly CredentialSource[] = [
		...named.map((kind) => ({ kind })),
		...config.profileNames.map((profile) => ({ kind: "profile", profile }) as const),
		...ambient.filter((kind) => kind === "instance").map((kind) => ({ kind })),
	];
	const items = sources.map((source) => itemFor(source, config, isSame(source, current), accounts));
	const isCurrent = ({ value }: ProfileItem): boolean => value !== undefined && isSame(value, current);
	return [
		...items.filter(isCurrent),
		...items.filter((item) => !isCurrent(item)),
		{ label: "Add a profile…", description: "", value: undefined },
	];
}

const ambientWords: Readonly<Record<AmbientKind, readonly [label: string, description: string]>> = {
	environment: ["Keys of the environment", "AWS_ACCESS_KEY_ID"],
	webIdentity: ["Web identity of the environment", "AWS_WEB_IDENTITY_TOKEN_FILE"],
	container: ["Container credentials", "AWS_CONTAINER_CREDENTIALS_*"],
	instance: ["EC2 instance role", "only on an EC2 instance"],
};

function itemFor(
	source: CredentialSource,
	config: SharedConfig,
	isCurrent: boolean,
	accounts: ProfileAccounts,
): ProfileItem {
	const [label, description] =
		source.kind === "profile"
			? [source.profile, describe(config, source.profile, accounts)]
			: ambientWords[source.kind];
	const parts = [isCurrent ? "current" : "", description];
	const said = parts.filter((part) => part !== "").join(" · ");
	return { label: plain(label), description: plain(said), value: source };
}

/** Where a profile leads and how it signs in, such as "111122223333 · us-east-1 · SSO". */
function describe(config: SharedConfig, name: string, accounts: ProfileAccounts): string {
	const { region, sso_session, sso_start_url, role_arn, credential_process, login_session } =
		config.profile(name) ?? {};
	const ways = [
		[sso_session ?? sso_start_url, "SSO"],
		[role_arn, "role"],
		[credential_process, "credential_process"],
		[login_session, "aws login"],
	] as const;
	const way = ways.find(([setting]) => setting !== undefined)?.[1];
	const last = accounts.find(({ profile }) => profile === name)?.account;
	// The profile may have got keys of another account since.
	const account = accountOf(config, name) ?? (last === undefined ? undefined : `${last} when last used`);
	return [account, region, way].filter((part) => part !== undefined).join(" · ");
}

function isSame(one: CredentialSource, other: CredentialSource | undefined): boolean {
	return one.kind === "profile"
		? other?.kind === "profile" && one.profile === other.profile
		: other?.kind === one.kind;
}

/** The account that a profile leads to, as far as the files tell. */
function accountOf(config: SharedConfig, profileName: string): string | undefined {
	const { role_arn, sso_account_id, aws_account_id } = config.profile(profileName) ?? {};
	return /^arn:[^:]*:iam::(\d{12}):/.exec(role_arn ?? "")?.[1] ?? sso_account_id ?? aws_account_id;
}
