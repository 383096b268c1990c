import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import { deliveryOf, explain } from "../../../deploy/src/calls/errors";
import { remediesFor } from "../../../deploy/src/create/remedies";
import { errorPrefixes, errorTable, existingTable } from "../../../deploy/src/failures/errorTable";
import type { Advice } from "../../../deploy/src/failures/explanation";
import { denial } from "../../sandbox/denials";
import { identityFor } from "../support/campaign";

const asIs = (text: string): string => text;
const errorOf = (members: object): Error => Object.assign(new Error("words"), members);

/** What is corrected in the file, which is sent like every other one then. */
const inFile: ReadonlySet<string> = new Set(["RequestEntityTooLargeException"]);

/** An advice in the words of every program. */
const wordsOf = (advice: Advice): readonly string[] =>
	typeof advice === "string" ? [advice] : Object.values(advice);

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
		for (const [name, { title, advice }] of [...errorTable, ...existingTable, ...errorPrefixes]) {
			assert.match(title, /^[A-Z].*[^.]$/, name);
			for (const words of wordsOf(advice)) {
				assert.match(words, /^[A-Z].*\.$/, name);
			}
		}
	});

	test("speak of the program that shows them, and of no other", () => {
		const editorOnly =
			/VS Code|\bsettings?\b(?! (?:of the profile|up\b))|palette|or pick a profile\.|\bThe log\b|in a terminal, then/i;
		const proxy = Object.assign(new Error(), { name: "Error", code: "ERR_PROXY_TUNNEL", status: 407 });
		const faults = [
			...[...errorTable, ...existingTable, ...errorPrefixes].flatMap(([name]) => [
				errorOf({ name }),
				errorOf({ name: "SignInError", code: name }),
			]),
			proxy,
			errorOf({ name: "NobodyKnows" }),
			errorOf({ name: "Error" }),
		];
		const command = "aws sso login --profile tests";
		const identities = [
			identityFor(""),
			identityFor("", { credentials: { kind: "environment" } }),
			identityFor("", { credentials: { kind: "instance" } }),
			identityFor("", { signIn: { command, tokenKey: "corp" } }),
			identityFor("", { region: "us east" }),
			identityFor("", { region: "af-south-1" }),
		];
		const advices = identities.flatMap((identity) =>
			faults.map((fault) => ({
				editor: explain(fault, identity, "create", asIs).advice,
				terminal: explain(fault, { ...identity, program: "terminal" }, "create", asIs).advice,
			})),
		);
		assert.deepEqual(
			[...new Set(advices.map(({ terminal }) => terminal))].filter((words) => editorOnly.test(words)),
			[],
		);
		const differing = new Set(
			advices.filter(({ editor, terminal }) => editor !== terminal).map(({ editor }) => editor),
		);
		assert.ok(differing.size >= 8, [...differing].join("\n"));
		assert.ok(
			![...differing].some((words) => words.includes("--") && !words.includes(command)),
			"options are of the terminal",
		);
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

	test("offer a new sign-in where that helps, and nowhere else", () => {
		const signIn = { command: "aws sso login --profile tests", tokenKey: "corp" };
		const identity = identityFor("http://127.0.0.1", { signIn });
		const renewalOf = (error: object) => explain(errorOf(error), identity, "create", asIs).renewal;
		for (const name of ["ExpiredTokenException", "ExpiredToken", "UnrecognizedClientException"]) {
			assert.equal(renewalOf({ name }), signIn, name);
		}
		assert.equal(renewalOf({ name: "SignInError", code: "SsoTokenExpired" }), signIn);
		for (const error of [
			{ name: "AccessDeniedException" },
			{ name: "ConflictException" },
			{ name: "TimeoutError" },
			{ code: "ECONNRESET" },
			{ name: "SignInError", code: "RoleRefused" },
		]) {
			assert.equal(renewalOf(error), undefined, JSON.stringify(error));
		}
	});

	test("speak of the environment where the keys come from there", () => {
		const identity = identityFor("http://127.0.0.1", { credentials: { kind: "environment" } });
		const { advice } = explain(errorOf({ name: "ExpiredTokenException" }), identity, "create", asIs);
		assert.match(advice, /environment/);
		const instance = identityFor("http://127.0.0.1", { credentials: { kind: "instance" } });
		assert.match(explain(errorOf({ name: "ExpiredToken" }), instance, "create", asIs).advice, /^Try again/);
	});

	test("tell a region without the service from a network without names", () => {
		const there = { ...identityFor(""), endpoint: undefined };
		const lost = errorOf({ code: "ENOTFOUND" });
		assert.match(explain(lost, there, "create", asIs).title, /could not be resolved/);
		const elsewhere = explain(lost, { ...there, region: "eu-north-1" }, "create", asIs);
		assert.match(elsewhere.title, /not known to exist in the region eu-north-1/);
		assert.match(elsewhere.advice, /us-east-1, us-west-2/);
		const own = explain(lost, { ...identityFor("https://x"), region: "eu-north-1" }, "create", asIs);
		assert.match(own.title, /could not be resolved/);
	});

	test("speak of the campaign where one that exists was asked for", () => {
		for (const [name, words] of [
			["ResourceNotFoundException", /^The campaign was not found/],
			["ConflictException", /busy with the campaign/],
			["InvalidCampaignStateException", /state of the campaign/],
			["ThrottlingException", /rate of requests/],
		] as const) {
			assert.match(explain(errorOf({ name }), identityFor(""), "start", asIs).title, words);
			assert.match(explain(errorOf({ name }), identityFor(""), "read", asIs).title, words);
		}
		const denied = errorOf({ name: "AccessDeniedException" });
		assert.match(
			explain(denied, identityFor(""), "start", asIs).advice,
			/connect-campaigns:StartCampaign\.$/,
		);
	});

	test("say whom to ask where reading or starting is denied", () => {
		const role = "arn:aws:sts::111122223333:assumed-role";
		const sso = `${role}/AWSReservedSSO_Campaign-Admin_0123456789abcdef/jo`;
		for (const [purpose, action, user, words] of [
			["read", "ListCampaigns", `${role}/campaigns/jo`, "for your role."],
			["read", "DescribeCampaign", sso, "for the permission set Campaign-Admin in IAM Identity Center."],
			["read", "GetCampaignState", "arn:aws:iam::111122223333:user/jo", "for your user."],
			["start", "StartCampaign", "arn:aws:iam::111122223333:root", "for your user or role."],
			["pause", "PauseCampaign", "arn:aws:iam::111122223333:user/jo", "for your user."],
			["resume", "ResumeCampaign", "arn:aws:iam::111122223333:user/jo", "for your user."],
			["stop", "StopCampaign", "arn:aws:iam::111122223333:user/jo", "for your user."],
			["delete", "DeleteCampaign", "arn:aws:iam::111122223333:user/jo", "for your user."],
		] as const) {
			const message = denial("identity", `connect-campaigns:${action}`, { user });
			const error = Object.assign(errorOf({ name: "AccessDeniedException" }), { message });
			assert.equal(
				explain(error, identityFor(""), purpose, asIs).advice,
				`Ask an administrator of the account to allow connect-campaigns:${action} ${words}`,
			);
		}
	});

	test("tell a region that cannot be part of a host name, whatever the SDK says of it", () => {
		const titleIn = (region: string, message: string): string =>
			explain(new Error(message), identityFor("", { region }), "create", asIs).title;
		for (const region of [
			"",
			"us east",
			"us-east-1-",
			"-us-east-1",
			"us.east",
			"a".repeat(64),
			"us-east-1\n",
		]) {
			assert.equal(titleIn(region, "Never said before."), `"${region}" isn't an AWS region`);
		}
		for (const region of ["us-east-1", "us-iso-east-1", "EU-WEST-1", "a", "a".repeat(63)]) {
			assert.doesNotMatch(titleIn(region, `Region not accepted: region="${region}"`), /an AWS region/);
		}
	});

	test("name the place where nothing answers, of several the first", () => {
		const refused = { code: "ECONNREFUSED", address: "127.0.0.1", port: 3128 };
		const several = Object.assign(new AggregateError([errorOf(refused), errorOf({})]), {
			code: "ECONNREFUSED",
		});
		for (const error of [errorOf(refused), several]) {
			assert.match(
				explain(error, identityFor(""), "create", asIs).title,
				/nothing answers at 127\.0\.0\.1:3128$/,
			);
		}
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
			[{ code: "ERR_SSL_WRONG_VERSION_NUMBER" }, false],
			[{ code: "EHOSTUNREACH", syscall: "connect" }, false],
			[{ code: "EHOSTUNREACH", syscall: "read" }, true],
			[{ code: "ENETDOWN", syscall: "write" }, true],
			[{ code: "EPROTO", syscall: "write" }, false],
			[{ code: "EAI_FAIL", syscall: "getaddrinfo" }, false],
			[{ code: "HPE_INVALID_CONSTANT" }, true],
			[{ name: "AnswerTooLarge" }, true],
			[{ name: "AnswerTooLarge", $response: { statusCode: 403 } }, false],
			[{ name: "InternalServerException", ...answered(500) }, true],
			[{ name: "SomethingNew", ...answered(503) }, true],
			[{ name: "SomethingNew", ...answered(418) }, false],
			[{ name: "SyntaxError", ...answered(200) }, true],
			[{ name: "SyntaxError", $response: { statusCode: 403 } }, false],
			[{ name: "Unknown", ...answered(408) }, true],
			[{ name: "NeverHeardOf" }, true],
		] as const) {
			assert.equal(deliveryOf(errorOf(members)) === "unknown", doubt, JSON.stringify(members));
		}
	});

	test("name what is wrong with the network", () => {
		for (const [code, words] of [
			["EACCES", /does not allow a connection/],
			["ENETUNREACH", /could not be reached/],
			["EMFILE", /no connections left/],
			["EAI_FAIL", /could not be resolved/],
			["HPE_HEADER_OVERFLOW", /not HTTP/],
			["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", /No secure connection/],
			["ERR_TLS_HANDSHAKE_TIMEOUT", /No secure connection/],
			["ERR_TLS_CERT_ALTNAME_INVALID", /certificate of the AWS endpoint/],
			["ERR_OSSL_PEM_NO_START_LINE", /on this computer cannot be read/],
			["ERR_STREAM_PREMATURE_CLOSE", /broke off/],
			["UND_ERR_SOCKET", /broke off/],
			["UND_ERR_OTHER", /broke off/],
			["ERR_PROXY_TUNNEL", /proxy did not let/],
			["ERR_INVALID_CHAR", /cannot be sent/],
		] as const) {
			assert.match(explain(errorOf({ code }), identityFor(""), "create", asIs).title, words, code);
		}
	});

	test("name the clock where the answer's is far from it, whatever its words are", () => {
		const at = (name: string, minutes: number): string => {
			const date = new Date(Date.now() + minutes * 60_000).toUTCString();
			const error = errorOf({ name, $response: { statusCode: 403, headers: { date } } });
			return explain(error, identityFor(""), "create", asIs).title;
		};
		for (const name of ["SignatureDoesNotMatch", "InvalidSignatureException"]) {
			assert.equal(at(name, 20), "This computer's clock is about 20 minutes slow");
			assert.equal(at(name, -6.2), "This computer's clock is about 6 minutes fast");
			assert.equal(at(name, 600), "This computer's clock is about 10 hours slow");
			assert.match(at(name, 4), /does not accept the credentials/);
		}
		assert.match(at("RequestExpired", 20), /clock is about 20 minutes slow/);
		assert.match(at("RequestTimeTooSkewed", 0), /time of the request/);
		assert.doesNotMatch(at("AccessDeniedException", 20), /clock/);
	});

	test("keep keys and clock out of it where only the time of the signature was wrong", () => {
		const expired =
			"Signature expired: 20310303T140000Z is now earlier than 20310303T140100Z (20310303T140600Z - 5 min.)";
		const early =
			"Signature not yet current: 20310303T141000Z is still later than 20310303T140500Z (20310303T140000Z + 5 min.)";
		const failureAt = (name: string, message: string, minutes?: number) => {
			const date = new Date(Date.now() + (minutes ?? 0) * 60_000).toUTCString();
			const headers = minutes === undefined ? {} : { date };
			const error = Object.assign(new Error(message), { name, $response: { statusCode: 403, headers } });
			return explain(error, identityFor(""), "create", asIs);
		};
		for (const name of ["SignatureDoesNotMatch", "InvalidSignatureException", "RequestExpired"]) {
			for (const message of [expired, early]) {
				const { title, advice, again } = failureAt(name, message, 1);
				assert.match(title, /time of the request, although this computer's clock agrees/);
				assert.doesNotMatch(advice, /keys|Set this computer's clock/);
				assert.equal(again, true);
				const unclear = failureAt(name, message);
				assert.equal(unclear.title, "AWS does not accept the time of the request");
				assert.match(unclear.advice, /clock/);
				assert.match(failureAt(name, message, 20).title, /clock is about 20 minutes slow/);
			}
		}
		const wrongKey = "The request signature we calculated does not match the signature you provided.";
		assert.match(failureAt("SignatureDoesNotMatch", wrongKey, 1).title, /does not accept the credentials/);
		assert.match(failureAt("AccessDeniedException", expired, 1).title, /not allowed/);
	});

	test("say that trying again helps wherever the advice does, and AWS certainly did nothing", () => {
		let advised = 0;
		for (const [code, { advice, mayExist }] of errorTable) {
			if (mayExist || !wordsOf(advice).some((words) => /try again\./i.test(words)) || inFile.has(code)) {
				continue;
			}
			advised++;
			const failure = explain(errorOf({ code }), identityFor(""), "create", asIs);
			const outcome = { state: "notSent", why: { kind: "failed", failure, places: [] } } as const;
			assert.ok(remediesFor(outcome).includes("tryAgain"), code);
		}
		assert.ok(advised > 40, `${advised}`);
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
