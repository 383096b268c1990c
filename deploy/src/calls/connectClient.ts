import { ConnectCampaignsV2Client } from "@aws-sdk/client-connectcampaignsv2";
import type { EndpointV2 } from "@smithy/types";
import { isObject } from "../../../shared/src/request/json";
import type { Identity } from "../identity/identity";
import { clientOptions } from "../session/clientOptions";
import type { Credentials } from "../session/credentials";
import { lookupTimeoutMs } from "./optionalLookup";

/**
 * A client that asks Amazon Connect itself, for DescribeInstance: a DescribeCampaign of an instance ID goes out as that.
 * It is the campaigns client with another host, path and signing name, because Amazon Connect's own would more than
 * double the bundle (445 KB) for one request. Regions, partitions, signing, retries, the clock and errors stay the SDK's.
 */
export function connectClient(identity: Identity, credentials: Credentials): ConnectCampaignsV2Client {
	const client = new ConnectCampaignsV2Client({
		...clientOptions(identity, credentials, identity.connectEndpoint, lookupTimeoutMs),
		maxAttempts: 2,
		retryMode: "standard",
	});
	const { endpointProvider } = client.config;
	client.config.endpointProvider = (parameters, context) =>
		connectEndpoint(endpointProvider(parameters, context), identity);
	client.middlewareStack.add(
		(next) => (args) => {
			const { request } = args;
			if (isObject(request) && typeof request["path"] === "string") {
				const path = request["path"].replace(/\/v2\/campaigns\/(?=[^/]+$)/, "/instance/");
				Object.assign(request, { path });
			}
			return next(args);
		},
		{ step: "build", name: "describeInstance" },
	);
	return client;
}

/** The endpoint of Amazon Connect beside one of its campaigns, by the rules that AWS publishes for both. */
function connectEndpoint(campaigns: EndpointV2, { region, connectEndpoint }: Identity): EndpointV2 {
	const authSchemes = [{ name: "sigv4", signingName: "connect", signingRegion: region, properties: {} }];
	const url = new URL(campaigns.url);
	if (connectEndpoint === undefined) {
		url.hostname = url.hostname
			.replace(/^connect-campaigns/, "connect")
			// In GovCloud, the usual host name is the FIPS endpoint.
			.replace(/^connect-fips(\.us-gov-[\w-]+\.amazonaws\.com)$/, "connect$1");
	}
	return { ...campaigns, url, properties: { ...campaigns.properties, authSchemes } };
}
