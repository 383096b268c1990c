import { campaignRegions } from "../../../shared/src/values/regions";
import { denialAdvice, roleDenialAdvice } from "../failures/denial";
import { clockWrong } from "../failures/errorTable";
import { adviceFor, type Explanation } from "../failures/explanation";
import type { Purpose } from "../failures/purpose";
import { roleRefused } from "../failures/signInError";
import type { Identity } from "../identity/identity";

/** What is known of an error beside its name. */
interface ErrorContext {
	readonly name: string;
	/** The network's name for it; empty where it has none. */
	readonly code: string;
	readonly message: string;
	/** Of the answer, where there was one. */
	readonly status: number | undefined;
	/** Where a connection was tried, like `127.0.0.1:3128`. */
	readonly address: string | undefined;
	/** How far this computer's clock is behind that of the answer, in milliseconds, where the answer told the time. */
	readonly clockOffset: number | undefined;
	readonly identity: Identity;
	readonly purpose: Purpose;
}

type Refinement = (found: Explanation, circumstances: ErrorContext) => Explanation | undefined;

/** Says more than the table does where the circumstances tell more than the name of the error. */
export function refine(found: Explanation, circumstances: ErrorContext): Explanation {
	for (const refine of refinements) {
		const better = refine(found, circumstances);
		if (better !== undefined) {
			return better;
		}
	}
	return found;
}

/** What AWS calls errors of callers who lack a permission. */
export const deniedNames: ReadonlySet<string> = new Set([
	"AccessDeniedException",
	"AccessDenied",
	"NotAuthorized",
	"UnauthorizedException",
]);

const denied: Refinement = (found, { name, message, purpose }) =>
	deniedNames.has(name) ? { ...found, advice: denialAdvice(message, purpose) } : undefined;

const roleDenied: Refinement = (found, { code, message }) => {
	const advice = code === "RoleRefused" || code === "MfaRefused" ? roleDenialAdvice(message) : undefined;
	// Where a policy stands in the way, the code was right.
	return advice === undefined ? undefined : { ...found, title: roleRefused, advice };
};

const notOnboarded: Refinement = (_, { status, message }) =>
	status !== undefined && /onboard/i.test(message)
		? {
				title: "The Amazon Connect instance is not set up for outbound campaigns",
				advice: "Enable outbound campaigns for the instance in the Amazon Connect console, then try again.",
				mayExist: false,
				again: true,
			}
		: undefined;

const wrongRegion: Refinement = (found, { name, code, message, status, identity: { region, endpoint } }) => {
	// The region becomes part of host names. What the SDK refuses it with has no name of its own.
	const unnamed = name === "Error" && code === "" && status === undefined;
	if (unnamed && !/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(region)) {
		return {
			title: `"${region}" isn't an AWS region`,
			advice: {
				editor: "Correct the region in the settings, the environment or the profile, then try again.",
				terminal: "Correct the region in --region, the environment or the profile, then try again.",
			},
			mayExist: false,
		};
	}
	if (/scoped to a (?:valid|correct) region/i.test(message)) {
		return {
			...found,
			title: `The endpoint belongs to another region than ${region}`,
			advice: "Choose the region of the endpoint, or leave the endpoint to AWS.",
		};
	}
	if (
		(code === "ENOTFOUND" || code === "EAI_AGAIN") &&
		endpoint === undefined &&
		!campaignRegions.has(region)
	) {
		return {
			...found,
			title: `Outbound campaigns are not known to exist in the region ${region}`,
			advice: `Choose one of ${[...campaignRegions.keys()].join(", ")}.`,
		};
	}
	return undefined;
};

/** Regions that an account has to enable before its credentials are good there. */
const optInRegions: ReadonlySet<string> = new Set(["af-south-1"]);

const notEnabled: Refinement = (found, { name, identity: { region, program } }) =>
	optInRegions.has(region) && ["UnrecognizedClientException", "InvalidClientTokenId"].includes(name)
		? {
				...found,
				advice: `${adviceFor(program, found.advice)} The account must also have the region ${region} enabled.`,
			}
		: undefined;

/** What AWS says of a signature whose time is wrong, and of other things as well; the SDK signs again with its clock. */
export const clockErrors: ReadonlySet<string> = new Set([
	"InvalidSignatureException",
	"RequestExpired",
	"RequestTimeTooSkewed",
	"SignatureDoesNotMatch",
]);

/** AWS accepts signatures that are this old, in milliseconds. */
const acceptedSkew = 5 * 60_000;

/** Signatures that were refused for their time have no name of their own. */
const timeInWords = /^Signature (?:expired|not yet current)\b/i;

const clock: Refinement = (_, { name, message, clockOffset }) => {
	if (!clockErrors.has(name)) {
		return undefined;
	}
	if (clockOffset === undefined || Math.abs(clockOffset) <= acceptedSkew) {
		const isAboutTime = name.startsWith("Request") || timeInWords.test(message);
		return isAboutTime ? (clockOffset === undefined ? clockWrong : heldUp) : undefined;
	}
	const minutes = Math.round(Math.abs(clockOffset) / 60_000);
	const difference = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
	return {
		title: `This computer's clock is about ${difference} ${clockOffset > 0 ? "slow" : "fast"}`,
		advice: "Set the clock, then try again.",
		mayExist: false,
		again: true,
	};
};

const heldUp: Explanation = {
	title: "AWS does not accept the time of the request, although this computer's clock agrees with AWS's",
	advice:
		"Something may have held the request up, such as a proxy or sleep, or the clock was set just now. Try again.",
	mayExist: false,
	again: true,
};

const proxy: Refinement = (_, { status }) =>
	status === 407
		? {
				title: "A proxy asks for a user name and a password",
				advice: {
					editor: "Give them in VS Code's setting http.proxy or in the variable HTTPS_PROXY, then try again.",
					terminal: "Give them in the variable HTTPS_PROXY, then try again.",
				},
				mayExist: false,
				again: true,
			}
		: undefined;

/** What the SDK has an error say where the answer said nothing. */
export const unknownError = "UnknownError";

const unexplained: Refinement = (found, { message, status }) =>
	message === unknownError && status !== undefined
		? { ...found, title: `The answer was HTTP ${status}, without a reason` }
		: undefined;

const nothingThere: Refinement = (found, { code, address }) =>
	code === "ECONNREFUSED" && address !== undefined
		? { ...found, title: `${found.title}: nothing answers at ${address}` }
		: undefined;

const refinements: readonly Refinement[] = [
	proxy,
	clock,
	denied,
	roleDenied,
	notOnboarded,
	wrongRegion,
	notEnabled,
	unexplained,
	nothingThere,
];
