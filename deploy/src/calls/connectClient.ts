import { ConnectCampaignsV2Client, DescribeCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import type { EndpointV2 } from "@smithy/types";
import { isObject } from "../../../shared/src/request/json";
import type { Identity } from "../identity/identity";
import { clientOptions } from "../session/clientOptions";
import type { Credentials } from "../session/credentials";
import { lookupTimeoutMs } from "./optionalLookup";
import { rawAnswer } from "./rawAnswer";

/**
 * A client that asks Amazon Connect itself. It is the campaigns client with another host and signing name, because
 * Amazon Connect's own would more than double the bundle (445 KB) for two requests. Regions, partitions, signing,
 * retries, the clock and errors stay the SDK's.
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
	return client;
}

/** Whether keys of this identity may be shown to Amazon Connect: those for a stand-in of AWS may be nothing to it. */
export function mayAskConnect({ connectEndpoint, endpoint }: Identity): boolean {
	return connectEndpoint !== undefined || endpoint === undefined;
}

/**
 * Reads from Amazon Connect. A DescribeCampaign goes out as the request wanted.
 *
 * @param client one of `connectClient`.
 * @param path below the endpoint, such as `/instance`, escaped already.
 * @returns the answer as JSON; undefined where it is none.
 * @throws what the SDK throws.
 */
export async function readFromConnect(
	client: ConnectCampaignsV2Client,
	path: string,
	query: Readonly<Record<string, string>>,
	abortSignal: AbortSignal,
): Promise<unknown> {
	const command = new DescribeCampaignCommand({ id: "any" });
	let answer: unknown;
	command.middlewareStack.add(
		(next) => (args) => {
			const { request } = args;
			if (isObject(request) && typeof request["path"] === "string") {
				const wanted = request["path"].replace(/\/v2\/campaigns\/any$/, () => path);
				Object.assign(request, { path: wanted, query });
			}
			return next(args);
		},
		{ step: "build", name: "readFromConnect" },
	);
	command.middlewareStack.use(
		rawAnswer(client.config.streamCollector, (body) => {
			answer = parsed(body);
		}),
	);
	await client.send(command, { abortSignal });
	return answer;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
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
