import { type CredentialSource, sourceInWords } from "./decide";
import { IdentityError } from "./identity";

/**
 * Holds an account to the one that the chosen environment names.
 *
 * @param account undefined where it isn't known, which isn't the one that is wanted either.
 * @throws IdentityError where it is another one.
 */
export function checkTarget(
	target: { readonly name: string; readonly account: string | undefined } | undefined,
	credentials: CredentialSource,
	account: string | undefined,
): void {
	if (target?.account === undefined || target.account === account) {
		return;
	}
	const found = account === undefined ? "lead to an account that isn't known" : `are of account ${account}`;
	throw new IdentityError(
		`the account of the environment ${target.name} is ${target.account}, but the credentials (${sourceInWords(credentials)}) ${found}.`,
	);
}
