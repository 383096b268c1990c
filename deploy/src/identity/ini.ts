/** The settings of a section: names in lower case, the settings of a nested block as `block.name`. */
export type Section = Readonly<Record<string, string | undefined>>;

/** A file that the AWS CLI refuses as well. */
export class IniError extends Error {
	override readonly name = "IniError";
	/** Where it is wrong, counted from 1. */
	readonly line: number;

	constructor(message: string, line: number) {
		super(message);
		this.line = line;
	}
}

interface Option {
	readonly line: number;
	/** The value and the lines that continue it. */
	readonly lines: string[];
}

type Options = Map<string, Option>;

/**
 * Reads an INI file as botocore does, which reads it with Python's configparser: `=` and `:` between name and value,
 * names in any case, indented lines that continue a value, `[DEFAULT]` for all sections. Unlike botocore, it passes
 * over a comment after a value: AWS documents them, and other SDKs read them so.
 *
 * @returns the sections by the text between their brackets, in the order of the file.
 * @throws IniError for a line that is neither, and for a section or a name that comes twice.
 */
export function parseIni(text: string): ReadonlyMap<string, Section> {
	const sections = new Map<string, Options>();
	const defaults: Options = new Map();
	let section: Options | undefined;
	let option: Option | undefined;
	let indent = 0;
	for (const [index, row] of text.split(/\r\n|\r|\n/).entries()) {
		const line = index + 1;
		const content = row.trim();
		if (content === "" || content.startsWith("#") || content.startsWith(";")) {
			if (content === "") {
				option?.lines.push("");
			}
			continue;
		}
		const start = row.search(/\S/);
		if (option !== undefined && start > indent) {
			option.lines.push(content);
			continue;
		}
		indent = start;
		const header = /^\[(.+)\]/.exec(content)?.[1];
		if (header !== undefined) {
			section = header === "DEFAULT" ? defaults : addSection(sections, header, line);
			option = undefined;
		} else {
			option = addOption(section, content, line);
		}
	}
	return new Map([...sections].map(([header, options]) => [header, settingsOf(options, defaults)]));
}

function addSection(sections: Map<string, Options>, header: string, line: number): Options {
	if (sections.has(header)) {
		throw new IniError(`the section [${header}] is there twice`, line);
	}
	const section: Options = new Map();
	sections.set(header, section);
	return section;
}

function addOption(section: Options | undefined, content: string, line: number): Option {
	if (section === undefined) {
		throw new IniError("there is no section like [default] before it", line);
	}
	const delimiter = content.search(/[=:]/);
	const name = content.slice(0, Math.max(delimiter, 0)).trimEnd().toLowerCase();
	if (name === "") {
		// The line itself may hold a key, so it is not repeated.
		throw new IniError('it is neither a [section] nor "name = value"', line);
	}
	if (section.has(name)) {
		throw new IniError(`the section sets ${name} twice`, line);
	}
	const option = { line, lines: [content.slice(delimiter + 1).trim()] };
	section.set(name, option);
	return option;
}

function settingsOf(options: Options, defaults: Options): Section {
	const inherited = [...defaults].filter(([name]) => !options.has(name));
	const settings = [...options, ...inherited].flatMap(([name, option]) => settingOf(name, option));
	return Object.fromEntries(settings);
}

function settingOf(name: string, { line, lines }: Option): readonly (readonly [string, string])[] {
	const value = lines.join("\n").trimEnd();
	if (!value.startsWith("\n")) {
		return [[name, name === "credential_process" ? value : withoutComment(value)]];
	}
	return lines.flatMap((inner, index) => {
		if (inner === "") {
			return [];
		}
		const delimiter = inner.indexOf("=");
		if (delimiter === -1) {
			throw new IniError(`the block ${name} has a line without "="`, line + index);
		}
		const innerName = inner.slice(0, delimiter).trim();
		return [[`${name}.${innerName}`, withoutComment(inner.slice(delimiter + 1).trim())]];
	});
}

function withoutComment(value: string): string {
	const comment = value.search(/\s[#;]/);
	return comment === -1 ? value : value.slice(0, comment).trimEnd();
}
