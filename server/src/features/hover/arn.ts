import { kindOf, parseArn } from "../../../../shared/src/values/arn";
import { consoleLink } from "../../../../shared/src/values/consoleLink";
import type { Markup } from "../markup";

/** Names of the parts of a resource that come after a word of it. */
const parts: ReadonlyMap<string, readonly string[]> = new Map([
	["instance", ["Instance"]],
	["contact-flow", ["Flow"]],
	["phone-number", ["Phone number ID"]],
	["queue", ["Queue"]],
	["message-template", ["Knowledge base", "Template"]],
	["domains", ["Domain"]],
	["segment-definitions", ["Segment"]],
	["segments", ["Segment"]],
]);

/** An ARN taken apart; nothing for what is none. */
export function arnInWords(text: string, markup: Markup): string[] {
	const arn = parseArn(text);
	if (arn === undefined) {
		return [];
	}
	const kind = kindOf(arn);
	const named: readonly (readonly [string, string | undefined])[] = [
		["Partition", arn.partition === "aws" ? undefined : arn.partition],
		["Region", arn.region],
		["Account", arn.account],
		...resourceParts(arn.resource),
		["Version", arn.qualifier],
	];
	const lines = named.flatMap(([name, value]) =>
		value === undefined || value === "" ? [] : [`${name}: ${markup.foreign(value)}`],
	);
	const link = consoleLink(text);
	return [
		`This is the ARN of ${kind ?? `something in ${markup.foreign(arn.service)}`}.`,
		markup.list(lines),
		...(link === undefined ? [] : [markup.link(link.title, link.url)]),
	];
}

function resourceParts(resource: string): [name: string, value: string][] {
	const words = resource.split("/");
	const found: [string, string][] = [];
	for (let index = 0; index < words.length; ) {
		const names = parts.get(words[index] ?? "");
		if (names === undefined) {
			return [["Resource", resource]];
		}
		for (const [place, name] of names.entries()) {
			found.push([name, words[index + 1 + place] ?? ""]);
		}
		index += 1 + names.length;
	}
	return found;
}
