import type {
	ChannelTimes,
	ChannelWindow,
	CommunicationTimes,
	DayTimes,
	TextSpan,
} from "../../../shared/src/protocol";
import { isObject } from "../../../shared/src/request/json";

const channels: ReadonlySet<unknown> = new Set(["telephony", "sms", "email", "whatsApp"]);

/** Whether an answer of the language server is what the request for communication times promises. */
export function isTimesAnswer(answer: unknown): answer is CommunicationTimes | null {
	if (answer === null) {
		return true;
	}
	return (
		isObject(answer) &&
		typeof answer["version"] === "number" &&
		isObject(answer["zones"]) &&
		isListOf(answer["zones"]["detection"], (value) => typeof value === "string") &&
		isText(answer["zones"]["fallback"]) &&
		isListOf(answer["channels"], isChannel)
	);
}

function isChannel(value: unknown): value is ChannelTimes {
	return (
		isSpan(value) &&
		channels.has(value["channel"]) &&
		typeof value["used"] === "boolean" &&
		(value["window"] === undefined || isWindow(value["window"]))
	);
}

function isWindow(value: unknown): value is ChannelWindow {
	return (
		isObject(value) &&
		isListOf(value["days"], isDay) &&
		isListOf(value["restricted"], isPeriod) &&
		areNumbers(value, "minutes", "unreadable")
	);
}

function isDay(value: unknown): value is DayTimes {
	const isRange = (range: unknown): boolean => isSpan(range) && areNumbers(range, "from", "to");
	const isOverlap = (overlap: unknown): boolean => isObject(overlap) && areNumbers(overlap, "from", "to");
	return (
		isObject(value) &&
		typeof value["day"] === "string" &&
		areNumbers(value, "minutes") &&
		isListOf(value["ranges"], isRange) &&
		isListOf(value["overlaps"], isOverlap)
	);
}

function isPeriod(value: unknown): boolean {
	return (
		isSpan(value) &&
		isText(value["name"]) &&
		typeof value["firstDay"] === "string" &&
		typeof value["endDate"] === "string" &&
		areNumbers(value, "days")
	);
}

function isSpan(value: unknown): value is TextSpan & Record<string, unknown> {
	return isObject(value) && areNumbers(value, "start", "end");
}

function isText(value: unknown): boolean {
	return value === undefined || typeof value === "string";
}

function areNumbers(value: Readonly<Record<string, unknown>>, ...members: string[]): boolean {
	return members.every((member) => typeof value[member] === "number");
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
	return Array.isArray(value) && value.every(isItem);
}
