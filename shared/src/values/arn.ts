import { type Finding, together } from "../problem/finding";
import { nearest } from "../text/nearest";
import { isLongerThan, quoted } from "../text/text";
import { guessArns } from "./arnGuesses";
import { hasGap } from "./gaps";
import { withHyphens } from "./hyphens";
import { memoize } from "./memoize";
import { onlyOne, several, withoutMargin } from "./several";

/** The kinds of ARN that a campaign holds. */
export type ArnKind =
	| "campaign-flow"
	| "phone-number"
	| "message-template"
	| "segment-definition"
	| "customer-profiles-domain";

export interface Arn {
	readonly partition: string;
	readonly service: string;
	readonly region: string;
	readonly account: string;
	readonly resource: string;
	/** What follows the resource behind a colon, such as the version of a flow. */
	readonly qualifier: string | undefined;
}

interface Wanted {
	readonly words: string;
	readonly service: string;
	readonly resource: RegExp;
	readonly pattern: string;
	readonly qualified: boolean;
}

const maxLength = 500;

/** Source of the resource forms: AWS's admin guide and the IAM service authorization reference. */
const kinds: Readonly<Record<ArnKind, Wanted>> = {
	"campaign-flow": {
		words: "a campaign flow",
		service: "connect",
		resource: /^instance\/[^/]+\/contact-flow\/[^/]+$/,
		pattern: "arn:aws:connect:REGION:ACCOUNT:instance/INSTANCE/contact-flow/FLOW:VERSION",
		qualified: true,
	},
	"phone-number": {
		words: "a phone number",
		service: "connect",
		resource: /^(?:instance\/[^/]+\/)?phone-number\/[^/]+$/,
		pattern: "arn:aws:connect:REGION:ACCOUNT:phone-number/NUMBER",
		qualified: false,
	},
	"message-template": {
		words: "a message template",
		service: "wisdom",
		resource: /^message-template\/[^/]+\/[^/]+$/,
		pattern: "arn:aws:wisdom:REGION:ACCOUNT:message-template/KNOWLEDGE-BASE/TEMPLATE",
		qualified: true,
	},
	"segment-definition": {
		words: "a segment of Customer Profiles",
		service: "profile",
		resource: /^domains\/[^/]+\/segment(?:-definition)?s\/[^/]+$/,
		pattern: "arn:aws:profile:REGION:ACCOUNT:domains/DOMAIN/segment-definitions/SEGMENT",
		qualified: false,
	},
	"customer-profiles-domain": {
		words: "a domain of Customer Profiles",
		service: "profile",
		resource: /^domains\/[^/]+$/,
		pattern: "arn:aws:profile:REGION:ACCOUNT:domains/DOMAIN",
		qualified: false,
	},
};

/** The form of the ARN of an instance, with words in capitals to fill in. */
export const instanceArnPattern = "arn:aws:connect:REGION:ACCOUNT:instance/INSTANCE";
const instanceResource = /^instance\/[^/]+$/;

/** Resources of the services around Amazon Connect that an ARN may name by mistake. */
const others: readonly (readonly [service: string, resource: RegExp, words: string])[] = [
	["connect", instanceResource, "an Amazon Connect instance"],
	["connect", /^instance\/[^/]+\/queue\/[^/]+$/, "a queue"],
	["connect", /^instance\/[^/]+\/transfer-destination\/[^/]+$/, "a quick connect"],
	["connect", /^instance\/[^/]+\/routing-profile\/[^/]+$/, "a routing profile"],
	["connect", /^instance\/[^/]+\/agent\/[^/]+$/, "an agent"],
	["connect", /^instance\/[^/]+\/flow-module\/[^/]+$/, "a flow module"],
	["connect", /^instance\/[^/]+\/email-address\/[^/]+$/, "an email address"],
	["connect-campaigns", /^campaign\/[^/]+$/, "a campaign"],
	["wisdom", /^knowledge-base\/[^/]+$/, "a knowledge base"],
	["wisdom", /^assistant\/[^/]+$/, "an assistant"],
	["profile", /^domains\/[^/]+\/object-types\/[^/]+$/, "an object type of Customer Profiles"],
	["sms-voice", /^/, "a resource of AWS End User Messaging"],
	["mobiletargeting", /^/, "a resource of Amazon Pinpoint"],
	["lambda", /^/, "a Lambda function"],
	["s3", /^/, "an S3 bucket"],
	["iam", /^/, "an IAM resource"],
	["lex", /^/, "a Lex bot"],
	["kms", /^/, "a KMS key"],
	["ses", /^/, "an SES identity"],
];

