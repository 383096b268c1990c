import { enumerate } from "../../../shared/src/text/text";
import { arnPattern } from "../../../shared/src/values/arn";
import { range } from "../diagnostics/checks/numbers";
import type { Member, Shape, StringShape } from "../schema/shape";

const formatsInWords: ReadonlyMap<string, string> = new Map([
	["time-of-day", "Time of day on the 24-hour clock, written `Thh:mm`"],
	["calendar-date", "Calendar date, written `YYYY-MM-DD`"],
	["instant", "Date and time in UTC, written `YYYY-MM-DDThh:mm:ssZ`"],
	["iso-duration", "ISO 8601 duration of days, hours, minutes and seconds, such as `P1D` or `PT1H30M`"],
	["evaluation-window", "Whole hours from `PT1H` to `PT24H`"],
	["iana-time-zone", "IANA time zone, such as `America/New_York`"],
	["e164-phone-number", "Phone number in E.164 format: `+`, country code and number, digits only"],
	["email-address", "Email address"],
	["connect-instance-id", "ID of the instance, the last part of its ARN"],
	["tag-key", "Letters, digits and `+ , - . / : ; < = _`; can't start with `aws:`"],
]);

/** Type and constraints of a shape as short phrases. */
export function constraintsInWords(shape: Shape): string[] {
	switch (shape.kind) {
		case "structure":
			return [shape.members.size === 0 ? "Empty object: `{}`" : "Object"];
		case "union":
			return [
				shape.members.size === 1 ? "Object" : `Exactly one of ${codes([...shape.members.keys()], "or")}`,
			];
		case "map":
			return [`Map from ${mapKeys(shape.key)} to ${shape.value.kind === "list" ? "lists" : "text"}`];
		case "list":
			return [listInWords(shape.minItems, shape.maxItems), ...(shape.unique ? ["No duplicates"] : [])];
		case "number":
			return [`${shape.integer ? "Whole number" : "Number"}, ${range(shape)}`];
		case "boolean":
			return ["`true` or `false`"];
		case "string":
			return stringInWords(shape);
	}
}

/** Members that rules make necessary in some campaigns, although the API's model leaves all of them optional. */
const neededBySome: ReadonlySet<string> = new Set([
	"channelSubtypeConfig",
	"connectCampaignFlowArn",
	"connectQueueId",
	"connectSourcePhoneNumber",
	"customerProfilesDomainArn",
	"defaultTimeZone",
	"localTimeZoneConfig",
	"localTimeZoneDetection",
	"schedule",
	"tags",
]);

/** Whether a member of a shape has to be there, in a phrase. A union without a choice needs the one that it has. */
export function necessity({ required, name }: Member, of: Shape): string {
	if (of.kind === "union" && of.members.size > 1) {
		return "one of the choices";
	}
	if (required || of.kind === "union") {
		return "required";
	}
	return neededBySome.has(name) ? "required in some campaigns" : "optional";
}

function stringInWords(shape: StringShape): string[] {
	if (shape.values !== undefined) {
		return ["Text, one of the values below"];
	}
	const form =
		shape.arnKind === undefined
			? formatsInWords.get(shape.format ?? "")
			: `ARN, \`${arnPattern(shape.arnKind)}\``;
	const length = lengthInWords(shape);
	return [form ?? "Text", ...(length === undefined ? [] : [length])];
}

function lengthInWords({ minLength, maxLength }: StringShape): string | undefined {
	if (!Number.isFinite(maxLength)) {
		return undefined;
	}
	return minLength > 0 ? `${minLength} to ${maxLength} characters` : `At most ${maxLength} characters`;
}

function listInWords(least: number, most: number): string {
	if (least === most) {
		return `List of exactly ${most} ${most === 1 ? "item" : "items"}`;
	}
	return Number.isFinite(most) ? `List of at most ${most} items` : "List";
}

function mapKeys(key: StringShape): string {
	return key.values === undefined
		? "text"
		: codes(
				key.values.map(({ value }) => value),
				"or",
			);
}

function codes(names: readonly string[], conjunction: "or" | "and"): string {
	return enumerate(
		names.map((name) => `\`${name}\``),
		conjunction,
	);
}
