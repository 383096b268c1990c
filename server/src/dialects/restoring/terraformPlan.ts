const header =
	/^[ \t]*#[ \t]\S+ (?:will|must) be [a-z -]+\n[ \t]*(?:[-+~]|-\/\+|\+\/-)[ \t]|^[ \t]*(?:[-+~]|-\/\+|\+\/-)[ \t]resource[ \t]+"/m;
const line = /^([ \t]*)(-\/\+|\+\/-|[-+~])[ \t](.*)$/;
const change = /^(.*?)(?:"(?:[^"\\]|\\.)*"|[^\s"]+)[ \t]+->[ \t]+(.+)$/;

/** The resources that `terraform plan` shows, as they are to become; undefined for any other text. */
export function plannedResources(text: string): string | undefined {
	if (!header.test(text)) {
		return undefined;
	}
	const kept: string[] = [];
	/** How far the bracket is indented up to which everything is taken away. */
	let closing: number | undefined;
	for (const written of text.split("\n")) {
		const [, indentation = "", sign, rest = ""] = line.exec(written.trimEnd()) ?? [];
		if (closing !== undefined) {
			closing = closesAt(written, closing) ? undefined : closing;
		} else if (sign === undefined) {
			kept.push(written);
		} else if (sign !== "-") {
			kept.push(`${indentation}${" ".repeat(sign.length + 1)}${becoming(rest)}`);
		} else if (/[{[(]$/.test(rest)) {
			closing = indentation.length + 2;
		}
	}
	return kept.join("\n");
}

function closesAt(written: string, indentation: number): boolean {
	return written.search(/\S/) === indentation && /^[\]})]/.test(written.trimStart());
}

/** What a property becomes, of `old -> new`. */
function becoming(written: string): string {
	const plain = written.replace(/[ \t]+# forces replacement$/, "");
	const [, name, value] = change.exec(plain) ?? [];
	return name === undefined || value === undefined ? plain : name + value;
}
