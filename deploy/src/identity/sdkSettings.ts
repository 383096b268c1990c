import type { Environment } from "./endpoint";
import type { Section } from "./ini";

interface Setting {
	readonly key: string;
	readonly variable: string;
	readonly form: RegExp;
	readonly advice: string;
}

/** Settings that the SDK reads for itself, and over which it fails in words of its own. */
const settings: readonly Setting[] = [
	{
		key: "use_fips_endpoint",
		variable: "AWS_USE_FIPS_ENDPOINT",
		form: /^(?:true|false)$/,
		advice: "Write true or false",
	},
	{
		key: "use_dualstack_endpoint",
		variable: "AWS_USE_DUALSTACK_ENDPOINT",
		form: /^(?:true|false)$/,
		advice: "Write true or false",
	},
	{ key: "max_attempts", variable: "AWS_MAX_ATTEMPTS", form: /^[1-9]\d*$/, advice: "Write a whole number" },
];

/** What to correct where the SDK could not make sense of a setting; undefined where it can. */
export function invalidSetting(
	environment: Environment,
	profile: Section | undefined,
	profileName: string,
): string | undefined {
	for (const { key, variable, form, advice } of settings) {
		const [fromEnvironment, fromProfile] = [environment[variable], profile?.[key]];
		if (fromEnvironment !== undefined && !form.test(fromEnvironment)) {
			return `${variable} is "${fromEnvironment}". ${advice}.`;
		}
		if (fromProfile !== undefined && fromProfile !== "" && !form.test(fromProfile.toLowerCase())) {
			return `${key} of the profile ${profileName} is "${fromProfile}". ${advice}.`;
		}
	}
	return undefined;
}
