import { accountsOf, type PlacedArn, placedArns } from "../../../shared/src/request/arns";
import type { Difference } from "../../../shared/src/request/compare";
import type { JsonObject } from "../../../shared/src/request/json";
import { formatPath } from "../../../shared/src/request/path";
import { forCommentLine } from "../../../shared/src/text/doors";
import { sourceInWords } from "../identity/decide";
import type { Identity } from "../identity/identity";
import { mismatchInWords, mismatchOf } from "./mismatch";

/** A request as it stands before it is signed. */
export interface PreparedRequest {
	readonly method: string;
	/** Like `https://connect-campaigns.us-east-1.amazonaws.com`. */
	readonly origin: string;
	readonly path: string;
	/** None of them holds a secret: those are added by signing. */
	readonly headers: readonly (readonly [name: string, value: string])[];
	/** The very characters that go out. */
	readonly body: string;
	/** Where the body would not be the file, so that Create Campaign would stop. */
	readonly differences: readonly Difference[];
}

/**
 * The request as a document for people, in JSON with comments: what goes where and as whom, then the body, of
 * which only the white space differs from what goes out.
 *
 * @param campaign the file's JSON, an object.
 * @param environment the one that is chosen.
 */
export function previewText(
	request: PreparedRequest,
	identity: Identity,
	campaign: JsonObject,
	environment?: string,
): string {
	const { method, origin, path, headers, body } = request;
	const { credentials, region, endpoint } = identity;
	const arns = placedArns(campaign);
	const accounts = accountsOf(arns);
	const lines = [
		"What Create Campaign would send. Nothing has been sent.",
		"",
		...(environment === undefined ? [] : [`Environment: ${environment}`]),
		credentials.kind === "profile"
			? `Profile:  ${credentials.profile}`
			: `Profile:  none, ${sourceInWords(credentials)}`,
		`Account:  ${accounts.length === 0 ? "known to AWS only" : `${accounts.join(", ")}, after the ARNs in the file`}`,
		`Region:   ${region}`,
		`Endpoint: ${origin}${endpoint === undefined ? "" : " (not AWS's own)"}`,
		"",
		`${method} ${path}`,
		...headers.map(([name, value]) => `${name}: ${value}`),
		"The date, a hash of the body, the signature and the user agent come last and are left out here.",
		"",
		...stops(request, identity, arns),
		"The body, spread over lines:",
	];
	const comment = lines.map((line) => `// ${forCommentLine(line)}`.trimEnd()).join("\n");
	return `${comment}\n${JSON.stringify(JSON.parse(body), undefined, 2)}\n`;
}

function stops(
	{ differences }: PreparedRequest,
	{ region, regionOrigin }: Identity,
	arns: readonly PlacedArn[],
): readonly string[] {
	const otherRegion = mismatchOf(arns, "region", region, regionOrigin);
	return [
		...(otherRegion === undefined
			? []
			: [`Create Campaign would stop before sending: ${mismatchInWords(otherRegion)}`, ""]),
		...(differences.length === 0
			? []
			: [
					"Create Campaign would stop before sending, because this is not what the file says:",
					...differences.map(({ path, kind }) => `  ${formatPath(path)} (${kind})`),
					"",
				]),
	];
}
