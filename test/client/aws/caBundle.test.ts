import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import { join } from "node:path";
import { HttpRequest } from "@smithy/core/protocols";
import { callService } from "../../../deploy/src/calls/call";
import { campaignState } from "../../../deploy/src/calls/campaigns";
import { type CaBundle, caBundleOf, trustedCertificates } from "../../../deploy/src/identity/caBundle";
import { GuardedHandler } from "../../../deploy/src/session/guardedHandler";
import { selfSigned } from "../../support/certificate";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { identityFor } from "../support/campaign";

const keys = "[tests]\naws_access_key_id = AKIDTESTS\naws_secret_access_key = tests-secret\n";
const role = "[profile role]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = tests\n";
const assumed = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>AKIDROLE</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey><SessionToken>role-token</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

suite("a bundle of CA certificates", () => {
	const certificate = selfSigned("localhost");
	let server: Server;
	let files: AwsFiles;
	let bundle: CaBundle;
	setup(async () => {
		files = await useAwsFiles("");
		bundle = { path: join(files.folder, "ca.pem"), setting: "ca_bundle" };
		await writeFile(bundle.path, `A comment.\r\n${certificate.cert.replaceAll("\n", "\r\n")}`);
		server = createServer({ cert: certificate.cert, key: certificate.key }, ({ method }, response) => {
			// The sign-in posts a form; Amazon Connect is asked for a state.
			response.end(method === "POST" ? assumed : '{"state":"Initialized"}');
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	});
	teardown(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		await files.restore();
	});

	async function ask(caBundle: CaBundle | undefined): Promise<number> {
		const address = server.address();
		assert.ok(typeof address === "object" && address !== null);
		const handler = new GuardedHandler({
			requestTimeout: 5_000,
			ca: () => trustedCertificates(caBundle),
		});
		try {
			const request = new HttpRequest({ protocol: "https:", hostname: "localhost", port: address.port });
			return (await handler.handle(request)).response.statusCode;
		} finally {
			handler.destroy();
		}
	}

	test("lets a server be trusted that Node.js does not trust", async () => {
		await assert.rejects(ask(undefined), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
		assert.equal(await ask(bundle), 200);
	});

	test("counts for requests to Amazon Connect and for the sign-in before them", async () => {
		await writeFile(join(files.folder, "config"), role);
		await writeFile(join(files.folder, "credentials"), keys);
		const address = server.address();
		assert.ok(typeof address === "object" && address !== null);
		const endpoint = `https://localhost:${address.port}`;
		const stateAs = (profile: string, caBundle: CaBundle | undefined) =>
			callService(
				identityFor(endpoint, {
					credentials: { kind: "profile", profile },
					stsEndpoint: endpoint,
					caBundle,
				}),
				{
					askMfaCode: () => assert.fail("asked for a code"),
					step: () => undefined,
					signal: new AbortController().signal,
				},
				"read",
				(client, signal) => campaignState(client, "c-1", signal),
			);
		for (const profile of ["tests", "role"]) {
			assert.deepEqual(await stateAs(profile, bundle), { kind: "answered", value: "Initialized" });
			const without = await stateAs(profile, undefined);
			assert.ok(without.kind === "failed", JSON.stringify(without));
			assert.match(without.failure.title, /certificate/);
		}
	});

	test("does not make a server trusted that it does not name", async () => {
		await writeFile(bundle.path, selfSigned("localhost").cert);
		await assert.rejects(ask(bundle), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
	});

	test("comes beside the certificates of Node.js and NODE_EXTRA_CA_CERTS", async () => {
		const extra = selfSigned("extra").cert.trim();
		process.env["NODE_EXTRA_CA_CERTS"] = join(files.folder, "extra.pem");
		await writeFile(join(files.folder, "extra.pem"), extra);
		const trusted = (await trustedCertificates(bundle)) ?? [];
		assert.ok(trusted.length > 50);
		assert.ok(trusted.includes(extra));
	});

	test("is that of the environment, else that of the profile", () => {
		const [variable, setting] = [{ AWS_CA_BUNDLE: "env.pem" }, { ca_bundle: "profile.pem" }];
		const ofEnvironment = { path: "env.pem", setting: "AWS_CA_BUNDLE" };
		assert.deepEqual(caBundleOf(variable, setting), ofEnvironment);
		assert.deepEqual(caBundleOf(variable, undefined), ofEnvironment);
		assert.deepEqual(caBundleOf({ AWS_CA_BUNDLE: "" }, setting), {
			path: "profile.pem",
			setting: "ca_bundle",
		});
		assert.equal(caBundleOf({}, {}), undefined);
	});

	test("has to hold certificates", async () => {
		await writeFile(bundle.path, "-----BEGIN PRIVATE KEY-----\n");
		await assert.rejects(trustedCertificates(bundle), /ca_bundle names .*ca\.pem: it holds no certificate\./);
		const missing = trustedCertificates({ ...bundle, path: `${bundle.path}.gone` });
		await assert.rejects(missing, /there is no such file/);
	});

	test("may be in the home folder", async () => {
		const trusted = await trustedCertificates({ ...bundle, path: "~/ca.pem" });
		assert.ok((trusted ?? []).length > 50);
	});
});
