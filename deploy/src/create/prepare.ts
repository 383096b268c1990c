import { CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import type { Campaign } from "../../../shared/src/request/body";
import { compareBodies } from "../../../shared/src/request/compare";
import { isObject } from "../../../shared/src/request/json";
import { connect } from "../calls/connect";
import { serializedBody } from "../calls/verifyBody";
import type { Identity } from "../identity/identity";
import type { PreparedRequest } from "./preview";

/** Nothing is signed with these: the request is taken before. */
const nobody = { accessKeyId: "", secretAccessKey: "" };

/**
 * The request that Create Campaign would send, as the SDK itself writes it, taken before it is signed: no
 * credentials are loaded and nothing goes to the network.
 *
 * @throws what the SDK throws where it cannot build the request, as for a region that is no host name.
 */
export async function prepareRequest(
	{ text, input }: Campaign,
	identity: Identity,
): Promise<PreparedRequest> {
	const client = connect(identity, nobody, 1);
	const command = new CreateCampaignCommand(input);
	let prepared: PreparedRequest | undefined;
	command.middlewareStack.add(
		() =>
			({ request }) => {
				const parts = partsOf(request);
				prepared = { ...parts, differences: compareBodies(text, parts.body) };
				return Promise.resolve({ response: undefined, output: { $metadata: {} } });
			},
		{ step: "build", priority: "low", name: "campaignPreview" },
	);
	await client.send(command);
	client.destroy();
	if (prepared === undefined) {
		throw new TypeError("The SDK built no request.");
	}
	return prepared;
}

function partsOf(request: unknown): Omit<PreparedRequest, "differences"> {
	const { method, protocol, hostname, port, path, headers } = isObject(request) ? request : {};
	if (
		typeof method !== "string" ||
		typeof protocol !== "string" ||
		typeof hostname !== "string" ||
		typeof path !== "string" ||
		!isObject(headers)
	) {
		throw new TypeError("The SDK's request cannot be read.");
	}
	const host = port === undefined ? hostname : `${hostname}:${String(port)}`;
	return {
		method,
		origin: `${protocol}//${host}`,
		path,
		headers: Object.entries(headers).flatMap(([name, value]) =>
			// It also tells where the credentials came from, which is not known yet.
			name === "user-agent" ? [] : [[name, String(value)]],
		),
		body: serializedBody(request),
	};
}
