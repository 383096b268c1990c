import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { getSSOTokenFilepath } from "@smithy/core/config";
import { cliCommand } from "../../deploy/src/create/cli";
import { confirmationLines } from "../../deploy/src/create/confirmation";
import { prepareRequest } from "../../deploy/src/create/prepare";
import { previewText } from "../../deploy/src/create/preview";
import { submitCalls } from "../../deploy/src/create/submitCalls";
import { messageOf } from "../../deploy/src/create/words";
import { type Identity, resolveIdentity } from "../../deploy/src/identity/identity";
import { readCampaign } from "../../shared/src/request/body";
import { type AwsFiles, useAwsFiles } from "./support/awsFiles";
import { campaignFile } from "./support/campaign";
import { type Answer, created, type FakeAws, startFakeAws } from "./support/fakeAws";
import { hasty, submitWith } from "./support/ports";

/** A value that stands nowhere but where it is planted. */
const canary = (place: string): string => `CANARY${place}`;

/** In the user's files and environment, in answers of the sign-in services, and typed by the user. */
const secrets = [
	"ENVKEYID",
	"ENVSECRET",
	"ENVTOKEN",
	"FILEKEYID",
	"FILESECRET",
	"FILETOKEN",
	"PROCESSKEYID",
	"PROCESSSECRET",
	"PROCESSTOKEN",
	"PROCESSARGUMENT",
	"ROLEKEYID",
	"ROLESECRET",
	"ROLETOKEN",
	"EXTERNALID",
	"SSOTOKEN",
	"SSOREFRESH",
	"SSOKEYID",
	"SSOSECRET",
	"SSOSESSION",
].map(canary);
const mfaCode = "918273";
const sensitive = [canary("SENDER@example.com"), canary("DISPLAY name")];

const text = JSON.stringify({
	...campaignFile,
	channelSubtypeConfig: {
		email: {
			outboundMode: { agentless: {} },
			defaultOutboundConfig: {
				connectSourceEmailAddress: sensitive[0],
				sourceEmailAddressDisplayName: sensitive[1],
				wisdomTemplateArn: "arn:aws:wisdom:us-west-2:111122223333:message-template/a/b",
			},
		},
	},
});

const processAnswer = JSON.stringify({
	Version: 1,
	AccessKeyId: canary("PROCESSKEYID"),
	SecretAccessKey: canary("PROCESSSECRET"),
	SessionToken: canary("PROCESSTOKEN"),
});

const config = `
[profile file]
region = us-west-2
[profile process]
region = us-west-2
credential_process = sh -c 'printf %s "$0"' '${processAnswer}' ${canary("PROCESSARGUMENT")}
[profile broken-process]
region = us-west-2
credential_process = sh -c 'echo ${canary("PROCESSSECRET")} >&2; false' ${canary("PROCESSARGUMENT")}
[profile role]
region = us-west-2
role_arn = arn:aws:iam::111122223333:role/campaigns
source_profile = file
mfa_serial = arn:aws:iam::111122223333:mfa/me
external_id = ${canary("EXTERNALID")}
[profile sso]
region = us-west-2
sso_session = corp
sso_account_id = 111122223333
sso_role_name = campaigns
[sso-session corp]
sso_region = us-west-2
sso_start_url = https://example.com/start
`;
const credentials = `
[file]
aws_access_key_id = ${canary("FILEKEYID")}
aws_secret_access_key = ${canary("FILESECRET")}
aws_session_token = ${canary("FILETOKEN")}
`;

/** Everything that came in, said back: no service is worse than that. */
const echo =
	(status: number, error: string): Answer =>
	(response, { method, path, headers, body }) => {
		const said = `${method} ${path} ${JSON.stringify(headers)} ${body} ${decodeURIComponent(body.replaceAll("+", " "))}`;
		response.writeHead(status, { "x-amzn-errortype": error, "x-amzn-requestid": "request-3" });
		response.end(JSON.stringify({ message: said, Message: said }));
	};

/** STS and the sign-in portal as they should be, with credentials to hide. */
const signIn: Answer = (response, { path, body }) => {
	if (path.startsWith("/federation/credentials")) {
		response.end(
			JSON.stringify({
				roleCredentials: {
					accessKeyId: canary("SSOKEYID"),
					secretAccessKey: canary("SSOSECRET"),
					sessionToken: canary("SSOSESSION"),
					expiration: Date.parse("2099-01-01T00:00:00Z"),
				},
			}),
		);
	} else if (body.includes("Action=AssumeRole")) {
		response.end(`<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<Credentials><AccessKeyId>${canary("ROLEKEYID")}</AccessKeyId><SecretAccessKey>${canary("ROLESECRET")}</SecretAccessKey>
<SessionToken>${canary("ROLETOKEN")}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
</AssumeRoleResult></AssumeRoleResponse>`);
	} else {
		response.end("<GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult>");
	}
};

const stsRefusal: Answer = (response, { headers, body }) => {
	response.writeHead(403);
	const said = `${JSON.stringify(headers)} ${decodeURIComponent(body)}`.replaceAll("<", "");
	response.end(
		`<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Code>ExpiredToken</Code><Message>${said}</Message></Error></ErrorResponse>`,
	);
};

