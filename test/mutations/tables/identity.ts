import { mutationsOf } from "../mutation";

const endpoint = "test/client/aws/endpoint.test.ts";
const identityTests = "test/client/aws/identity.test.ts";

/** Who creates a campaign, and where. */
export const identity = [
	...mutationsOf(
		"deploy/src/identity/decide.ts",
		[identityTests, "test/client/aws/outlook.test.ts", "test/client/profileItems.test.ts"],
		[
			[
				'["AWS_DEFAULT_PROFILE", "AWS_PROFILE"]',
				'["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]',
				"another profile is used than by the AWS CLI",
			],
			[
				"if (hasKeys(environment)) {",
				"if (hasKeys(environment) && !environmentProfile(environment)) {",
				"a profile wins over keys, unlike in the AWS CLI",
			],
			[
				'if (setting.profile !== "") {',
				'if (setting.profile !== "" && picked.credentials === undefined) {',
				"a pick wins over the setting",
			],
			[
				"endpoint !== undefined || campaignRegions.has(value)",
				"true",
				"a region without the service is chosen silently",
			],
			['environment["AWS_REGION"]],', "undefined],", "AWS_REGION does not count"],
			[
				'["instance", !metadataOff]',
				'["instance", true]',
				"instance credentials are offered where they are turned off",
			],
			[
				'["environment", hasKeys(environment)]',
				'["environment", true]',
				"keys are offered that are not there",
			],
		],
	),
	...mutationsOf(
		"deploy/src/identity/endpoint.ts",
		[endpoint],
		[
			[
				'if (ignore?.toLowerCase() === "true") {',
				"if (false) {",
				"endpoints count although they are to be ignored",
			],
			[
				'environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? profile?.["ignore_configured_endpoint_urls"]',
				'profile?.["ignore_configured_endpoint_urls"] ?? environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]',
				"the profile wins over the environment",
			],
			[
				"given(environment[`AWS_ENDPOINT_URL_",
				'given(environment["AWS_ENDPOINT_URL"]) ?? given(environment[`AWS_ENDPOINT_URL_',
				"the endpoint of all services wins over that of the one",
			],
			[
				'given(environment["AWS_ENDPOINT_URL"]) ??',
				'fromServices(config, profile?.["services"], service) ?? given(environment["AWS_ENDPOINT_URL"]) ??',
				"the endpoint of the profile wins over that of the environment",
			],
			[
				'fromServices(config, profile?.["services"], service) ??',
				'given(profile?.["endpoint_url"]) ?? fromServices(config, profile?.["services"], service) ??',
				"the endpoint of the profile wins over that of its services",
			],
			[
				'url.username !== "" || url.password !== ""',
				"false",
				"an endpoint may hold a password, which messages then show",
			],
			['if (url.protocol === "http:" &&', "if (false &&", "plain HTTP to another computer is an endpoint"],
			["\\[?::1\\]?)$/i", "\\[?::1\\]?)/i", "localhost.example counts as this computer"],
		],
	),
	...mutationsOf(
		"deploy/src/identity/identity.ts",
		[
			identityTests,
			endpoint,
			"test/client/aws/endpoints.test.ts",
			"test/client/aws/ssoEndpoint.test.ts",
			"test/client/canary.test.ts",
		],
		[
			[
				'decided?.value.kind === "profile" && decided.by !== "pick"',
				"false",
				"a profile that does not exist leads to a question in place of a word",
			],
			[
				'stsEndpoint: endpointOf("sts")',
				'stsEndpoint: endpointOf("connectcampaignsv2")',
				"keys for STS go to another service",
			],
			[
				"secretSettings: secretsInUse(credentials, config, environment)",
				"secretSettings: []",
				"secrets of the AWS files are shown where an answer repeats them",
			],
			[
				'credentials.kind !== "profile" && named !== undefined &&',
				"false && named !== undefined &&",
				"keys go where a profile that does not exist would say",
			],
			[
				"configuredEndpoint(environment, config, profileName, service);",
				'configuredEndpoint(environment, config, "default", service);',
				"keys of one profile go to the endpoint of another",
			],
			[
				'ssoEndpoint: signIn && endpointOf("sso")',
				'ssoEndpoint: signIn && endpointOf("sts")',
				"the SSO token goes to another service",
			],
			[
				"caBundle: caBundleOf(environment, config.profile(profileName))",
				"caBundle: undefined",
				"the CA bundle is dropped",
			],
		],
	),
	...mutationsOf(
		"deploy/src/identity/caBundle.ts",
		["test/client/aws/caBundle.test.ts"],
		[
			[
				"if (fromEnvironment) {",
				'if (fromEnvironment && !profile?.["ca_bundle"]) {',
				"the CA bundle of the profile wins over that of the environment",
			],
			[
				'fromProfile ? { path: fromProfile, setting: "ca_bundle" } : undefined',
				"undefined",
				"the CA bundle of the profile does not count",
			],
			[
				"if (own.length === 0) {",
				"if (false) {",
				"a CA bundle without certificates is told by a failing connection",
			],
			["...certificatesIn(extra), ...own", "...own", "a CA bundle replaces NODE_EXTRA_CA_CERTS"],
		],
	),
	...mutationsOf(
		"deploy/src/identity/profiles.ts",
		["test/client/aws/profiles.test.ts"],
		[
			[
				"{ ...profiles.get(name), ...section }",
				"{ ...section, ...profiles.get(name) }",
				"the config file wins over the credentials file",
			],
			[
				"tokenKey: isPlain(name) ? tokenKey : undefined",
				"tokenKey",
				"the name of a profile becomes part of a command in a terminal",
			],
		],
	),
	...mutationsOf(
		"deploy/src/identity/sharedFiles.ts",
		[
			"test/client/aws/profiles.test.ts",
			"test/client/aws/ini.test.ts",
			"test/client/aws/ssoEndpoint.test.ts",
		],
		[
			[
				'externalDataInterceptor.interceptFile(sdkPathOf("AWS_SHARED_CREDENTIALS_FILE", "credentials"), "");',
				"",
				"the SDK keeps the credentials file for as long as it lives",
			],
			[
				'\t"max_attempts",',
				'\t"max_attempts",\n\t"endpoint_url",',
				"the SDK sees endpoints of other profiles",
			],
		],
	),
	...mutationsOf(
		"deploy/src/identity/secretSettings.ts",
		["test/client/aws/secretSettings.test.ts"],
		[
			['\t"credential_process",', "", "the arguments of a credential_process are shown"],
			['\t"aws_session_token",', "", "a session token of the AWS files is shown"],
			['|| sources.has("environment")', "", "keys of the environment are shown that a role is assumed with"],
		],
	),
];
