import { CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import type { Campaign } from "../../../shared/src/request/body";
import type { Identity } from "../identity/identity";
import { type CallOptions, type CallResult, callService } from "./call";
import { verifyBody } from "./verifyBody";

/** What AWS says of a campaign that it has created. */
interface Creation {
	readonly id: string;
	readonly arn: string | undefined;
	readonly requestId: string | undefined;
}

export type SendResult =
	| ({ readonly kind: "created" } & Creation)
	| Exclude<CallResult<Creation>, { readonly kind: "answered" }>;

/**
 * Signs in and creates the campaign. Never throws: every end is a result, and a failure says whether the
 * campaign may exist all the same.
 */
export async function sendCampaign(
	{ text, input }: Campaign,
	identity: Identity,
	options: CallOptions,
): Promise<SendResult> {
	const called = await callService(identity, options, "create", async (client, abortSignal) => {
		const command = new CreateCampaignCommand(input);
		command.middlewareStack.use(verifyBody(text));
		const { id, arn, $metadata } = await client.send(command, { abortSignal });
		if (typeof id !== "string" || id === "") {
			const words = "The answer holds no campaign id.";
			throw Object.assign(new Error(words), { name: "NoCampaignId", $metadata });
		}
		return { id, arn, requestId: $metadata.requestId };
	});
	return called.kind === "answered" ? { kind: "created", ...called.value } : called;
}