suite("secrets", () => {
	let campaigns: FakeAws;
	let others: FakeAws;
	let files: AwsFiles;
	setup(async () => {
		campaigns = await startFakeAws();
		others = await startFakeAws();
		others.answer = signIn;
		files = await useAwsFiles(config, credentials, {
			AWS_ACCESS_KEY_ID: canary("ENVKEYID"),
			AWS_SECRET_ACCESS_KEY: canary("ENVSECRET"),
			AWS_SESSION_TOKEN: canary("ENVTOKEN"),
			AWS_ENDPOINT_URL: others.url,
			AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2: campaigns.url,
		});
		const token = getSSOTokenFilepath("corp");
		assert.ok(token.startsWith(files.folder));
		await mkdir(dirname(token), { recursive: true });
		const rest = { expiresAt: "2099-01-01T00:00:00Z", refreshToken: canary("SSOREFRESH") };
		await writeFile(token, JSON.stringify({ accessToken: canary("SSOTOKEN"), ...rest }));
		await writeFile(join(files.folder, "unrelated"), "");
	});
	teardown(async () => {
		await files.restore();
		await campaigns.close();
		await others.close();
	});

	async function identityOf(who: string): Promise<Identity> {
		const environmentKeys = who === "environment";
		const sources = {
			setting: { profile: environmentKeys ? "" : who, region: "us-west-2" },
			environment: { ...process.env },
			picked: {
				credentials: environmentKeys ? ({ kind: "environment" } as const) : undefined,
				region: undefined,
			},
			arnRegion: undefined,
		};
		const nobody = { credentials: () => assert.fail(), region: () => assert.fail() };
		return (await resolveIdentity(sources, nobody)) ?? assert.fail();
	}

	interface Written {
		/** What stays: log and history. */
		readonly kept: string;
		/** What is shown and goes: messages, questions, previews. */
		readonly shown: string;
	}

	/** All that a submission as this identity writes, wherever. */
	async function writtenAs(who: string): Promise<Written> {
		const identity = await identityOf(who);
		const {
			outcome,
			log,
			steps,
			summaries,
			errors,
			history: kept,
			pending,
		} = await submitWith(
			{
				identity: () => Promise.resolve(identity),
				calls: submitCalls(() => Promise.resolve(mfaCode), hasty),
				renew: () => Promise.resolve(false),
			},
			text,
		);
		const campaign = readCampaign(text);
		const request = await prepareRequest(campaign, identity);
		const history = JSON.stringify([...kept, ...pending, ...errors]);
		const shown = [
			...steps,
			messageOf(outcome)?.text,
			JSON.stringify(outcome),
			...summaries.flatMap((summary) => confirmationLines(summary, 0)),
			previewText(request, identity, campaign.body),
			cliCommand(request.body, identity, "posix"),
		];
		return { kept: `${log}\n${history}`, shown: shown.join("\n") };
	}

	function assertHidden({ kept, shown }: Written, what: string): void {
		for (const secret of [...secrets, mfaCode]) {
			assert.ok(!kept.includes(secret), `${secret} is kept, ${what}:\n${kept}`);
			assert.ok(!shown.includes(secret), `${secret} is shown, ${what}:\n${shown}`);
		}
		for (const value of sensitive) {
			assert.ok(!kept.includes(value), `${value} is kept, ${what}:\n${kept}`);
		}
		assert.doesNotMatch(kept + shown, /Signature=[0-9a-f]/, what);
	}

	const identities = ["environment", "file", "process", "broken-process", "role", "sso"];
	const endings: Readonly<Record<string, (() => void) | undefined>> = {
		created: undefined,
		"refused with all that was sent": () => {
			campaigns.answer = echo(400, "ValidationException");
		},
		"refused as not signed right": () => {
			campaigns.answer = echo(403, "InvalidSignatureException");
		},
		"an error of the service": () => {
			campaigns.answer = echo(500, "InternalServerException");
		},
		"not JSON": () => {
			campaigns.answer = (response, { headers }) => response.end(`<html>${JSON.stringify(headers)}`);
		},
		"no id": () => {
			campaigns.answer = (response, { headers }) => response.end(JSON.stringify({ said: headers }));
		},
		"cut off": () => {
			campaigns.answer = (response) => response.destroy();
		},
		"signing in refused with all that was sent": () => {
			others.answer = echo(401, "UnauthorizedException");
		},
		"expired for STS": () => {
			others.answer = stsRefusal;
		},
	};
	for (const [ending, arrange] of Object.entries(endings)) {
		test(`stay where they are: ${ending}`, async () => {
			for (const who of identities) {
				campaigns.answer = created;
				others.answer = signIn;
				arrange?.();
				assertHidden(await writtenAs(who), `${ending}, as ${who}`);
			}
		});
	}

	test("were really used", async () => {
		for (const who of ["environment", "file", "process", "role", "sso"]) {
			await writtenAs(who);
		}
		const sent = JSON.stringify([...campaigns.received, ...others.received]);
		for (const place of ["ENVKEYID", "FILETOKEN", "PROCESSTOKEN", "ROLETOKEN", "SSOTOKEN", "SSOSESSION"]) {
			assert.ok(sent.includes(canary(place)), place);
		}
		assert.ok(sent.includes(mfaCode));
	});
});
