/**
 * What to change in the environment for the language server: it has no business with AWS, so it inherits none of its
 * variables, whatever they are called in years to come.
 *
 * @returns the name of each with undefined, which takes a variable away from a process that is started.
 */
export function withoutAwsVariables(
	environment: Readonly<Record<string, string | undefined>>,
): Record<string, undefined> {
	const names = Object.keys(environment).filter((name) => /^AWS_/i.test(name));
	return Object.fromEntries(names.map((name) => [name, undefined]));
}
