/** Asks for the code of an MFA device until the signal comes; undefined when the user dismissed the question. */
export type MfaCodeProvider = (deviceSerial: string, signal: AbortSignal) => Promise<string | undefined>;

export interface Credentials {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
}

/** The user dismissed a question that the sign-in depended on. */
export class SignInDismissed extends Error {
	override readonly name = "SignInDismissed";
}