/** Tells whether a word names a kind of ARN. */
export function isArnKind(word: string): word is ArnKind {
	return Object.hasOwn(kinds, word);
}

/** The form of a kind of ARN, with words in capitals to fill in. */
export function arnPattern(kind: ArnKind): string {
	return kinds[kind].pattern;
}

/** A kind of ARN in words, with its article. */
export function describeArnKind(kind: ArnKind): string {
	return kinds[kind].words;
}

/** Whether a text begins as ARNs do. */
export function isArn(text: string): boolean {
	return text.startsWith("arn:");
}

/**
 * Takes an ARN apart: six parts between colons and an optional qualifier; undefined for anything else, and for one with
 * gaps: what stands beside a gap is a guess, which must decide nothing.
 */
export function parseArn(text: string): Arn | undefined {
	return isArn(text) ? readArn(text) : undefined;
}

const readArn = memoize((text) => (hasGap(text) ? undefined : splitArn(text)));

/** The same for an ARN that may have gaps, each of which stands for a part of it. */
export function splitArn(text: string): Arn | undefined {
	if (!isArn(text) || isLongerThan(text, maxLength)) {
		return undefined;
	}
	const [head, partition = "", service = "", region = "", account = "", resource = "", qualifier, ...rest] =
		text.split(":");
	if (head !== "arn" || rest.length > 0 || partition === "" || service === "" || resource === "") {
		return undefined;
	}
	return qualifier === "" ? undefined : { partition, service, region, account, resource, qualifier };
}

/** Puts an ARN together from its parts. */
export function writeArn({ partition, service, region, account, resource, qualifier }: Arn): string {
	const parts = ["arn", partition, service, region, account, resource];
	return (qualifier === undefined ? parts : [...parts, qualifier]).join(":");
}

/** Whether an ARN is that of an Amazon Connect instance. */
export function isInstanceArn({ service, resource }: Arn): boolean {
	return service === "connect" && instanceResource.test(resource);
}

/** The id of the Amazon Connect instance that an ARN is of or lies in; undefined for what is of none. */
export function instanceOf({ service, resource }: Arn): string | undefined {
	return service === "connect" ? /^instance\/([^/]+)/.exec(resource)?.[1] : undefined;
}

/**
 * ARN of any kind. Source: the model's pattern. It refuses region names such as us-gov-west-1, which exist; that is
 * a warning only, and so is an account that is not the usual twelve digits.
 */
export function checkAnyArn(text: string): Finding | undefined {
	const arn = parseArn(text);
	const sound =
		arn !== undefined &&
		[arn.partition, arn.service, arn.account].every((part) => /^[a-zA-Z0-9-]+$/.test(part));
	if (!sound || !/^[a-z]{2}-[a-z]+(?:-[a-z]+)?-[0-9]{1,2}$/.test(arn.region)) {
		return notAnArn(text);
	}
	return together([regionFinding(arn), accountFinding(arn)].filter((finding) => finding !== undefined));
}

function regionFinding({ region }: Arn): Finding | undefined {
	if (/^[a-z]{2}-[a-z]+-[0-9]{1,2}$/.test(region)) {
		return undefined;
	}
	const message = `The API's documented pattern doesn't match regions such as ${quoted(region)}.`;
	return { code: "arn-region", severity: "warning", message };
}

function accountFinding(arn: Arn): Finding | undefined {
	if (/^[0-9]{12}$/.test(arn.account)) {
		return undefined;
	}
	const digits = arn.account.replaceAll("-", "");
	return {
		...(/^[0-9]{12}$/.test(digits) && { replacement: writeArn({ ...arn, account: digits }) }),
		code: "arn-account",
		severity: "warning",
		message: `${quoted(arn.account)} isn't a valid account ID. Write its twelve digits.`,
	};
}

