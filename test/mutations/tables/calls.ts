import { mutationsOf } from "../mutation";

const send = "test/client/aws/send.test.ts";
const repeats = "test/client/aws/repeats.test.ts";
const access = "test/client/access.test.ts";
const network = "test/client/network.test.ts";
const canary = "test/client/canary.test.ts";

/** Requests: what leaves, to whom, how often, and what is said of it. */
export const calls = [
	...mutationsOf(
		"deploy/src/calls/retryStrategy.ts",
		[repeats, send],
		[
			[
				"if (!mayRepeat(errorInfo)) {",
				"if (false) {",
				"a request is sent again although it may have arrived",
			],
			["return false;", "return true;", "a request is sent again after doubt"],
			["return true;", "return false;", "a request that certainly did not arrive is not repeated"],
			['return errorType === "THROTTLING" ||', "return true ||", "a request that AWS refused is sent again"],
			['errorType === "THROTTLING" ||', "", "a request that came too fast is not repeated"],
			["clockErrors.has(error.name)", "false", "a clock that is wrong is not corrected"],
		],
	),
	...mutationsOf(
		"deploy/src/failures/attempts.ts",
		[repeats, send],
		[
			[
				"signal.throwIfAborted();",
				"",
				"a request counts as begun after Cancel",
				"Nothing is sent under a signal that has come, and nobody looks at the record any more.",
			],
			[
				'attempts.delivery = "unknown";',
				'attempts.delivery = "notSent";',
				"a request that was carried out is forgotten when the next one fails",
			],
			[
				'signal.aborted ? "unknown" : deliveryOf(error)',
				"deliveryOf(error)",
				"a request that had left before Cancel counts as not sent",
				"Cancel finds the request in flight, which counts as doubt by itself.",
			],
			["? other : one", "? one : other", "of two requests, the more certain counts"],
			["attempts.inFlight = true;", "", "a request without an answer in time counts as not sent"],
		],
	),
	...mutationsOf(
		"deploy/src/calls/call.ts",
		[repeats, send, canary, "test/client/aws/signInFailures.test.ts"],
		[
			["if (changes) {", "if (!changes) {", "requests that change something are repeated as the SDK likes"],
			["signal.aborted || error instanceof", "error instanceof", "Cancel is told as a failure"],
			[
				"signal.aborted || error instanceof SignInDismissed",
				"signal.aborted",
				"a dismissed question is told as a failure",
			],
			[
				'attempts.count === 0 ? "notSent" :',
				"",
				"a sign-in that broke off is told as a campaign that may exist",
			],
			['secrets.push(code ?? "");', "", "an MFA code is shown where an answer repeats it"],
			["secrets.push(...secretsOf(credentials));", "", "keys are shown where an answer repeats them"],
			["(text) => redact(text, secrets)", "(text) => text", "nothing is hidden in what AWS says"],
			[
				"deadline = 4 * requestTimeout",
				"deadline = 4000 * requestTimeout",
				"an answer without end is waited for",
			],
		],
	),
	...mutationsOf(
		"deploy/src/calls/campaigns.ts",
		["test/client/aws/campaigns.test.ts", "test/client/createdOnce.test.ts"],
		[
			["other === name", "other.startsWith(name)", "a campaign is found by the beginning of its name"],
			["other === name", "other.trim() === name.trim()", "a campaign is found by a name like its own"],
			["{ filters },", "{},", "a campaign of another instance is found"],
			["found.push({ id, arn });", "return [{ id, arn }];", "a second campaign of a name is not seen"],
		],
	),
	...mutationsOf(
		"deploy/src/calls/send.ts",
		[send],
		[
			["command.middlewareStack.use(verifyBody(text));", "", "a request leaves that is not the file"],
			['typeof id !== "string" || id === ""', "false", "an answer without a campaign counts as success"],
		],
	),
	...mutationsOf(
		"deploy/src/calls/verifyBody.ts",
		[send],
		[["if (differences.length > 0) {", "if (false) {", "the request is compared with the file in vain"]],
	),
	...mutationsOf(
		"shared/src/request/compare.ts",
		[send, "test/client/submit/compare.test.ts"],
		[
			["file.decimal === sent.decimal", "true", "a number that is rounded goes out"],
			["|| isFinerThanDate(file)", "", "an instant that is rounded goes out"],
			[
				'.filter((path) => path.length > 1 || path[0] !== "$schema")',
				".filter(() => false)",
				"of a property that is there twice, the last goes out",
			],
		],
	),
	...mutationsOf(
		"deploy/src/session/clientOptions.ts",
		[send, network, "test/client/aws/endpoints.test.ts", "test/client/aws/caBundle.test.ts"],
		[
			[
				"ignoreConfiguredEndpointUrls: true,",
				"ignoreConfiguredEndpointUrls: false,",
				"keys go to an endpoint that the SDK finds by itself",
			],
			[
				"trustedCertificates(identity.caBundle)",
				"trustedCertificates(undefined)",
				"the CA bundle is dropped",
			],
			["identity.useFipsEndpoint ?? false", "false", "FIPS endpoints are not used where they are asked for"],
			["identity.useDualstackEndpoint ?? false", "false", "dual stack is not used where it is asked for"],
			["...endpointSetting(endpoint),", "", "the endpoint of the profile is passed over"],
		],
	),
	...mutationsOf(
		"deploy/src/session/guardedHandler.ts",
		["test/client/aws/guardedHandler.test.ts", network],
		[
			[
				'if (request.protocol !== "https:") {',
				"if (false) {",
				"requests leave this computer over plain HTTP",
			],
			[
				"request.hostname = await this.#onThisComputer(request.hostname);",
				"await this.#onThisComputer(request.hostname);",
				"a name is resolved again after it was found to be this computer",
			],
			["if (received > maxAnswerBytes) {", "if (false) {", "an answer is read without end"],
			["4 * 1024 * 1024;", "4 * 1024 * 1024 * 1024;", "an answer is read up to 4 GB"],
			["httpsAgent: { ca: [...trusted] }", "", "certificates that the user trusts are not"],
		],
	),
	...mutationsOf(
		"deploy/src/failures/connectionStage.ts",
		["test/client/aws/connectionStage.test.ts"],
		[
			[
				"if (!socket.connecting) {",
				"if (false) {",
				"a request on a connection that was kept counts as not sent",
			],
			[
				'socket instanceof TLSSocket ? "securing" : undefined',
				'"securing"',
				"a request over plain HTTP that broke off counts as not sent",
			],
			[
				'socket instanceof TLSSocket ? "securing" : undefined',
				"undefined",
				"a handshake that broke off counts as doubt",
			],
			[
				"stages.set(error, connection.stage);",
				'stages.set(error, "connecting");',
				"a handshake that broke off counts as no connection",
			],
		],
	),
	...mutationsOf(
		"deploy/src/identity/loopback.ts",
		["test/client/aws/guardedHandler.test.ts"],
		[
			[
				"addresses.every(isLoopback)",
				"addresses.some(isLoopback)",
				"a name that is also another computer's counts as this one",
			],
			["return undefined;", "return hostname;", "an address of another computer counts as this one"],
		],
	),
	...mutationsOf(
		"deploy/src/calls/errors.ts",
		["test/client/aws/errors.test.ts", "test/client/aws/connectionStage.test.ts", send],
		[
			["&& status !== 408", "", "a timeout that a proxy tells counts as a refusal"],
			["status >= 400 && status < 500", "status >= 400", "an overload counts as a refusal"],
			[
				'explanationOf(error).mayExist ? "unknown" : "notSent"',
				'explanationOf(error).mayExist ? "notSent" : "notSent"',
				"a request that broke off counts as not sent",
			],
			["!named.mayExist && isInterrupted(error)", "false", "a broken connection counts as none"],
			[
				"return named.mayExist ? neverSecured : named;",
				"return named;",
				"a connection that broke before TLS counts as doubt",
			],
			[
				"renewal: credentialsFailed ? identity.signIn : undefined",
				"renewal: identity.signIn",
				"a new sign-in is offered for any failure",
			],
			["said === undefined ? undefined : hide(said)", "said", "secrets are shown in what AWS said"],
			["detail: hide(detailOf(error))", "detail: detailOf(error)", "secrets are logged in what AWS said"],
			['codeOf(error) !== "EPROTO" &&', "", "a failure of TLS counts as doubt"],
		],
	),
	...mutationsOf(
		"deploy/src/calls/account.ts",
		["test/client/aws/account.test.ts", access, "test/client/gate.test.ts"],
		[
			[
				"identity.stsEndpoint === undefined && (await isStandIn(identity.endpoint))",
				"false",
				"keys of a stand-in are sent to AWS STS",
			],
			["|| (await address) !== undefined", "", "a stand-in by HTTPS counts as AWS"],
			["&& /^\\d{12}$/.test(id)", "", "whatever STS answers counts as an account"],
			['\t"ExpiredToken",', "", "credentials that have expired are taken to the question"],
			["stopsEverything(error) ||", "", "a proxy that wants a password is found out after the question"],
			[
				"return await within(lookupTimeoutMs, signal,",
				"return await within(lookupTimeoutMs * 100, signal,",
				"an STS that hangs is waited for",
			],
			["signal.throwIfAborted();", "", "Cancel while STS is asked leads to the question"],
		],
	),
	...mutationsOf(
		"deploy/src/calls/serviceClient.ts",
		[access],
		[
			[
				"endpointOf(identity, service) !== undefined || identity.endpoint === undefined",
				"true",
				"keys of a stand-in are sent to AWS",
			],
		],
	),
	...mutationsOf(
		"deploy/src/calls/optionalLookup.ts",
		[access],
		[
			["statusOf(error) === 407 ||", "", "a proxy that wants a password is found out after the question"],
			['|| error["name"] === "EndpointError"', "", "an endpoint that cannot be used is passed over"],
		],
	),
];
