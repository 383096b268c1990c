import assert from "node:assert/strict";
import { DescribeCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { stsClient } from "../../../deploy/src/calls/account";
import { connect } from "../../../deploy/src/calls/connect";
import { type AwsService, readFromService, serviceClient } from "../../../deploy/src/calls/serviceClient";
import { EndpointError } from "../../../deploy/src/identity/endpoint";
import type { Identity } from "../../../deploy/src/identity/identity";
import type { GuardedHandler } from "../../../deploy/src/session/guardedHandler";
import { useAwsFiles } from "../support/awsFiles";
import { identityFor } from "../support/campaign";

const nobody = { accessKeyId: "AKIDTESTS", secretAccessKey: "tests-secret" };

interface Sent {
	readonly host: string;
	readonly path: string;
	/** Region and service that the request is signed for. */
	readonly scope: string | undefined;
}

/** Flags, and the hosts of campaigns, STS and Amazon Connect as AWS's endpoint rules have them. */
const table: readonly (readonly [region: string, flags: string, hosts: readonly [string, string, string]])[] =
	[
		[
			"us-east-1",
			"",
			[
				"connect-campaigns.us-east-1.amazonaws.com",
				"sts.us-east-1.amazonaws.com",
				"connect.us-east-1.amazonaws.com",
			],
		],
		[
			"us-east-1",
			"fips",
			[
				"connect-campaigns-fips.us-east-1.amazonaws.com",
				"sts-fips.us-east-1.amazonaws.com",
				"connect-fips.us-east-1.amazonaws.com",
			],
		],
		[
			"us-west-2",
			"dualstack",
			["connect-campaigns.us-west-2.api.aws", "sts.us-west-2.api.aws", "connect.us-west-2.api.aws"],
		],
		[
			"us-west-2",
			"fips dualstack",
			[
				"connect-campaigns-fips.us-west-2.api.aws",
				"sts-fips.us-west-2.api.aws",
				"connect-fips.us-west-2.api.aws",
			],
		],
		[
			"us-gov-west-1",
			"",
			[
				"connect-campaigns.us-gov-west-1.amazonaws.com",
				"sts.us-gov-west-1.amazonaws.com",
				"connect.us-gov-west-1.amazonaws.com",
			],
		],
		[
			"us-gov-west-1",
			"fips",
			[
				"connect-campaigns-fips.us-gov-west-1.amazonaws.com",
				"sts.us-gov-west-1.amazonaws.com",
				"connect.us-gov-west-1.amazonaws.com",
			],
		],
		[
			"us-gov-east-1",
			"fips dualstack",
			[
				"connect-campaigns-fips.us-gov-east-1.api.aws",
				"sts-fips.us-gov-east-1.api.aws",
				"connect-fips.us-gov-east-1.api.aws",
			],
		],
		[
			"cn-north-1",
			"",
			[
				"connect-campaigns.cn-north-1.amazonaws.com.cn",
				"sts.cn-north-1.amazonaws.com.cn",
				"connect.cn-north-1.amazonaws.com.cn",
			],
		],
		[
			"cn-northwest-1",
			"dualstack",
			[
				"connect-campaigns.cn-northwest-1.api.amazonwebservices.com.cn",
				"sts.cn-northwest-1.api.amazonwebservices.com.cn",
				"connect.cn-northwest-1.api.amazonwebservices.com.cn",
			],
		],
		[
			"eusc-de-east-1",
			"",
			[
				"connect-campaigns.eusc-de-east-1.amazonaws.eu",
				"sts.eusc-de-east-1.amazonaws.eu",
				"connect.eusc-de-east-1.amazonaws.eu",
			],
		],
		// A region that the SDK has not heard of counts as one of AWS's own.
		[
			"eu-nowhere-9",
			"",
			[
				"connect-campaigns.eu-nowhere-9.amazonaws.com",
				"sts.eu-nowhere-9.amazonaws.com",
				"connect.eu-nowhere-9.amazonaws.com",
			],
		],
	];

suite("endpoints of AWS", () => {
	for (const [region, flags, hosts] of table) {
		test(`are those of ${region}${flags && `, ${flags}`}`, async () => {
			const identity = identityFor("", {
				region,
				endpoint: undefined,
				useFipsEndpoint: flags.includes("fips"),
				useDualstackEndpoint: flags.includes("dualstack"),
			});
			const [campaigns, sts, connectItself, profiles, wisdom] = await Promise.all(allSent(identity));
			assert.deepEqual(campaigns, {
				host: hosts[0],
				path: "/v2/campaigns/some-id",
				scope: `${region}/connect-campaigns`,
			});
			assert.deepEqual(sts, { host: hosts[1], path: "/", scope: `${region}/sts` });
			assert.deepEqual(connectItself, {
				host: hosts[2],
				path: "/instance/some-id",
				scope: `${region}/connect`,
			});
			// AWS's rules for these differ from those for campaigns in the name alone.
			for (const [sent, service] of [
				[profiles, "profile"],
				[wisdom, "wisdom"],
			] as const) {
				const host = hosts[0].replace("connect-campaigns", service);
				assert.deepEqual(sent, { host, path: "/instance/some-id", scope: `${region}/${service}` });
			}
		});
	}

	test("are not those of the active profile", async () => {
		const files = await useAwsFiles(
			"[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\nendpoint_url = https://default.example\n",
			"",
			{ AWS_USE_FIPS_ENDPOINT: "true" },
		);
		const sent = await Promise.all(allSent(identityFor("", { endpoint: undefined })));
		await files.restore();
		assert.deepEqual(
			sent.map(({ host }) => host),
			[
				"connect-campaigns.us-west-2.amazonaws.com",
				"sts.us-west-2.amazonaws.com",
				"connect.us-west-2.amazonaws.com",
				"profile.us-west-2.amazonaws.com",
				"wisdom.us-west-2.amazonaws.com",
			],
		);
	});

	test("give way to the configured ones, path included", async () => {
		const identity = identityFor("https://campaigns.example/a", {
			stsEndpoint: "https://sts.example/b/",
			connectEndpoint: "https://connect-campaigns.example/c",
			customerProfilesEndpoint: "https://profiles.example/d",
			qConnectEndpoint: "https://q.example/e",
		});
		const sent = await Promise.all(allSent(identity));
		assert.deepEqual(
			sent.map(({ host, path }) => host + path),
			[
				"campaigns.example/a/v2/campaigns/some-id",
				"sts.example/b/",
				"connect-campaigns.example/c/instance/some-id",
				"profiles.example/d/instance/some-id",
				"q.example/e/instance/some-id",
			],
		);
	});

	test("cannot be configured and FIPS at once", async () => {
		const identity = identityFor("https://campaigns.example", { useFipsEndpoint: true });
		await assert.rejects(allSent(identity)[0], { name: "EndpointError" });
	});

	test("that cannot be used keep nobody from anything but their own service", () => {
		const customerProfilesEndpoint = new EndpointError("no such endpoint");
		const identity = identityFor("https://campaigns.example", { customerProfilesEndpoint });
		assert.throws(() => serviceClient(identity, nobody, "profile"), customerProfilesEndpoint);
		serviceClient(identity, nobody, "wisdom").destroy();
	});
});

/** The requests to campaigns, STS, Amazon Connect, Customer Profiles and Q in Connect as they would leave. */
function allSent(
	identity: Identity,
): [Promise<Sent>, Promise<Sent>, Promise<Sent>, Promise<Sent>, Promise<Sent>] {
	const read = (service: AwsService): Promise<Sent> => {
		const client = serviceClient(identity, nobody, service);
		const request = { method: "GET", path: "/instance/some-id" } as const;
		return sentBy(client.config.requestHandler, () =>
			readFromService(client, request, new AbortController().signal),
		);
	};
	const [campaigns, sts] = [connect(identity, nobody, 1_000), stsClient(identity, nobody)];
	const describe = new DescribeCampaignCommand({ id: "some-id" });
	return [
		sentBy(campaigns.config.requestHandler, () => campaigns.send(describe)),
		sentBy(sts.config.requestHandler, () => sts.send(new GetCallerIdentityCommand({}))),
		read("connect"),
		read("profile"),
		read("wisdom"),
	];
}

async function sentBy(handler: Pick<GuardedHandler, "handle">, send: () => Promise<unknown>): Promise<Sent> {
	let sent: Sent | undefined;
	handler.handle = (request) => {
		const { hostname, path, headers } = request;
		const scope = /\/\d{8}\/(.*)\/aws4_request/.exec(headers["authorization"] ?? "")?.[1];
		sent = { host: hostname, path, scope };
		assert.equal(headers["host"], hostname);
		return Promise.reject(new Error("caught"));
	};
	try {
		await send();
	} catch (error) {
		if (sent === undefined) {
			throw error;
		}
	}
	return sent ?? assert.fail("nothing was sent");
}