function notAnArn(text: string): Finding {
	return {
		code: "arn",
		severity: "error",
		message: `${quoted(text)} isn't a valid ARN. Write arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE.`,
	};
}

/**
 * ARN of one kind. One that is recognisably of another kind is an error; one of a kind that is not known here is a
 * warning, as AWS may have added it. The model itself checks the general form only.
 */
export function checkArn(text: string, kind: ArnKind): Finding | undefined {
	if (isLongerThan(text, maxLength)) {
		return undefined;
	}
	const wanted = kinds[kind];
	const general = checkAnyArn(text);
	const arn = parseArn(text);
	if (general?.severity === "error" || arn === undefined) {
		const choices = severalArns(text, wanted);
		if (choices.length > 0) {
			return { code: "arn", severity: "error", message: onlyOne("ARN"), choices };
		}
		const meant = guessArns(text).find((one) => {
			const read = parseArn(one);
			return read !== undefined && kindOf(read) === wanted.words && checkAnyArn(one)?.severity !== "error";
		});
		const message = `${quoted(text)} isn't a valid ARN. Write ${meant ?? wanted.pattern}.`;
		return { ...(general ?? notAnArn(text)), message, ...(meant !== undefined && { choices: [meant] }) };
	}
	const findings = [
		general,
		kindFinding(arn, kind, wanted) ??
			hyphenFinding(arn) ??
			remarkFinding(arn, wanted.qualified) ??
			marginFinding(text) ??
			qualifierFinding(arn, wanted),
	];
	return together(
		findings.flatMap((finding) => {
			if (finding === undefined) {
				return [];
			}
			const { also = [], ...first } = finding;
			return [first, ...also];
		}),
	);
}

/** The ARNs of a kind that stand in one text. */
function severalArns(text: string, { words }: Wanted): readonly string[] {
	const parts = text.split(/(?=\barn:)/).map(withoutMargin);
	return several(
		parts.filter((part) => {
			const arn = parseArn(part);
			return arn !== undefined && kindOf(arn) === words && checkAnyArn(part)?.severity !== "error";
		}),
	);
}

function kindFinding(arn: Arn, kind: ArnKind, wanted: Wanted): Finding | undefined {
	const sort = kindOf(arn);
	if (sort === wanted.words) {
		return undefined;
	}
	const found = sort === undefined ? "of an unknown kind" : `the ARN of ${sort}`;
	const near = sort === undefined ? (versionInPath(arn, wanted) ?? nearArn(arn, wanted)) : undefined;
	const domain =
		kind === "customer-profiles-domain" ? /^domains\/[^/]+(?=\/segment)/.exec(arn.resource)?.[0] : undefined;
	return {
		code: "arn-kind",
		severity: sort === undefined ? "warning" : "error",
		...(domain !== undefined && { choices: [writeArn({ ...arn, resource: domain, qualifier: undefined })] }),
		...(near !== undefined && { choices: [near] }),
		message: `This is ${found}. Expected ${wanted.words}: ${wanted.pattern}.`,
	};
}

/** The ARN of a kind whose service or words are misspelt, such as `contactflow` for `contact-flow`. */
function nearArn(arn: Arn, { service, pattern, words }: Wanted): string | undefined {
	const [, form = ""] = /^(?:[^:]*:){5}([^:]*)/.exec(pattern) ?? [];
	const names = form.split("/");
	const parts = arn.resource.split("/");
	if (names.length !== parts.length || !isNear(arn.service, service)) {
		return undefined;
	}
	const resource = parts.map((part, index) => {
		const name = names[index] ?? "";
		return /^[A-Z-]+$/.test(name) ? part : isNear(part, name) ? name : "";
	});
	const meant: Arn = { ...arn, service, resource: resource.join("/") };
	return kindOf(meant) === words ? writeArn(meant) : undefined;
}

