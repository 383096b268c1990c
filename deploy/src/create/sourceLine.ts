import { type CredentialSource, sourceInWords } from "../identity/decide";

/** Whose credentials are used, as a line of its own: "Profile: prod". */
export function sourceLine(source: CredentialSource): string {
	return source.kind === "profile" ? `Profile: ${source.profile}` : `Credentials: ${sourceInWords(source)}`;
}
