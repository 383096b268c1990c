import type { PendingCreation } from "../../../deploy/src/create/pending";
import { sourceInWords } from "../../../deploy/src/identity/decide";
import type { Identity, resolveIdentity } from "../../../deploy/src/identity/identity";
import { forShortValue } from "../../../shared/src/text/doors";

/** What is remembered of the identity that a campaign was, or was to be, created with. */
type Remembered = Pick<PendingCreation, "name" | "credentials" | "region" | "endpoint">;

interface IdentityResolver {
	readonly resolveIdentity: typeof resolveIdentity;
}

/**
 * Credentials and region as they were, whatever the settings say now: the campaign lives nowhere else.
 *
 * @param load gives what finds out identities, which is loaded with the first AWS command.
 * @throws Error in words for the user when they are not to be had any more, or lead elsewhere.
 */
export async function rememberedIdentity(
	{ name, credentials, region, endpoint }: Remembered,
	load: () => Promise<IdentityResolver> = () => import("../../../deploy/src/bundle"),
): Promise<Identity> {
	const resolver = await load();
	const gone = (): Promise<never> => Promise.reject(new Error(goneText(name, credentials)));
	const identity = await resolver.resolveIdentity(
		{
			setting: { profile: "", region },
			environment: { ...process.env },
			picked: { credentials, region: undefined },
			arnRegion: undefined,
		},
		{ credentials: gone, region: gone },
	);
	if (identity === undefined || identity.endpoint !== endpoint) {
		const [then, now] = [endpoint, identity?.endpoint].map((one) =>
			one === undefined ? "AWS's own endpoint" : `the endpoint ${forShortValue(one)}`,
		);
		throw new Error(
			`${campaignInWords(name)} belongs to ${then}, but the ${credentialsInWords(credentials)} now lead to ${now}. Set the endpoint back, or ${lookYourself}.`,
		);
	}
	return identity;
}

const lookYourself = "open the campaign in Amazon Connect";

function campaignInWords(name: string): string {
	return `Campaign "${forShortValue(name)}"`;
}

function credentialsInWords(credentials: Remembered["credentials"]): string {
	return credentials.kind === "profile"
		? `settings of the profile "${forShortValue(credentials.profile)}"`
		: `settings beside the ${sourceInWords(credentials)}`;
}

function goneText(name: string, credentials: Remembered["credentials"]): string {
	const campaign = campaignInWords(name);
	switch (credentials.kind) {
		case "profile":
			return `${campaign} belongs to the profile "${forShortValue(credentials.profile)}", which is in neither AWS file any more. Add the profile again, or ${lookYourself}.`;
		case "instance":
			return `${campaign} belongs to the EC2 instance role, but AWS_EC2_METADATA_DISABLED keeps it from being used. Unset the variable, or ${lookYourself}.`;
		default:
			return `${campaign} belongs to the ${sourceInWords(credentials)}, but the environment no longer names any. Start VS Code where it does, or ${lookYourself}.`;
	}
}
