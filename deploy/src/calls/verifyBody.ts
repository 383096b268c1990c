import type {
	CreateCampaignCommandInput,
	CreateCampaignCommandOutput,
} from "@aws-sdk/client-connectcampaignsv2";
import type { Pluggable } from "@smithy/types";
import { compareBodies, type Difference } from "../../../shared/src/request/compare";
import { isObject } from "../../../shared/src/request/json";
import { formatPath } from "../../../shared/src/request/path";

/** The serialised request is not the file, so it was stopped before it left. */
export class BodyMismatch extends Error {
	override readonly name = "BodyMismatch";
	readonly differences: readonly Difference[];

	constructor(differences: readonly Difference[]) {
		super(differences.map(({ path, kind }) => `${formatPath(path)} (${kind})`).join(", "));
		this.differences = differences;
	}
}

/**
 * A plugin that lets a request out only when its body says what the file says. The SDK drops members that its
 * model does not know without a word; this is where that is noticed, after serialisation and before signing.
 */
export function verifyBody(text: string): Pluggable<CreateCampaignCommandInput, CreateCampaignCommandOutput> {
	return {
		applyToStack: (stack) =>
			stack.add(
				(next) => (args) => {
					const differences = compareBodies(text, serializedBody(args.request));
					if (differences.length > 0) {
						throw new BodyMismatch(differences);
					}
					return next(args);
				},
				{ step: "build", name: "campaignWireProof" },
			),
	};
}

/**
 * The body of a request that the SDK has serialised.
 *
 * @throws TypeError when there is none that could be read.
 */
export function serializedBody(request: unknown): string {
	const body = isObject(request) ? request["body"] : undefined;
	if (body instanceof Uint8Array) {
		return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
	}
	if (typeof body !== "string") {
		throw new TypeError("The SDK's serialised request has no body that could be compared.");
	}
	return body;
}
