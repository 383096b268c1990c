import { type JsonObject, objectAt } from "../../../shared/src/request/json";
import type { Identity } from "../identity/identity";
import { within } from "../session/abortable";
import type { Credentials } from "../session/credentials";
import { deniedNames } from "./errorContext";
import { lookupTimeoutMs, stopsEverything } from "./optionalLookup";
import { mayAsk, readFromService, serviceClient } from "./serviceClient";

/** Has a request to Amazon Connect wait for its turn. */
export type ConnectTurn = <T>(signal: AbortSignal, request: () => Promise<T>) => Promise<T>;

/** What came of looking at an instance. Both are undefined where it could not be read in time: a campaign can be created without. */
export interface InstanceLook {
	readonly id: string;
	/** As DescribeInstance answers. */
	readonly instance?: JsonObject | undefined;
	/** The SDK's error, where the caller lacks the permission. */
	readonly denied?: Error;
}

/**
 * Looks at an Amazon Connect instance (DescribeInstance).
 *
 * @param log told of the request before it leaves.
 * @throws the SDK's error where nothing could be sent to AWS at all; the signal's reason.
 */
export async function describeInstance(
	identity: Identity,
	instanceId: string,
	credentials: Credentials,
	signal: AbortSignal,
	turn: ConnectTurn = (_, request) => request(),
	log?: (line: string) => void,
): Promise<InstanceLook> {
	const id = instanceId;
	if (!mayAsk(identity, "connect")) {
		return { id };
	}
	const client = serviceClient(identity, credentials, "connect");
	try {
		const path = `/instance/${encodeURIComponent(instanceId)}`;
		const answer = await within(lookupTimeoutMs, signal, (abortSignal) =>
			turn(abortSignal, () => {
				log?.(`Reading Amazon Connect DescribeInstance, ${identity.region}`);
				return readFromService(client, { method: "GET", path }, abortSignal);
			}),
		);
		return { id, instance: objectAt(answer, "Instance") };
	} catch (error) {
		signal.throwIfAborted();
		if (stopsEverything(error)) {
			throw error;
		}
		return { id, ...(error instanceof Error && deniedNames.has(error.name) && { denied: error }) };
	} finally {
		client.destroy();
	}
}

/** What people call an instance; undefined where AWS doesn't tell. */
export function aliasOf({ instance }: InstanceLook): string | undefined {
	const alias = instance?.["InstanceAlias"];
	return typeof alias === "string" ? alias : undefined;
}
