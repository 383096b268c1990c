import { type ArnKind, arnPattern, instanceArnPattern } from "../../../shared/src/values/arn";
import type { ArnParts } from "../campaign/arnParts";

/** A text with gaps: literal parts and names of what is to be filled in, in turn, beginning with a literal. */
export type Template = readonly string[];

const known: ReadonlyMap<string, keyof ArnParts> = new Map([
	["aws", "partition"],
	["REGION", "region"],
	["ACCOUNT", "account"],
	["INSTANCE", "instance"],
	["DOMAIN", "domain"],
	["KNOWLEDGE-BASE", "knowledgeBase"],
]);

/** The form of a kind of ARN, with the parts that the file shows filled in and gaps for the rest. */
export function arnTemplate(kind: ArnKind, parts: ArnParts): Template {
	return filled(arnPattern(kind), parts);
}

/** The ARN of the instance of the campaign, as the tag `owner` has it. */
export function ownerTemplate(parts: ArnParts): Template {
	return filled(instanceArnPattern, parts);
}

function filled(pattern: string, parts: ArnParts): Template {
	const template: string[] = [""];
	for (const piece of pattern.split(/(?<=^arn:)(aws)(?=:)|([A-Z][A-Z-]+)/)) {
		if (piece === undefined || piece === "") {
			continue;
		}
		const part = known.get(piece);
		const value = part === undefined ? undefined : (parts[part] ?? (piece === "aws" ? piece : undefined));
		if (value === undefined && /^[A-Z-]+$/.test(piece)) {
			template.push(gapName(piece), "");
		} else {
			template.push((template.pop() ?? "") + (value ?? piece));
		}
	}
	return template;
}

function gapName(piece: string): string {
	return piece.toLowerCase().replace("-", " ");
}
