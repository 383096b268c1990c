import type { Advice, Explanation } from "./explanation";
import { signInTable } from "./signInError";

const never = (title: string, advice: Advice): Explanation => ({ title, advice, mayExist: false });
const fixable = (title: string, advice: Advice): Explanation => ({ ...never(title, advice), again: true });
const perhaps = (title: string, advice: Advice): Explanation => ({ title, advice, mayExist: true });

const credentialsRefused = never(
	"AWS does not accept the credentials",
	"Check that the keys of the profile are current and belong to this account, then try again.",
);
const credentialsExpired = never(
	"The AWS credentials have expired",
	"Get new ones for this profile, then try again.",
);
/** The time of a request is wrong, and nobody knows whose clock is. */
export const clockWrong = fixable(
	"AWS does not accept the time of the request",
	"Set this computer's clock, then try again.",
);
const throttled = never("AWS is limiting the rate of requests", "Wait a minute, then try again.");
const serverTrouble = perhaps("AWS had an internal error", "Try again in a few minutes.");
const late = perhaps("AWS did not answer in time", "Check the network.");
const notSubscribed = never(
	"The AWS account is not signed up for this service",
	"Sign the account up in the AWS console, then try again.",
);
const unreachable = never(
	"The AWS endpoint could not be reached",
	"Check the network, the proxy, the region and the endpoint, then try again.",
);
const unresolved = never(
	"The name of the AWS endpoint could not be resolved",
	"Check the network and whether the region is spelt correctly, then try again.",
);
const broken = perhaps("The connection to AWS broke off before the answer came", "Check the network.");
const denied = never(
	"The credentials are not allowed to do this",
	"Ask an administrator of the account which permission is missing.",
);
const blocked = never(
	"This computer does not allow a connection to the AWS endpoint",
	"Check its firewall or sandbox, then try again.",
);
const notHttp = perhaps(
	"The answer is not HTTP",
	"Something else listens at the endpoint, or a proxy is in between. Check the endpoint and the proxy.",
);
const outOfConnections = never(
	"This computer has no connections left",
	"Close programs that hold many connections or files open, then try again.",
);
const unsendable = never(
	"The credentials hold a character that cannot be sent",
	"Copy the keys of the profile again, without line breaks or other signs around them, then try again.",
);
const proxyRefused = never("The proxy did not let the connection through", {
	editor: "Check the proxy in VS Code's setting http.proxy or in the variable HTTPS_PROXY, then try again.",
	terminal: "Check the proxy in the variable HTTPS_PROXY, then try again.",
});
const noSecureConnection = never(
	"No secure connection to the AWS endpoint came about",
	"Something in between, or the endpoint itself, does not speak TLS. Check the proxy and the endpoint.",
);
const certificate = never(
	"The certificate of the AWS endpoint was not accepted",
	"A proxy may be reading the traffic: name its certificate in AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS, or go around it.",
);

const certificateUnreadable = never(
	"A certificate or key on this computer cannot be read",
	"Check that the files in AWS_CA_BUNDLE, ca_bundle and NODE_EXTRA_CA_CERTS are certificates in PEM.",
);

function foreign(title: string): Explanation {
	const advice =
		"A proxy, a sign-in page or a wrong endpoint may have answered. Check the network and the endpoint.";
	// Only a request that AWS certainly did not carry out is tried again: the outcome tells which.
	return { ...perhaps(title, advice), again: true };
}

/**
 * Failures by the name of the error or, for the network's, by its code. Names of the service come from its
 * model, the others from AWS's common errors and from Node.js.
 */
