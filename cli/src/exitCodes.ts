/** How a call ended, for the shell: what each number means, from the best to the worst. */
export const exitCodes = {
	ok: 0,
	/** Problems, or changes where the call asks to fail on them. */
	found: 1,
	usage: 2,
	/** Nothing was changed in AWS, although it was to be. */
	nothingDone: 3,
	/** Part of it was done, or nobody knows. */
	unclear: 4,
	/** Ctrl+C, and nothing was changed. */
	interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What `--help` says of each. */
export const exitCodeWords: Readonly<Record<ExitCode, string>> = {
	0: "done, or nothing to do",
	1: "problems were found, or changes with --fail-on-changes or --check",
	2: "usage error, or a file or the configuration can't be read",
	3: "nothing was changed: not found, refused, not allowed in this state, declined",
	4: "only a part was done, or it isn't known what was: look before you try again",
	130: "interrupted before anything was changed",
};

const order: readonly ExitCode[] = [0, 1, 3, 2, 130, 4];

/** The code of a call that did several things. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
	return codes.reduce<ExitCode>(
		(worst, code) => (order.indexOf(code) > order.indexOf(worst) ? code : worst),
		exitCodes.ok,
	);
}
