import dialects from "../../../../schemas/dialects.json";
import { simplified } from "../../../../shared/src/text/nearest";
import { type DraftObject, textOf } from "../reading/draft";

/** A request or an answer of another operation than CreateCampaign. */
interface OtherOperation {
	/** What it is, in words. */
	readonly title: string;
	/** Whether a part of a campaign is in it. */
	readonly hasPart: boolean;
}

interface Signature {
	readonly title: string;
	/** Simplified. */
	readonly names: ReadonlySet<string>;
	/** Those that no campaign has: one of them tells the operation. */
	readonly distinctive: ReadonlySet<string>;
	/** Those that are always there. */
	readonly required: ReadonlySet<string>;
	readonly isRequest: boolean;
}

const { requests, answers, summaries, aboutTheAnswer } = dialects.operations;
/** Simplified. */
const besides: ReadonlySet<string> = new Set(aboutTheAnswer.map(simplified));

/** Names of properties of a request that a campaign, or a part of one, has as well. */
const shared: ReadonlySet<string> = new Set(
	["id", "arn", "tags", "type", "dialerConfig", ...Object.values(requests).flatMap(ofCampaigns)].map(
		simplified,
	),
);

const signatures: readonly Signature[] = [
	...Object.entries(requests).map(([name, names]) => signature(`a request of ${name}`, names, true)),
	...[...Object.entries(answers), ...Object.entries(summaries)].map(([name, names]) =>
		signature(`an answer of ${name}`, names, false),
	),
];

function signature(title: string, names: readonly string[], isRequest: boolean): Signature {
	const all = names.map((name) => simplified(name.replace(/\?$/, "")));
	const required = new Set(all.filter((_, index) => names[index]?.endsWith("?") !== true));
	const distinctive = all.filter((name) => !shared.has(name));
	return { title, names: new Set(all), distinctive: new Set(distinctive), required, isRequest };
}

/** `UpdateCampaign…` takes one property of a campaign beside its ID. */
function ofCampaigns(names: readonly string[]): readonly string[] {
	const others =
		/^(?:dial|outbound|profileOutbound)Requests$|^campaignIds$|^integration|^encryption|^communicationLimitsConfig$/;
	return names.filter((name) => !others.test(name));
}

/** Whether a key is what a tool or SDK says of an answer, beside what is in it. */
export function isAboutAnswer(name: string): boolean {
	return besides.has(simplified(name));
}

/** Whether an object is no more than the ID and the ARN that a new campaign gets, with its tags. */
function isAnswerOfCreate(object: DraftObject, names: ReadonlySet<string>): boolean {
	const isOnly = [...names].every((name) => /^(?:id|arn|tags)$/.test(name)) && names.has("id");
	return isOnly && /:campaign\//.test(textOf(object.members.get("arn")) ?? "");
}

/**
 * The other operation whose request or answer an object is; undefined where it may be a campaign. Source: the service
 * model; the ID that an address holds may be missing where another property tells the operation.
 */
export function otherOperation(object: DraftObject, isOfEditor: (name: string) => boolean) {
	const keys = [...object.members.keys()].filter((name) => !isOfEditor(name));
	const names = new Set(keys.filter((name) => !isAboutAnswer(name)).map(simplified));
	if (isAnswerOfCreate(object, names)) {
		return { title: "an answer of CreateCampaign", hasPart: false } satisfies OtherOperation;
	}
	const found = signatures.find(
		(one) =>
			[...names].every((name) => one.names.has(name)) &&
			([...one.required].every((name) => names.has(name)) ||
				[...names].some((name) => one.distinctive.has(name))),
	);
	if (found === undefined || names.size === 0) {
		return undefined;
	}
	const hasPart = found.isRequest && found.names.has("id") && found.distinctive.size === 0;
	return { title: found.title, hasPart } satisfies OtherOperation;
}

/**
 * The operation that an object within something else can only belong to: few names may be anything there. `isUpdate`:
 * what is around it says that it changes something.
 */
export function operationInside(object: DraftObject, isUpdate: boolean): OtherOperation | undefined {
	const names = [...object.members.keys()].filter((name) => !isAboutAnswer(name)).map(simplified);
	const found = signatures.find(
		(one) =>
			one.names.size > 1 &&
			names.every((name) => one.names.has(name)) &&
			(names.some((name) => one.distinctive.has(name)) ||
				(names.length === one.names.size && one.isRequest && (isUpdate || hasPartOfCampaign(object)))),
	);
	return found && { title: found.title, hasPart: false };
}

/** Parts of a campaign that nothing else has, each with names in it of which one has to be there. */
const parts: ReadonlyMap<string, readonly string[]> = new Map([
	["channelsubtypeconfig", []],
	["communicationlimitsoverride", []],
	["communicationtimeconfig", []],
	["connectcampaignflowarn", []],
	["dialerconfig", []],
	["entrylimitsconfig", []],
	["schedule", ["starttime", "endtime"]],
	["source", ["customerprofilessegmentarn", "eventtrigger"]],
]);

function hasPartOfCampaign({ members }: DraftObject): boolean {
	return [...members].some(([name, value]) => {
		const inner = parts.get(simplified(name));
		const names = value.kind === "object" ? [...value.members.keys()].map(simplified) : [];
		return inner !== undefined && (inner.length === 0 || inner.some((one) => names.includes(one)));
	});
}

/** The operations that campaigns have beside CreateCampaign, by their simplified names. */
const operations: ReadonlyMap<string, string> = new Map(
	[...Object.keys(requests), ...Object.keys(answers), ...dialects.operations.others].map((name) => [
		simplified(name),
		name,
	]),
);

const call =
	/(?:\.|->|::|\bnew[ \t]{1,9}|&)[ \t]{0,9}(\w{8,60}?)(?:Command|Async|Request|Input)?[ \t]{0,9}[({]/g;
const command =
	/^[ \t]*(?:\$[ \t]*)?aws(?:\.exe)?[ \t]+(?:-\S+[ \t]+(?:[^-\s]\S*[ \t]+)?){0,20}connect-?campaigns(?:v2)?[ \t]+([a-z-]{8,60})/m;

/** What a text is that calls another operation than CreateCampaign, in words; undefined where it calls none. */
export function otherCall(text: string): string | undefined {
	if (/create[-_]?campaign/i.test(text)) {
		return undefined;
	}
	const ofCommand = operations.get(simplified(command.exec(text)?.[1] ?? ""));
	if (ofCommand !== undefined) {
		return `an AWS CLI command for ${ofCommand}`;
	}
	for (const [, name = ""] of text.matchAll(call)) {
		const operation = operations.get(simplified(name));
		if (operation !== undefined) {
			return `code that calls ${operation}`;
		}
	}
	return undefined;
}
