import type { CreateCampaignCommandInput } from "@aws-sdk/client-connectcampaignsv2";
import { canonicalInstant, parseInstant } from "../values/instant";
import { isObject, type JsonObject, objectAt } from "./json";

/** The request of CreateCampaign, as far as it doesn't depend on who sends it. */
export interface CreateRequest {
	readonly method: string;
	readonly path: string;
	/** JSON in one line. Properties are in the order of the file; the SDK's order may differ. */
	readonly body: string;
}

/** The request that a campaign file stands for, without the SDK. `body`: the file's JSON without `$schema`. */
export function createRequest(body: JsonObject): CreateRequest {
	return { method: "PUT", path: "/v2/campaigns", body: JSON.stringify(asSent(body)) };
}

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
	const input = mapInstants(body, (at, _value, member) => {
		if (at !== undefined) {
			return new Date(at);
		}
		throw new BodyError(
			`schedule.${member} isn't a valid date and time. Write it like 2031-03-03T14:00:00Z.`,
		);
	});
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

/**
 * The request body with the instants of its schedule in another form.
 *
 * @param write is given milliseconds since 1970-01-01T00:00:00Z; undefined for what is no instant.
 */
function mapInstants(
	body: JsonObject,
	write: (epochMilliseconds: number | undefined, value: unknown, member: string) => unknown,
): JsonObject {
	const schedule = objectAt(body, "schedule");
	if (schedule === undefined) {
		return body;
	}
	const changed: Record<string, unknown> = { ...schedule };
	for (const member of instantMembers) {
		if (!Object.hasOwn(schedule, member)) {
			continue;
		}
		const value = schedule[member];
		const instant = typeof value === "string" ? parseInstant(value) : undefined;
		changed[member] = write(instant?.epochMilliseconds, value, member);
	}
	return { ...body, schedule: changed };
}

/** The body as the SDK writes it, instants in UTC and in milliseconds at most; what is no instant stays. */
export function asSent(body: JsonObject): JsonObject {
	return mapInstants(body, (at, value) => (at === undefined ? value : canonicalInstant(at)));
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
