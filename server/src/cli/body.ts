import { canonicalInstant, parseInstant } from "../values/instant";
import { UsageError } from "./usage";

/**
 * The request body that a campaign without errors stands for: without `$schema`, and with instants as the SDK writes
 * them, in UTC and in milliseconds at most. Throws a UsageError where the text is no object.
 */
export function requestBody(text: string): string {
	const campaign: unknown = JSON.parse(text);
	if (typeof campaign !== "object" || campaign === null || Array.isArray(campaign)) {
		throw new UsageError("A request body is made of an object in braces.");
	}
	const { $schema: _, ...sent }: Record<string, unknown> = { ...campaign };
	const { schedule } = sent;
	if (typeof schedule !== "object" || schedule === null) return JSON.stringify(sent);
	const instants = Object.entries(schedule).map(([member, value]: [string, unknown]) => {
		const instant = /Time$/.test(member) && typeof value === "string" ? parseInstant(value) : undefined;
		return [member, instant === undefined ? value : canonicalInstant(instant.epochMilliseconds)];
	});
	return JSON.stringify({ ...sent, schedule: Object.fromEntries(instants) });
}
