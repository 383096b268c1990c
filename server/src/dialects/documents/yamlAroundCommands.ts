/** What begins a scalar of YAML whose lines are one, as in `cmd: >-`. */
const head = /^[ \t]*(?:-[ \t]+)?(?:[\w.-]+:[ \t]+)?>[-+\d]{0,2}[ \t]*\r?$/;

/**
 * A text with a blank for each line break that YAML reads as one within a folded scalar, so that a command in it goes on.
 * All else stays in its place. A line that ends with a backslash goes on by itself.
 */
export function unfolded(text: string): string {
	const lines = text.split("\n");
	let result = "";
	/** How far the head of the scalar is indented that the line is in. */
	let block: number | undefined;
	for (const [index, line] of lines.entries()) {
		const next = lines[index + 1];
		const indent = indentOf(line);
		if (block !== undefined && line.trim() !== "" && indent <= block) {
			block = undefined;
		}
		const isJoined =
			block !== undefined &&
			next !== undefined &&
			line.trim() !== "" &&
			next.trim() !== "" &&
			indentOf(next) === indent &&
			!/\\\r?$/.test(line);
		result += next === undefined ? line : `${line}${isJoined ? " " : "\n"}`;
		if (block === undefined && head.test(line)) {
			block = indent;
		}
	}
	return result;
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}

/** A tag of a template that stands by itself among the words of a command. */
const tag = /(?<=[ \t=])\{\{[ \t]+[^{}'"\n]{1,100}[ \t]\}\}(?=\s|$)/g;

/** A text with the blanks within tags such as `{{ queue }}` behind them, as they are no ends of words for whoever fills them in. */
export function withWholeTags(text: string): string {
	let [from, quotes] = [0, 0];
	return text.replace(tag, (written, at: number) => {
		const line = text.lastIndexOf("\n", at - 1) + 1;
		quotes = line > from ? 0 : quotes;
		quotes += text.slice(Math.max(line, from), at).match(/["']/g)?.length ?? 0;
		from = at;
		return quotes % 2 === 1 ? written : written.replace(/[ \t]/g, "").padEnd(written.length);
	});
}

/** Keys that say when a command is run, and how often, in files of CI, Ansible and Kubernetes. */
const gate =
	/^[ \t]*(?:-[ \t]+)?["']?(?:when|if|unless|loop|with_\w+|until|only|except|rules|schedule|cron|suspend)["']?[ \t]*:[ \t]*[^\s#]/;
const entry = /^[ \t]*(?:-[ \t]+)?["']?([A-Za-z_]\w*)["']?[ \t]*:[ \t]*[^\s#]/;
/** A key of YAML with a command, or a list of commands, as its value. */
const block = /^[ \t]*(?:-[ \t]+)?[\w.-]+:[ \t]*(?:[>|][-+\d]{0,2})?[ \t]*\r?$/m;

/** Lines of YAML around commands that say when they are run, or what the names in them stand for. `commands`: their texts. */
export function saidInYaml(text: string, commands: readonly string[]): readonly string[] {
	if (!block.test(text)) {
		return [];
	}
	const names = new Set(
		commands.flatMap((command) =>
			[...command.matchAll(/\$(?:env:)?\{?(\w+)|\{\{[ \t]{0,9}(\w+)/g)].map(
				([, ofShell, ofTemplate]) => ofShell ?? ofTemplate,
			),
		),
	);
	const said = text
		.split("\n")
		.filter((line) => gate.test(line) || names.has(entry.exec(line)?.[1]))
		.map((line) => line.trim().replace(/^-[ \t]+/, ""));
	return [...said, ...inputsIn(text, commands)];
}

/** What a workflow is given: the head of the list of its inputs, and how a command names one. */
const headOfInputs = /^([ \t]*)(?:inputs|parameters)[ \t]*:[ \t]*\r?$/;
const use = /\{\{[ \t]{0,9}(?:[\w-]{1,40}\.){0,3}(?:inputs|parameters)\.(?:parameters\.)?([\w-]{1,100})/g;

/** The inputs of a workflow that commands name, with what they are where nobody gives them. */
function inputsIn(text: string, commands: readonly string[]): readonly string[] {
	const names = new Set(commands.flatMap((command) => [...command.matchAll(use)].map(([, name]) => name)));
	if (names.size === 0) {
		return [];
	}
	const found: string[] = [];
	/** How far the head of the inputs and their names are indented. */
	let [head, own] = [-1, -1];
	let isNamed = false;
	for (const line of text.split("\n")) {
		if (line.trim() === "") {
			continue;
		}
		const indent = indentOf(line);
		const isItem = indent === head && line.trimStart().startsWith("- ");
		if (indent <= head && !isItem) {
			[head, own] = [-1, -1];
		}
		if (head < 0) {
			head = headOfInputs.test(line) ? indent : -1;
			continue;
		}
		own = own < 0 ? indent : own;
		if (indent === own) {
			isNamed = names.has(
				/^-[ \t]+name:[ \t]*["']?([\w-]+)|^["']?([\w-]+)/
					.exec(line.trimStart())
					?.slice(1)
					.find((one) => one !== undefined),
			);
		}
		if (isNamed) {
			const said = line.trim().replace(/^-[ \t]+/, "");
			found.push(indent === own ? said : `${found.pop() ?? ""} ${said}`);
		}
	}
	return found.filter((one) => /\b(?:default|value|options)[ \t]*:/.test(one));
}