/** The ARN whose version stands behind a slash in place of a colon. */
function versionInPath(arn: Arn, { qualified, words }: Wanted): string | undefined {
	const [, resource = "", version] = /^([^:]*)\/(?:v|version[/=])?([0-9]{1,6})$/i.exec(arn.resource) ?? [];
	const meant: Arn = { ...arn, resource, qualifier: version };
	const isMeant = qualified && version !== undefined && arn.qualifier === undefined;
	return isMeant && kindOf(meant) === words ? writeArn(meant) : undefined;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const behindId = new RegExp(`^(.*/${uuid})([^0-9a-z/-].*|v(?:er(?:sion)?)?[. ]?[0-9]+)$`, "i");
const versionWords =
	/^[\s,;@#?&([.=_]{0,9}(?:v(?:er(?:sion)?)?|rev(?:ision)?)?[\s.:=#]{0,9}([0-9]{1,6})[\s)\].]{0,9}$/i;

/** What stands behind the ID that an ARN ends with, such as ` (v1)`; undefined where nothing does. */
export function remarkIn({ resource }: Arn): string | undefined {
	const remark = behindId.exec(resource)?.[2]?.trim();
	return remark === "" ? undefined : remark;
}

function remarkFinding(arn: Arn, qualified: boolean): Finding | undefined {
	const remark = remarkIn(arn);
	if (remark === undefined) {
		return undefined;
	}
	const resource = behindId.exec(arn.resource)?.[1] ?? arn.resource;
	const named = /\blatest\b/i.test(remark)
		? "$LATEST"
		: /\bactive\b/i.test(remark)
			? "$ACTIVE_VERSION"
			: undefined;
	const version = qualified ? (arn.qualifier ?? versionWords.exec(remark)?.[1] ?? named) : undefined;
	const advice = version === undefined ? "Remove it." : `Write the version after a colon: …:${version}`;
	return {
		code: "arn-qualifier",
		severity: "warning",
		choices: [writeArn({ ...arn, resource, qualifier: version })],
		message: `${quoted(remark)} isn't part of an ARN. ${advice}`,
	};
}

/** What Amazon Connect names by UUIDs; names in ARNs of other services are free. */
function hyphenFinding(arn: Arn): Finding | undefined {
	const parts = /^(?:connect|wisdom)$/.test(arn.service) ? arn.resource.split("/") : [];
	const [id] = parts.map(withHyphens).filter((part, index) => part !== parts[index]);
	const message = `IDs in ARNs have hyphens. Write ${id}.`;
	const replacement = writeArn({ ...arn, resource: parts.map(withHyphens).join("/") });
	return id === undefined ? undefined : { code: "arn", severity: "warning", message, replacement };
}

function isNear(written: string, name: string): boolean {
	return nearest(written, [name]) === name || (written.length >= 4 && name.split("-").includes(written));
}

/** What an ARN names, with its article; undefined for what is not known here. */
export function kindOf({ service, resource }: Arn): string | undefined {
	const own = Object.values(kinds).find((kind) => kind.service === service && kind.resource.test(resource));
	if (own !== undefined) {
		return own.words;
	}
	return others.find(([other, form]) => other === service && form.test(resource))?.[2];
}

function marginFinding(text: string): Finding | undefined {
	const bare = text.trim();
	if (bare === text) {
		return undefined;
	}
	const message = "An ARN can't end with white space. Remove it.";
	return { code: "arn-qualifier", severity: "warning", message, replacement: bare };
}

function qualifierFinding(arn: Arn, { qualified, words }: Wanted): Finding | undefined {
	const { qualifier } = arn;
	if (
		qualifier === undefined ||
		(qualified && /^(?:[0-9]+|\$ACTIVE_VERSION|\$LATEST|\$SAVED)$/.test(qualifier))
	) {
		return undefined;
	}
	const names = ["ACTIVE_VERSION", "LATEST", "SAVED"];
	const word = qualifier.replace(/[^a-z_]/gi, "");
	const named = nearest(word, names) ?? (/^active/i.test(word) ? names[0] : undefined);
	const version =
		named !== undefined
			? `$${named}`
			: (/[0-9]+/.exec(qualifier)?.[0] ?? (/latest/i.test(qualifier) ? "$LATEST" : "1"));
	return {
		code: "arn-qualifier",
		severity: "warning",
		choices: [
			writeArn({
				...arn,
				resource: arn.resource.trimEnd(),
				qualifier: qualified ? version : undefined,
			}),
		],
		message: qualified
			? `${quoted(qualifier)} isn't a valid version. Write a number after the last colon.`
			: `The ARN of ${words} ends before ":${qualifier.slice(0, 20)}".`,
	};
}
