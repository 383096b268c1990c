import { objectAt } from "../submit/json";
import type { Credentials } from "./credentials";
import type { Identity } from "./identity";
import { askQuietly } from "./signedRequest";

/**
 * The alias of an Amazon Connect instance (DescribeInstance); undefined where it cannot be read, for whatever reason:
 * a campaign can be created without.
 *
 * @throws the signal's reason.
 */
export async function instanceAlias(
	identity: Identity,
	instanceId: string,
	credentials: Credentials,
	signal: AbortSignal,
): Promise<string | undefined> {
	if (identity.connectEndpoint === undefined && identity.endpoint !== undefined) {
		// Keys for a service that stands in for AWS may be nothing to Amazon Connect.
		return undefined;
	}
	const answer = await askQuietly(
		{
			service: "connect",
			region: identity.region,
			endpoint: identity.connectEndpoint,
			method: "GET",
			path: `/instance/${encodeURIComponent(instanceId)}`,
		},
		credentials,
		signal,
	);
	const alias =
		answer?.status === 200 ? objectAt(parsed(answer.text), "Instance")?.["InstanceAlias"] : undefined;
	return typeof alias === "string" ? alias : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
