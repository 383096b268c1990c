import { role, roleArn, type SignInCase, stsError } from "./signInCases";

const node = `"${process.execPath}" -e`;
const printing = (script: string): string => `[profile p]\ncredential_process = ${node} '${script}'\n`;

/** Failures of web identities, processes, containers, instances and whole files. */
export const otherCases: Readonly<Record<string, SignInCase>> = {
	"a web identity token that is not there": {
		config: `${role}web_identity_token_file = /nowhere/token\n`,
		title: /web identity token can't be read/,
		says: /\/nowhere\/token \(ENOENT\)/,
		advice: /AWS_WEB_IDENTITY_TOKEN_FILE/,
	},
	"a web identity of the environment whose token is not there": {
		source: { kind: "webIdentity" },
		environment: { AWS_ROLE_ARN: roleArn, AWS_WEB_IDENTITY_TOKEN_FILE: "/nowhere/token" },
		title: /web identity token can't be read/,
		advice: /file is there/,
	},
	"a web identity that the environment does not have": {
		source: { kind: "webIdentity" },
		title: /environment has no web identity/,
		advice: /AWS_ROLE_ARN/,
	},
	"a web identity that STS refuses": {
		source: { kind: "webIdentity" },
		environment: { AWS_ROLE_ARN: roleArn, AWS_WEB_IDENTITY_TOKEN_FILE: "/etc/hosts" },
		answer: stsError(400, "InvalidIdentityToken"),
		title: /did not accept the web identity token/,
		says: /Said by STS\./,
		advice: /new token/,
	},
	"a credential_process that does not exist": {
		config: "[profile p]\ncredential_process = get-no-keys --token hush-hush\n",
		title: /could not be started/,
		says: /profile p could not be started: ENOENT/,
		advice: /PATH/,
	},
	"a credential_process with an open quote": {
		config: "[profile p]\ncredential_process = get 'keys\n",
		title: /could not be started/,
		says: /quotation mark/,
		advice: /PATH/,
	},
	"a credential_process that fails": {
		config: printing('console.log("hush"); console.error("hush"); process.exit(3)'),
		title: /credential_process of the profile failed/,
		says: /exit code 3/,
		advice: /terminal/,
	},
	"a credential_process that prints no JSON": {
		config: printing('console.log("hush")'),
		title: /did not print credentials/,
		says: /did not print JSON/,
		advice: /Version 1/,
	},
	"a credential_process that prints no keys": {
		config: printing("console.log(JSON.stringify({ Version: 1 }))"),
		title: /did not print credentials/,
		says: /no AccessKeyId/,
		advice: /SecretAccessKey/,
	},
	"a credential_process of another version": {
		config: printing("console.log(JSON.stringify({ Version: 2 }))"),
		title: /did not print credentials/,
		says: /Version/,
		advice: /terminal/,
	},
	"a credential_process that never stops printing": {
		config: printing('setInterval(() => process.stdout.write("x".repeat(1e6)))'),
		title: /did not print credentials/,
		says: /more than 1 MB/,
		advice: /terminal/,
	},
	"a credential_process with expired keys": {
		config: printing(
			'console.log(JSON.stringify({ Version: 1, AccessKeyId: "a", SecretAccessKey: "s", Expiration: "2020-01-01T00:00:00Z" }))',
		),
		title: /expired credentials/,
		says: /2020-01-01/,
		advice: /Renew/,
	},
	"container credentials outside of a container": {
		source: { kind: "container" },
		title: /no container credentials/,
		advice: /another profile/,
	},
	"a role of a container outside of one": {
		config: `${role}credential_source = EcsContainer\n`,
		title: /no container credentials/,
		advice: /another profile/,
	},
	"a container that refuses": {
		source: { kind: "container" },
		environment: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "@URL@/keys" },
		answer: (response) => {
			response.writeHead(404);
			response.end();
		},
		title: /container gave no credentials/,
		says: /404/,
		advice: /task or pod has a role/,
	},
	"a container address that is none": {
		source: { kind: "container" },
		environment: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://example.com/keys" },
		title: /container gave no credentials/,
		advice: /AWS_CONTAINER_/,
	},
	"metadata that is turned off": {
		source: { kind: "instance" },
		environment: { AWS_EC2_METADATA_DISABLED: "true" },
		title: /metadata is turned off/,
		advice: /AWS_EC2_METADATA_DISABLED/,
	},
	"metadata away from EC2": {
		source: { kind: "instance" },
		environment: { AWS_EC2_METADATA_SERVICE_ENDPOINT: "http://127.0.0.1:1" },
		title: /isn't an EC2 instance/,
		advice: /Pick a profile/,
	},
	"a computer on which nothing is set up": {
		source: { kind: "instance", nobodyChose: true },
		environment: { AWS_EC2_METADATA_SERVICE_ENDPOINT: "http://127.0.0.1:1" },
		title: /^No AWS credentials were found$/,
		advice: /--profile or AWS_PROFILE/,
	},
	"an instance without a role": {
		source: { kind: "instance" },
		environment: { AWS_EC2_METADATA_SERVICE_ENDPOINT: "@URL@" },
		answer: (response, { method }) => {
			response.writeHead(method === "PUT" ? 200 : 404);
			response.end("token");
		},
		title: /instance has no role/,
		advice: /Attach an IAM role/,
	},
	"an `aws login` that nobody ran": {
		config: "[profile p]\nlogin_session = arn:aws:iam::111122223333:user/me\n",
		title: /not signed in to this profile/,
		says: /^The profile is p\.$/,
		advice: /aws login/,
	},
	"certificates that are not there": {
		config: `${role}source_profile = keys\n`,
		identity: {
			stsEndpoint: "https://127.0.0.1:1",
			caBundle: { path: "/nowhere/ca.pem", setting: "ca_bundle" },
		},
		title: /file of CA certificates can't be used/,
		says: /ca_bundle names \/nowhere\/ca\.pem: there is no such file/,
		advice: /PEM/,
	},
	"certificates that are none": {
		config: `${role}source_profile = keys\n`,
		identity: {
			stsEndpoint: "https://127.0.0.1:1",
			caBundle: { path: "/etc/hosts", setting: "AWS_CA_BUNDLE" },
		},
		title: /file of CA certificates can't be used/,
		says: /AWS_CA_BUNDLE names \/etc\/hosts: it holds no certificate/,
		advice: /PEM/,
	},
	"a config file that is a folder": {
		environment: { AWS_CONFIG_FILE: "/" },
		title: /AWS file can't be read/,
		says: /^\/ is a folder/,
		advice: /AWS_CONFIG_FILE/,
	},
	"a credentials file in UTF-16": {
		credentials: Buffer.from("\ufeff[p]\r\naws_access_key_id = AKIDKEYS\r\n", "utf16le"),
		title: /AWS file can't be read/,
		says: /credentials is saved as UTF-16/,
		advice: /UTF-8/,
	},
	"a section that is there twice": {
		config: "[profile p]\nregion = us-east-1\n\n[profile p]\n",
		title: /AWS file has a mistake/,
		says: /^Line 4 of .*config: the section \[profile p\] is there twice/,
		advice: /Correct the line/,
	},
};
