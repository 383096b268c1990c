import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import { explain, isUncertain } from "../../../client/src/aws/errors";
import { errorTable } from "../../../client/src/aws/errorTable";
import { identityFor } from "../support/campaign";

const asIs = (text: string): string => text;
const errorOf = (members: object): Error => Object.assign(new Error("words"), members);

suite("errors in words", () => {
	test("cover every error of the service's model", () => {
		const modelled = Object.keys(sdk).filter((name) => /^[A-Z]\w+Exception$/.test(name));
		const known = modelled.filter((name) => name !== "ConnectCampaignsV2ServiceException");
		assert.ok(known.length >= 9, known.join());
		assert.deepEqual(
			known.filter((name) => !errorTable.has(name)),
			[],
		);
	});

	test("say what to do, in whole sentences", () => {
		for (const [name, { title, advice }] of errorTable) {
			assert.match(title, /^[A-Z].*[^.]$/, name);
			assert.match(advice, /^[A-Z].*\.$/, name);
		}
	});

	test("tell people on a sign-in session which command to run", () => {
		const identity = identityFor("http://127.0.0.1", {
			signIn: { command: "aws sso login --profile tests", tokenKey: "corp" },
		});
		for (const name of ["CredentialsProviderError", "ExpiredTokenException"]) {
			assert.match(
				explain(errorOf({ name }), identity, "create", asIs).advice,
				/aws sso login --profile tests/,
			);
		}
		assert.doesNotMatch(
			explain(errorOf({ name: "ConflictException" }), identity, "create", asIs).advice,
			/sso/,
		);
	});

	test("speak of the environment where the keys come from there", () => {
		const identity = identityFor("http://127.0.0.1", { credentials: { kind: "environment" } });
		const { advice } = explain(errorOf({ name: "ExpiredTokenException" }), identity, "create", asIs);
		assert.match(advice, /environment/);
	});

	test("are in doubt exactly when AWS may have acted", () => {
		const answered = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });
		for (const [members, doubt] of [
			[{ name: "TimeoutError", code: "ETIMEDOUT" }, true],
			[{ name: "TimeoutError", code: "ECONNRESET" }, true],
			[{ code: "ETIMEDOUT", syscall: "connect", name: "TimeoutError" }, false],
			[{ code: "ECONNREFUSED" }, false],
			[{ code: "ENOTFOUND" }, false],
			[{ code: "CERT_HAS_EXPIRED" }, false],
			[{ name: "InternalServerException", ...answered(500) }, true],
			[{ name: "SomethingNew", ...answered(503) }, true],
			[{ name: "SomethingNew", ...answered(418) }, false],
			[{ name: "SyntaxError", ...answered(200) }, true],
			[{ name: "SyntaxError", $response: { statusCode: 403 } }, false],
			[{ name: "Unknown", ...answered(408) }, true],
			[{ name: "NeverHeardOf" }, true],
		] as const) {
			assert.equal(isUncertain(errorOf(members)), doubt, JSON.stringify(members));
		}
	});

	test("take credentials out of what is said and logged", () => {
		const error = errorOf({ name: "CredentialsProviderError", message: "Command failed: get --key hush" });
		const failure = explain(error, identityFor("http://127.0.0.1"), "create", (text) =>
			text.replaceAll("hush", "*"),
		);
		assert.equal(failure.said, "Command failed: get --key *");
		assert.equal(failure.detail, "CredentialsProviderError: Command failed: get --key *");
	});

	test("put up with anything that is thrown", () => {
		assert.equal(explain("text", identityFor("http://127.0.0.1"), "create", asIs).detail, "text");
		assert.equal(explain(undefined, identityFor("http://127.0.0.1"), "create", asIs).said, undefined);
	});
});
