import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { ConnectCampaignsV2Client, DescribeCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import { GuardedHandler, type GuardedHandlerOptions } from "../../../deploy/src/session/guardedHandler";
import { selfSigned } from "../../support/certificate";

const credentials = { accessKeyId: "AKIDTESTS", secretAccessKey: "tests-secret" };
const answer = '{"campaign":{"id":"campaign-1"}}';

suite("GuardedHandler", () => {
	let server: Server;
	let port = 0;
	const hosts: (string | undefined)[] = [];
	const lookups: string[] = [];

	async function listen(started: Server): Promise<void> {
		server = started;
		server.on("request", ({ headers }, response) => {
			hosts.push(headers.host);
			response.setHeader("content-type", "application/json").end(answer);
		});
		server.on("tlsClientError", () => undefined);
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const address = server.address();
		assert.ok(typeof address === "object" && address !== null);
		port = address.port;
	}

	setup(() => {
		hosts.length = 0;
		lookups.length = 0;
	});
	teardown(() => {
		server.closeAllConnections();
		return new Promise((resolve) => server.close(resolve));
	});

	/** Has the SDK ask an endpoint whose names resolve to the addresses given, one list a lookup. */
	async function ask(
		endpoint: string,
		addresses: readonly (readonly string[])[] = [],
		options: Partial<GuardedHandlerOptions> = {},
	): Promise<string | undefined> {
		const client = new ConnectCampaignsV2Client({
			region: "us-west-2",
			credentials,
			endpoint: `${endpoint}:${port}`,
			maxAttempts: 1,
			requestHandler: new GuardedHandler({
				requestTimeout: 5_000,
				lookup: (name) => {
					const found = addresses[lookups.length];
					lookups.push(name);
					return found === undefined ? Promise.reject(new Error("ENOTFOUND")) : Promise.resolve(found);
				},
				...options,
			}),
		});
		try {
			const { campaign } = await client.send(new DescribeCampaignCommand({ id: "campaign-1" }));
			return campaign?.id;
		} finally {
			client.destroy();
		}
	}

	test("takes names for this computer that resolve to loopback alone", async () => {
		await listen(createServer());
		const name = "localhost.localstack.cloud";
		assert.equal(await ask(`http://${name}`, [["127.0.0.1"]]), "campaign-1");
		assert.equal(await ask(`http://${name}`, [[], ["::1", "127.0.0.1"]]), "campaign-1");
		assert.deepEqual(hosts, [`${name}:${port}`, `${name}:${port}`]);
	});

	test("knows names below localhost and addresses without looking them up", async () => {
		await listen(createServer());
		for (const host of ["connect.localhost", "localhost", "127.0.0.1"]) {
			assert.equal(await ask(`http://${host}`), "campaign-1");
		}
		assert.deepEqual(lookups, []);
	});

	test("sends nothing over plain HTTP where a name may be another computer", async () => {
		await listen(createServer());
		for (const [host, addresses] of [
			["both.example", ["127.0.0.1", "192.0.2.1"]],
			["other.example", ["192.0.2.1"]],
			["none.example", []],
			["unknown.example", undefined],
			["10.0.0.1", ["127.0.0.1"]],
			["localhost.example", ["192.0.2.1"]],
		] as const) {
			lookups.length = 0;
			await assert.rejects(ask(`http://${host}`, addresses === undefined ? [] : [addresses]), {
				name: "EndpointError",
			});
		}
		assert.deepEqual(hosts, []);
	});

	test("connects to the very address that was looked at, whatever the name means afterwards", async () => {
		await listen(createServer());
		assert.equal(await ask("http://rebound.example", [["127.0.0.1"], ["192.0.2.1"]]), "campaign-1");
		assert.deepEqual(lookups, ["rebound.example"]);
	});

	test("trusts the certificates that it is given, and no others", async () => {
		const { cert, key } = selfSigned("127.0.0.1");
		await listen(createTlsServer({ cert, key }));
		const url = "https://127.0.0.1";
		await assert.rejects(ask(url), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
		await assert.rejects(ask(url, [], { ca: () => Promise.resolve([selfSigned("127.0.0.1").cert]) }));
		assert.deepEqual(hosts, []);
		// Trusted, it is still no certificate for the address: that it is of another host is found out behind trust.
		await assert.rejects(ask(url, [], { ca: () => Promise.resolve([cert]) }), {
			code: "ERR_TLS_CERT_ALTNAME_INVALID",
		});
	});

	test("sends nothing where the certificates cannot be read", async () => {
		await listen(createServer());
		const ca = (): Promise<never> => Promise.reject(new Error("no such file"));
		await assert.rejects(ask("http://127.0.0.1", [], { ca }), /no such file/);
		assert.deepEqual(hosts, []);
	});
});
