import type { HandlerExecutionContext, MetadataBearer, Pluggable } from "@smithy/types";
import { isObject } from "../../../shared/src/request/json";

/**
 * A plugin that hands over an answer's body as it came: what the SDK makes of it lacks every member that its
 * model does not know.
 *
 * @param collect reads a stream to its end.
 * @param take called with the body of each answer, before the SDK reads it.
 */
export function rawAnswer<Input extends object, Output extends MetadataBearer>(
	collect: (stream: unknown) => Promise<Uint8Array>,
	take: (body: string) => void,
): Pluggable<Input, Output> {
	return {
		applyToStack: (stack) =>
			stack.add(
				(next, _context: HandlerExecutionContext) => async (args) => {
					const result = await next(args);
					const { response } = result;
					if (isObject(response) && response["body"] !== undefined) {
						const bytes = await collect(response["body"]);
						take(new TextDecoder().decode(bytes));
						Object.assign(response, { body: bytes });
					}
					return result;
				},
				// Closer to the network than the SDK's own deserialiser.
				{ step: "deserialize", priority: "low", name: "campaignRawAnswer" },
			),
	};
}
