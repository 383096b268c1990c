import { inOneLine } from "../reading/draft";

/** Commands that change a campaign which is there. Source: the reference of the AWS CLI. */
const updating =
	/\baws(?:\.exe)?[ \t](?:[^\n;|&]|[\\`^]\r?\n){0,500}?\bconnect-?campaigns(?:v2)?[ \t]+(?:update-campaign[\w-]*|(?:un)?tag-resource)(?![\w-])/g;
/** The same of the AWS Tools for PowerShell. */
const cmdlet = /\b(?:Update-\w*Campaign\w*|(?:Add|Remove)-\w{2,20}ResourceTag)\b/g;
/** A command up to the end of its last line. */
const command = /(?:[^\n\\`^]|[\\`^](?:\r?\n)?)*/y;
/** More of them are not told. */
const maxCommands = 20;

/** What later commands of a script change of the campaign that one creates at a place. */
export function commandsBehind(text: string, from: number): readonly string[] {
	return behind(text, from, updating);
}

/** What later cmdlets change of the campaign that one creates at a place. */
export function cmdletsBehind(text: string, from: number): readonly string[] {
	return behind(text, from, cmdlet);
}

function behind(text: string, from: number, pattern: RegExp): readonly string[] {
	const found: string[] = [];
	for (const { index } of text.slice(from).matchAll(pattern)) {
		if (found.length >= maxCommands) {
			break;
		}
		command.lastIndex = from + index;
		const written = command.exec(text)?.[0] ?? "";
		found.push(inOneLine(written.replace(/[\\`^]\r?\n/g, " ")).replace(/[ \t]{2,}/g, " "));
	}
	return found;
}
