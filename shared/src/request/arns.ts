import { isObject, type JsonObject } from "./json";

/** An ARN that stands in a campaign and names where it is at home. */
export interface PlacedArn {
	/** Where it stands, like `channelSubtypeConfig.sms.defaultOutboundConfig.wisdomTemplateArn`. */
	readonly path: string;
	readonly arn: string;
	/** Undefined where the ARN names none. */
	readonly region: string | undefined;
	readonly account: string | undefined;
}

const form = /^arn:[\w-]+:[\w-]+:([a-z0-9-]*):(\d{12})?/;

/**
 * The ARNs of a campaign, in the order of the file. Tags are the user's own and may name anything; only `owner` means
 * something to Amazon Connect.
 */
export function placedArns(body: JsonObject): readonly PlacedArn[] {
	const { tags, ...rest } = body;
	const owner = isObject(tags) ? tags["owner"] : undefined;
	const found: PlacedArn[] = [];
	collect("", rest, found);
	collect("tags.owner", owner, found);
	return found;
}

function collect(path: string, value: unknown, into: PlacedArn[]): void {
	if (typeof value === "string") {
		const match = form.exec(value);
		if (match !== null) {
			into.push({ path, arn: value, region: match[1] || undefined, account: match[2] });
		}
	} else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			collect(`${path}[${index}]`, item, into);
		}
	} else if (isObject(value)) {
		for (const [member, inner] of Object.entries(value)) {
			collect(path === "" ? member : `${path}.${member}`, inner, into);
		}
	}
}

/**
 * The region that all ARNs in a text agree on; undefined where there is none or more than one. Takes any text, so
 * that it can be asked of a file that is being written. An ARN with gaps does not count: its region may be a guess.
 */
export function regionInArns(text: string): string | undefined {
	const regions = new Set<string>();
	for (const [, region = "", rest = ""] of text.matchAll(/"arn:[\w-]+:[\w-]+:([a-z0-9-]+):([^"\n]*)/g)) {
		if (!rest.includes("<")) {
			regions.add(region);
		}
	}
	const [region, ...others] = regions;
	return others.length === 0 ? region : undefined;
}

/** Accounts that ARNs name. Sorted, each once. */
export function accountsOf(arns: readonly PlacedArn[]): readonly string[] {
	const accounts = arns.map(({ account }) => account);
	return [...new Set(accounts)].filter((account) => account !== undefined).sort();
}
