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
