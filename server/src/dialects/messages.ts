import { requestsIn } from "./documents/httpFile";
import { type FoundText, moved } from "./foundText";
import { accounted } from "./reading/accounting";
import { ofRequest } from "./reading/silence";

/** Finds the campaigns of a part of a text. */
type Search = (text: string) => FoundText | undefined;

/** The campaigns in the body of a request or an answer of HTTP; undefined for any other text. */
export function httpMessage(whole: string, inBody: Search): FoundText | undefined {
	const file = requestsIn(whole);
	const text = whole.slice(file?.start ?? 0);
	const isRequest = /^\s*(?:PUT|POST|PATCH)[ \t]+\S+(?:[ \t]+HTTP\/[\d.]+)?[ \t]*\r?\n/.test(text);
	const isAnswer = /^\s*HTTP\/[\d.]+[ \t]+\d{3}\b/.test(text);
	const blank = isRequest || isAnswer ? /\r?\n[ \t]*\r?\n/.exec(text) : null;
	if (blank === null) {
		return undefined;
	}
	const offset = blank.index + blank[0].length;
	const body = text.slice(offset);
	const found = inBody(file?.filled(body) ?? body);
	const start = (file?.start ?? 0) + offset;
	return (
		found && {
			title: isRequest ? "an HTTP request" : "an HTTP response",
			campaigns: accounted(
				found.campaigns.map((one) => moved(one, start)),
				whole.slice(0, start),
				ofRequest,
			),
		}
	);
}

/** A command that reads campaigns, before what it answered. */
const readingCommand =
	/\baws(?:[^\n{]|\\\r?\n){1,300}?\bconnect-?campaigns(?:v2)?[ \t]+((?:describe|get|list)-[a-z-]+)[^\n]*/;

/** The campaigns in what a command has answered that stands in front of it; undefined for any other text. */
export function answerOfCommand(text: string, inProse: Search, inAny: Search): FoundText | undefined {
	const command = readingCommand.exec(text);
	if (command === null) {
		return undefined;
	}
	const [whole, name = ""] = command;
	const operation = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
	const title = `an answer of ${operation}`;
	const offset = command.index + whole.length;
	// All else keeps its place.
	const around = text.slice(0, command.index) + whole.replace(/[^\n]/g, " ") + text.slice(offset);
	const found = inProse(around);
	if (found !== undefined) {
		return { title, campaigns: found.campaigns };
	}
	const behind = inAny(text.slice(offset));
	return behind && { title, campaigns: behind.campaigns.map((one) => moved(one, offset)) };
}
