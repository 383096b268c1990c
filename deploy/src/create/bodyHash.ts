import { createHash } from "node:crypto";
import { asSent } from "../../../shared/src/request/body";
import { isObject, type JsonObject, objectAt } from "../../../shared/src/request/json";

/**
 * SHA-256, in hexadecimal, of what a campaign says, equal for a file and for the campaign that was created from it.
 * White space, the order of properties and of lists of texts, and the spelling of an instant do not count; neither
 * does what the service adds: `id`, `arn`, tags of AWS's own, and lists without items.
 */
export function bodyHash(body: JsonObject): string {
	const { id: _id, arn: _arn, ...own } = body;
	return createHash("sha256")
		.update(JSON.stringify(canonical(withoutAwsTags(asSent(own)))))
		.digest("hex");
}

/**
 * Whether a campaign, as DescribeCampaign answers it, says what the file with this hash says. The service sets the
 * type of a campaign whose file has none.
 */
export function isCreatedFrom(described: JsonObject, hash: string): boolean {
	const { type: _type, ...withoutType } = described;
	return bodyHash(described) === hash || bodyHash(withoutType) === hash;
}

function withoutAwsTags(body: JsonObject): JsonObject {
	const tags = objectAt(body, "tags");
	if (tags === undefined) {
		return body;
	}
	const own = Object.entries(tags).filter(([key]) => !key.startsWith("aws:"));
	return { ...body, tags: Object.fromEntries(own) };
}

function canonical(value: unknown): unknown {
	if (Array.isArray(value)) {
		const items = value.map(canonical);
		return items.every((item) => typeof item === "string") ? items.sort() : items;
	}
	if (!isObject(value)) {
		return value;
	}
	const members = Object.entries(value)
		.map(([member, inner]) => [member, canonical(inner)] as const)
		.filter(([, inner]) => !isEmpty(inner))
		.sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(members);
}

/** `agentless: {}` chooses a mode, so that only a list or an absent value is nothing. */
function isEmpty(value: unknown): boolean {
	return value === undefined || (Array.isArray(value) && value.length === 0);
}
