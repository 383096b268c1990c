import { type JsonObject, objectAt } from "../../../shared/src/request/json";
import type { Identity } from "../identity/identity";
import { within } from "../session/abortable";
import type { Credentials } from "../session/credentials";
import { lookupTimeoutMs, stopsEverything } from "./optionalLookup";
import { mayAsk, readFromService, serviceClient } from "./serviceClient";

/** Has a request to Amazon Connect wait for its turn. */
export type ConnectTurn = <T>(signal: AbortSignal, request: () => Promise<T>) => Promise<T>;

/**
 * An Amazon Connect instance (DescribeInstance), as the service answers; undefined where it cannot be read in time, for whatever
 * reason: a campaign can be created without.
 *
 * @throws the SDK's error where nothing could be sent to AWS at all; the signal's reason.
 */
export async function describeInstance(
	identity: Identity,
	instanceId: string,
	credentials: Credentials,
	signal: AbortSignal,
	turn: ConnectTurn = (_, request) => request(),
): Promise<JsonObject | undefined> {
	if (!mayAsk(identity, "connect")) {
		return undefined;
	}
	const client = serviceClient(identity, credentials, "connect");
	try {
		const path = `/instance/${encodeURIComponent(instanceId)}`;
		const answer = await within(lookupTimeoutMs, signal, (abortSignal) =>
			turn(abortSignal, () => readFromService(client, { method: "GET", path }, abortSignal)),
		);
		return objectAt(answer, "Instance");
	} catch (error) {
		signal.throwIfAborted();
		if (stopsEverything(error)) {
			throw error;
		}
		return undefined;
	} finally {
		client.destroy();
	}
}

/** What people call an instance; undefined where AWS doesn't tell. */
export function aliasOf(instance: JsonObject | undefined): string | undefined {
	const alias = instance?.["InstanceAlias"];
	return typeof alias === "string" ? alias : undefined;
}
