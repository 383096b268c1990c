import { type Draft, memberOf, textOf } from "../reading/draft";
import { spoken } from "./functions";

/** Definitions of one template that are looked at. */
const maxDefinitions = 200;
/** The variables in a text of CloudFormation or Terraform. */
const inText = /\$\{([^{}!]+)\}/g;

/**
 * What a template says of the parameters, conditions and mappings that a campaign of it goes by: their defaults and values
 * are some of several possible ones, and a conversion would lose them. `whole`: the template.
 */
export function definitionsOfTemplate(whole: Draft, campaign: Draft): readonly string[] {
	const found = new Map<string, string>();
	const known = new Set<string>();
	const left: Draft[] = [campaign];
	for (let part = left.pop(); part !== undefined && known.size < maxDefinitions; part = left.pop()) {
		for (const name of namesIn(part)) {
			if (known.has(name)) {
				continue;
			}
			known.add(name);
			const definition = definitionOf(whole, name);
			if (definition !== undefined) {
				found.set(name, definition.said);
				left.push(definition.value);
			}
		}
	}
	return [...found.values()];
}

function definitionOf(
	whole: Draft,
	name: string,
): { readonly said: string; readonly value: Draft } | undefined {
	const [, kind, plain = ""] = /^(var|local)\.([\w-]+)$/.exec(name) ?? [];
	const ofTerraform =
		kind === "var"
			? memberOf(memberOf(memberOf(whole, "variable"), plain), "default")
			: kind === "local"
				? memberOf(memberOf(whole, "locals"), plain)
				: undefined;
	if (kind !== undefined) {
		return ofTerraform && { said: `${name}: ${spoken(ofTerraform)}`, value: ofTerraform };
	}
	const ofParameter = memberOf(memberOf(memberOf(whole, "Parameters"), name), "Default");
	if (ofParameter !== undefined) {
		return { said: `${name}: Default ${spoken(ofParameter)}`, value: ofParameter };
	}
	const value = ["Conditions", "Mappings"]
		.map((section) => memberOf(memberOf(whole, section), name))
		.find((one) => one !== undefined);
	return value && { said: `${name}: ${spoken(value)}`, value };
}

/** The names that the functions in a value refer to. */
function namesIn(whole: Draft): ReadonlySet<string> {
	const names = new Set<string>();
	look(whole);
	return names;

	function look(part: Draft): void {
		if (part.kind === "list") {
			part.items.forEach(look);
		} else if (part.kind === "object") {
			for (const [key, value] of part.members) {
				const [first] = value.kind === "list" ? value.items : [value];
				if (/^(?:Ref|Condition|Fn::(?:If|FindInMap))$/.test(key)) {
					names.add(textOf(first) ?? "");
				}
				look(value);
			}
		} else {
			for (const [, name = ""] of part.written.matchAll(inText)) {
				names.add(name.trim());
			}
		}
	}
}
