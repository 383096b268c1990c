import { errorMessage } from "../../../shared/src/text/sentence";
import type { Identity } from "../identity/identity";
import { reasonOf } from "./lookUp";
import type { PendingCreation } from "./pending";
import type { Doubt, Outcome, SubmitPorts } from "./ports";
import { afterDoubt, type SettlePorts } from "./settle";

export interface ResumePorts extends SettlePorts, Pick<SubmitPorts, "logError"> {
	/**
	 * The identity that a creation was begun with.
	 *
	 * @throws Error in words for the user when it is not to be had any more.
	 */
	identity(pending: PendingCreation): Promise<Identity>;
}

/** Nothing is looked for in another account than the one that the campaign was to be created in. */
class OtherAccount extends Error {
	override readonly name = "OtherAccount";
}

/** Looks for a campaign whose creation was begun before, by the identity of then. Never throws. */
export async function resumeLookUp(
	pending: PendingCreation,
	cause: Doubt,
	ports: ResumePorts,
): Promise<Outcome> {
	const notLooked = (reason: string): Outcome => ({
		state: "unknown",
		cause,
		lookUp: { kind: "notLooked", reason },
		pending,
		places: [],
	});
	try {
		const identity = await ports.identity(pending);
		const signedIn = await ports.looking((control) =>
			ports.calls.signIn(pending.instanceId, identity, control, (account) => {
				if (pending.account !== undefined && account.kind === "known" && account.id !== pending.account) {
					throw new OtherAccount(
						`the credentials belong to account ${account.id} now, and the campaign was to be created in ${pending.account}`,
					);
				}
			}),
		);
		if (signedIn.kind !== "answered") {
			return notLooked(signedIn.kind === "cancelled" ? "nobody has signed in" : reasonOf(signedIn));
		}
		const access = signedIn.value;
		return await afterDoubt({ pending, identity, access, body: undefined }, cause, ports);
	} catch (error) {
		if (error instanceof OtherAccount) {
			return notLooked(error.message);
		}
		ports.logError("The campaign could not be looked for.", error);
		return notLooked(errorMessage(error));
	}
}
