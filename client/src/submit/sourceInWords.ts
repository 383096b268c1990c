import type { CredentialSource } from "../aws/decide";

/** Whose credentials are used, within a sentence: "the profile prod". */
export function sourceInWords(source: CredentialSource): string {
	return source.kind === "profile" ? `the profile ${source.profile}` : "the keys of the environment";
}

/** Whose credentials are used, as a line of its own: "Profile: prod". */
export function sourceLine(source: CredentialSource): string {
	return source.kind === "profile" ? `Profile: ${source.profile}` : "Credentials: keys of the environment";
}
