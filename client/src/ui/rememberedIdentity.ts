import { sourceInWords } from "../aws/decide";
import type { Identity } from "../aws/identity";
import type { PendingCreation } from "../submit/pending";

/** What is remembered of the identity that a campaign was, or was to be, created with. */
type Remembered = Pick<PendingCreation, "name" | "credentials" | "region" | "endpoint">;

/**
 * Credentials and region as they were, whatever the settings say now: the campaign lives nowhere else.
 *
 * @throws Error in words for the user when they are not to be had any more, or lead elsewhere.
 */
export async function rememberedIdentity({
	name,
	credentials,
	region,
	endpoint,
}: Remembered): Promise<Identity> {
	const { resolveIdentity } = await import("../aws/bundle");
	const gone = (): Promise<never> => Promise.reject(new Error(goneText(name, credentials)));
	const identity = await resolveIdentity(
		{
			setting: { profile: "", region },
			environment: { ...process.env },
			picked: { credentials, region: undefined },
			arnRegion: undefined,
		},
		{ credentials: gone, region: gone },
	);
	if (identity === undefined || identity.endpoint !== endpoint) {
		const [then, now] = [endpoint, identity?.endpoint].map((one) => one ?? "AWS's own endpoint");
		throw new Error(
			`"${name}" was created at ${then}, but the ${sourceInWords(credentials)} leads to ${now} now. Set the endpoint back, or open the campaign in Amazon Connect.`,
		);
	}
	return identity;
}

function goneText(name: string, credentials: Remembered["credentials"]): string {
	return credentials.kind === "profile"
		? `"${name}" was created with the profile "${credentials.profile}", which is in neither AWS file any more. Add it again with: aws configure --profile "${credentials.profile}"`
		: `"${name}" was created with the ${sourceInWords(credentials)}, which aren't there any more. Start VS Code from where they are set.`;
}
