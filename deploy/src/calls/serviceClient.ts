import { ConnectCampaignsV2Client, DescribeCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import type { EndpointV2 } from "@smithy/types";
import { isObject, parseJson } from "../../../shared/src/request/json";
import type { Identity } from "../identity/identity";
import { clientOptions } from "../session/clientOptions";
import type { Credentials } from "../session/credentials";
import { lookupTimeoutMs } from "./optionalLookup";
import { rawAnswer } from "./rawAnswer";

/** A service that is read from, by the name that its hosts and its signatures have. */
export type AwsService = "connect-campaigns" | "connect" | "profile" | "wisdom";

interface ServiceClientOptions {
	/** Longest wait for an answer to begin, in milliseconds. */
	readonly requestTimeout?: number;
	/** How often a request is sent at most. One more than once lets the SDK correct a clock that is wrong. */
	readonly maxAttempts?: number;
}

/**
 * A client that asks another service than campaigns. It is the campaigns client with another host and signing name,
 * because a client of each service's own would make the bundle several times as large for a few requests. Regions,
 * partitions, signing, retries, the clock and errors stay the SDK's.
 *
 * @throws EndpointError where the endpoint that the user has put in place of the service's own cannot be used.
 */
export function serviceClient(
	identity: Identity,
	credentials: Credentials,
	service: AwsService,
	{ requestTimeout = lookupTimeoutMs, maxAttempts = 2 }: ServiceClientOptions = {},
): ConnectCampaignsV2Client {
	const configured = endpointOf(identity, service);
	if (configured instanceof Error) {
		throw configured;
	}
	const client = new ConnectCampaignsV2Client({
		...clientOptions(identity, credentials, configured, requestTimeout),
		maxAttempts,
		retryMode: "standard",
	});
	const { endpointProvider } = client.config;
	client.config.endpointProvider = (parameters, context) =>
		serviceEndpoint(endpointProvider(parameters, context), identity.region, service, configured);
	return client;
}

/** Whether keys of this identity may be shown to a service: those for a stand-in of AWS may be nothing to it. */
export function mayAsk(identity: Identity, service: AwsService): boolean {
	return endpointOf(identity, service) !== undefined || identity.endpoint === undefined;
}

function endpointOf(identity: Identity, service: AwsService): string | Error | undefined {
	switch (service) {
		case "connect-campaigns":
			return identity.endpoint;
		case "connect":
			return identity.connectEndpoint;
		case "profile":
			return identity.customerProfilesEndpoint;
		case "wisdom":
			return identity.qConnectEndpoint;
	}
}

/** A request that changes nothing. */
export interface ReadRequest {
	readonly method: "GET" | "POST";
	/** Below the endpoint, such as `/instance`, escaped already. */
	readonly path: string;
	readonly query?: Readonly<Record<string, string>>;
	/** Sent as JSON. */
	readonly body?: unknown;
}

/**
 * Reads from a service. A DescribeCampaign goes out as the request wanted.
 *
 * @param client one of `serviceClient`.
 * @returns the answer as JSON; undefined where it is none.
 * @throws what the SDK throws.
 */
export async function readFromService(
	client: ConnectCampaignsV2Client,
	{ method, path, query = {}, body }: ReadRequest,
	abortSignal: AbortSignal,
): Promise<unknown> {
	const command = new DescribeCampaignCommand({ id: "any" });
	let answer: unknown;
	let hasAnswer = false;
	command.middlewareStack.add(
		(next) => (args) => {
			const { request } = args;
			if (isObject(request) && typeof request["path"] === "string" && isObject(request["headers"])) {
				const wanted = request["path"].replace(/\/v2\/campaigns\/any$/, () => path);
				Object.assign(request, { method, path: wanted, query });
				if (body !== undefined) {
					const headers = { ...request["headers"], "content-type": "application/json" };
					Object.assign(request, { body: JSON.stringify(body), headers });
				}
			}
			return next(args);
		},
		// Before the SDK measures the body.
		{ step: "build", priority: "high", name: "readFromService" },
	);
	command.middlewareStack.use(
		rawAnswer(client.config.streamCollector, (text) => {
			answer = parseJson(text);
			hasAnswer = true;
		}),
	);
	try {
		await client.send(command, { abortSignal });
	} catch (error) {
		// The SDK fails at JSON that is no object.
		if (!(hasAnswer && error instanceof TypeError)) {
			throw error;
		}
	}
	return answer;
}

/** The endpoint of a service beside that of campaigns, by the rules that AWS publishes for all of them. */
function serviceEndpoint(
	campaigns: EndpointV2,
	region: string,
	service: AwsService,
	configured: string | undefined,
): EndpointV2 {
	const authSchemes = [{ name: "sigv4", signingName: service, signingRegion: region, properties: {} }];
	const url = new URL(campaigns.url);
	if (configured === undefined) {
		url.hostname = url.hostname
			.replace(/^connect-campaigns/, service)
			// In GovCloud, Amazon Connect's usual host name is the FIPS endpoint.
			.replace(/^connect-fips(\.us-gov-[\w-]+\.amazonaws\.com)$/, "connect$1");
	}
	return { ...campaigns, url, properties: { ...campaigns.properties, authSchemes } };
}
