import { objectAt } from "../../../shared/src/request/json";
import type { Identity } from "../identity/identity";
import { within } from "../session/abortable";
import type { Credentials } from "../session/credentials";
import { lookupTimeoutMs, stopsEverything } from "./optionalLookup";
import { mayAsk, readFromService, serviceClient } from "./serviceClient";

/** Has a request to Amazon Connect wait for its turn. */
export type ConnectTurn = <T>(signal: AbortSignal, request: () => Promise<T>) => Promise<T>;

/**
 * The alias of an Amazon Connect instance (DescribeInstance); undefined where it cannot be read in time, for whatever
 * reason: a campaign can be created without.
 *
 * @throws the SDK's error where nothing could be sent to AWS at all; the signal's reason.
 */
export async function instanceAlias(
	identity: Identity,
	instanceId: string,
	credentials: Credentials,
	signal: AbortSignal,
	turn: ConnectTurn = (_, request) => request(),
): Promise<string | undefined> {
	if (!mayAsk(identity, "connect")) {
		return undefined;
	}
	const client = serviceClient(identity, credentials, "connect");
	try {
		const path = `/instance/${encodeURIComponent(instanceId)}`;
		const answer = await within(lookupTimeoutMs, signal, (abortSignal) =>
			turn(abortSignal, () => readFromService(client, { method: "GET", path }, abortSignal)),
		);
		const alias = objectAt(answer, "Instance")?.["InstanceAlias"];
		return typeof alias === "string" ? alias : undefined;
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
