/** Whose key signed a request, and for which region: accounts and regions see nothing of each other. */
export interface Caller {
	readonly account: string;
	readonly region: string;
}

/** One access key of the sandbox. */
export interface Key {
	readonly secret: string;
	readonly account: string;
	/** Temporary keys come with a token, which has to be sent along. */
	readonly sessionToken?: string;
	readonly expired?: true;
}

/** Keys that open nothing but the sandbox, by access key id. */
export const sandboxKeys: ReadonlyMap<string, Key> = new Map<string, Key>([
	["SANDBOXKEYONE", { secret: "sandbox-secret-one", account: "111122223333" }],
	["SANDBOXKEYTWO", { secret: "sandbox-secret-two", account: "444455556666" }],
	[
		"SANDBOXKEYTEMP",
		{ secret: "sandbox-secret-temp", account: "111122223333", sessionToken: "sandbox-token" },
	],
	// Given out by AssumeRole and by the sign-in.
	[
		"SANDBOXKEYROLE",
		{ secret: "sandbox-secret-role", account: "111122223333", sessionToken: "sandbox-role-token" },
	],
	[
		"SANDBOXKEYSSO",
		{ secret: "sandbox-secret-sso", account: "111122223333", sessionToken: "sandbox-sso-session" },
	],
	[
		"SANDBOXKEYOLD",
		{
			secret: "sandbox-secret-old",
			account: "111122223333",
			sessionToken: "sandbox-old-token",
			expired: true,
		},
	],
]);

/** The device that the sandbox's guarded role asks for, and the one code that it takes. */
export const mfa = { device: "arn:aws:iam::111122223333:mfa/sandbox", code: "123456" } as const;

/** The token of a sign-in that the sandbox takes. */
export const ssoToken = "sandbox-sso-token";
