import type { CreateCampaignCommandInput } from "@aws-sdk/client-connectcampaignsv2";
import { parseInstant } from "./instant";
import { isObject, type JsonObject, objectAt } from "./json";

/** The instants of the request: members that the file writes as text and the SDK takes as a Date. */
export const instantMembers = ["startTime", "endTime"] as const;

/** A campaign read from a file: what must arrive at AWS, and the same thing as the SDK wants it. */
export interface Campaign {
	/** The file as it stands. */
	readonly text: string;
	/** The file's JSON without the top-level `$schema`. */
	readonly body: JsonObject;
	readonly input: CreateCampaignCommandInput;
}

/** The text cannot be turned into a request; the message says why in words for the user. */
export class BodyError extends Error {
	override readonly name = "BodyError";
}

/**
 * Reads the text of a campaign file into the request that it stands for. Nothing is judged here beyond
 * what building the request needs.
 *
 * @throws BodyError when the text is no JSON object, lacks `name` or `connectInstanceId`, or holds a
 * schedule time that is no timestamp.
 */
export function readCampaign(text: string): Campaign {
	const { $schema: _editorOnly, ...body } = parseObject(text);
	const input = withInstants(body);
	if (!isCreateCampaignInput(input)) {
		throw new BodyError("A campaign needs a name and a connectInstanceId, both text.");
	}
	return { text, body, input };
}

function parseObject(text: string): JsonObject {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch (error) {
		throw new BodyError("The file is not valid JSON.", { cause: error });
	}
	if (!isObject(parsed)) {
		throw new BodyError("The file must hold one JSON object.");
	}
	return parsed;
}

function withInstants(body: JsonObject): JsonObject {
	const schedule = objectAt(body, "schedule");
	if (schedule === undefined) {
		return body;
	}
	const changed: Record<string, unknown> = { ...schedule };
	for (const member of instantMembers) {
		if (Object.hasOwn(schedule, member)) {
			changed[member] = toDate(schedule[member], member);
		}
	}
	return { ...body, schedule: changed };
}

function toDate(value: unknown, member: string): Date {
	const instant = typeof value === "string" ? parseInstant(value) : undefined;
	if (instant === undefined) {
		throw new BodyError(`schedule.${member} is no timestamp. Write it like 2027-03-01T14:00:00Z.`);
	}
	return instant;
}

/**
 * The least that the SDK's type promises and our code relies on. The rest of the shape is judged by the
 * language server before, and by the comparison of the serialised body after.
 */
export function isCreateCampaignInput(value: unknown): value is CreateCampaignCommandInput {
	if (!isObject(value) || typeof value["name"] !== "string") {
		return false;
	}
	const schedule = objectAt(value, "schedule");
	return (
		typeof value["connectInstanceId"] === "string" &&
		instantMembers.every((member) => schedule?.[member] === undefined || schedule[member] instanceof Date)
	);
}