export const errorTable: ReadonlyMap<string, Explanation> = new Map<string, Explanation>([
	[
		"ValidationException",
		never("Amazon Connect refused the request as invalid", "Correct what it names in the file."),
	],
	[
		"SerializationException",
		never("Amazon Connect could not read the request", "Check the file for values of the wrong type."),
	],
	[
		"ResourceNotFoundException",
		never(
			"Something that the campaign refers to was not found",
			"Check connectInstanceId and the other ids and ARNs, and that profile and region are those of the instance.",
		),
	],
	[
		"UnknownOperationException",
		never(
			"The endpoint does not know this request",
			"Check that profile and region are the right ones, and the endpoint, where it is not AWS's own.",
		),
	],
	[
		"RequestEntityTooLargeException",
		never("The campaign is too large for the service", "Shorten what the file holds, then try again."),
	],
	[
		"ConflictException",
		never(
			"The campaign conflicts with something that exists",
			"Look in Amazon Connect for a campaign of the same name, or wait for a change under way to end.",
		),
	],
	[
		"ServiceQuotaExceededException",
		fixable(
			"A quota of the Amazon Connect instance is used up",
			"Delete campaigns that are no longer needed, or ask AWS for a higher quota, then try again.",
		),
	],
	[
		"InvalidCampaignStateException",
		never("The state of a campaign does not allow this", "Look at the campaign in Amazon Connect."),
	],
	[
		"InvalidStateException",
		fixable(
			"The state of the instance does not allow this",
			"Finish setting up outbound campaigns on the instance, then try again.",
		),
	],
	["AccessDeniedException", denied],
	["AccessDenied", denied],
	["NotAuthorized", denied],
	["UnauthorizedException", denied],
	["OptInRequired", notSubscribed],
	["SubscriptionRequiredException", notSubscribed],
	["ThrottlingException", throttled],
	["Throttling", throttled],
	["ThrottledException", throttled],
	["TooManyRequestsException", throttled],
	["RequestLimitExceeded", throttled],
	["InternalServerException", serverTrouble],
	["InternalFailure", serverTrouble],
	["ServiceUnavailable", serverTrouble],
	["ServiceUnavailableException", serverTrouble],
	["RequestTimeoutException", late],
	["UnrecognizedClientException", credentialsRefused],
	["InvalidClientTokenId", credentialsRefused],
	["IncompleteSignature", credentialsRefused],
	["InvalidSignatureException", credentialsRefused],
	["SignatureDoesNotMatch", credentialsRefused],
	["MissingAuthenticationTokenException", credentialsRefused],
	["MissingAuthenticationToken", credentialsRefused],
	["ExpiredTokenException", credentialsExpired],
	["ExpiredToken", credentialsExpired],
	["RequestExpired", clockWrong],
	["RequestTimeTooSkewed", clockWrong],
	[
		"CredentialsProviderError",
		never("No AWS credentials could be loaded", "Check the profile in the AWS files, or pick another one."),
	],
	["TokenProviderError", never("The sign-in of the profile has run out", "Sign in again, then try again.")],
	...signInTable,
	["SyntaxError", foreign("The answer could not be read: it is not JSON")],
	[
		"BodyMismatch",
		never(
			"Not sent, because the request would not have been the file",
			"Correct these members in the file: AWS's library does not know them, or would change them.",
		),
	],
	[
		"EndpointError",
		never(
			"Not sent, because the endpoint cannot be used",
			"Correct the endpoint in the AWS files or the environment.",
		),
	],
	["AnswerTooLarge", foreign("The answer was too long to come from AWS, and was not read to its end")],
	["NoCampaignId", perhaps("AWS reported success but gave no campaign id", "Check the endpoint.")],
	["TimeoutError", late],
	["ETIMEDOUT", late],
	["UND_ERR_HEADERS_TIMEOUT", late],
	["UND_ERR_BODY_TIMEOUT", late],
	["ECONNRESET", broken],
	["ECONNABORTED", broken],
	["EPIPE", broken],
	["ERR_STREAM_PREMATURE_CLOSE", broken],
	["UND_ERR_SOCKET", broken],
	["ECONNREFUSED", unreachable],
	["EADDRNOTAVAIL", unreachable],
	["EHOSTUNREACH", unreachable],
	["EHOSTDOWN", unreachable],
	["ENETDOWN", unreachable],
	["ENETUNREACH", unreachable],
	["UND_ERR_CONNECT_TIMEOUT", unreachable],
	["EACCES", blocked],
	["EPERM", blocked],
	["EMFILE", outOfConnections],
	["ENFILE", outOfConnections],
	["ENOBUFS", outOfConnections],
	["ENOTFOUND", unresolved],
	["ENODATA", unresolved],
	["ESERVFAIL", unresolved],
	["EREFUSED", unresolved],
	["EAI_AGAIN", unresolved],
	["EAI_FAIL", unresolved],
	["EAI_NODATA", unresolved],
	["EAI_NONAME", unresolved],
	["ERR_PROXY_TUNNEL", proxyRefused],
	["ERR_INVALID_CHAR", unsendable],
	["EPROTO", noSecureConnection],
	["CERT_NOT_YET_VALID", certificate],
	["CERT_REJECTED", certificate],
	["CERT_REVOKED", certificate],
	["CERT_HAS_EXPIRED", certificate],
	["CERT_CHAIN_TOO_LONG", certificate],
	["CERT_SIGNATURE_FAILURE", certificate],
	["CERT_UNTRUSTED", certificate],
	["DEPTH_ZERO_SELF_SIGNED_CERT", certificate],
	["HOSTNAME_MISMATCH", certificate],
	["INVALID_CA", certificate],
	["INVALID_PURPOSE", certificate],
	["PATH_LENGTH_EXCEEDED", certificate],
	["SELF_SIGNED_CERT_IN_CHAIN", certificate],
	["UNABLE_TO_GET_ISSUER_CERT", certificate],
	["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", certificate],
	["UNABLE_TO_VERIFY_LEAF_SIGNATURE", certificate],
	["ERR_TLS_CERT_ALTNAME_FORMAT", certificate],
	["ERR_TLS_CERT_ALTNAME_INVALID", certificate],
]);

/** What some failures mean instead where a campaign that exists was asked for or about. */
export const existingTable: ReadonlyMap<string, Explanation> = new Map([
	[
		"ResourceNotFoundException",
		never(
			"The campaign was not found",
			"It may have been deleted, or the profile may look into another account than before.",
		),
	],
	[
		"ConflictException",
		never(
			"Amazon Connect is busy with the campaign",
			"Wait for the change under way to end, then try again.",
		),
	],
	[
		"InvalidCampaignStateException",
		never("The state of the campaign does not allow this", "Look at the state that it is in by now."),
	],
]);

/** A connection that was never made, whatever the error is called. */
export const neverConnected = unreachable;

/** Codes of one kind, by what they begin with; the table goes first. */
export const errorPrefixes: readonly (readonly [prefix: string, Explanation])[] = [
	["HPE_", notHttp],
	["ERR_SSL_", noSecureConnection],
	["ERR_OSSL_", certificateUnreadable],
	["ERR_TLS_", noSecureConnection],
	["UND_ERR_", broken],
];

/** The connection failed while TLS was being agreed on, whatever the error is called. */
export const neverSecured = noSecureConnection;

/** A connection that was made broke, whatever the error is called. */
export const interrupted = broken;

/** An error that the table does not know. */
export const unknownFailure = perhaps("Something unexpected went wrong", {
	editor: "The log has the details.",
	terminal: "With --verbose, the details are told.",
});
