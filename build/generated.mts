import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** What a rule says of itself; its file is the only place where it stands. */
interface RuleFacts {
	readonly name: string;
	readonly code: string;
	readonly violation: string;
}

const rulesFolder = "server/src/diagnostics/rules";
const head = "// Made by `npm run generate` from the files of the rules.\n";

/** Every rule by the name of its file, which exports it under the same name. */
async function readRules(): Promise<readonly RuleFacts[]> {
	const names = readdirSync(rulesFolder).map((file) => file.replace(/\.ts$/, ""));
	const found: RuleFacts[] = [];
	for (const name of names.sort()) {
		const source = readFileSync(join(rulesFolder, `${name}.ts`), "utf8");
		if (!source.includes(`export const ${name}: Rule = `)) {
			continue;
		}
		const module: Record<string, unknown> = await import(
			pathToFileURL(resolve(rulesFolder, `${name}.ts`)).href
		);
		const rule = module[name];
		if (!isRule(rule)) {
			throw new Error(`${name}.ts exports no rule`);
		}
		found.push({ name, code: rule.code, violation: rule.violation });
	}
	return found;
}

function isRule(value: unknown): value is { readonly code: string; readonly violation: string } {
	return (
		typeof value === "object" &&
		value !== null &&
		"code" in value &&
		typeof value.code === "string" &&
		"violation" in value &&
		typeof value.violation === "string"
	);
}

function listOfRules(rules: readonly RuleFacts[]): string {
	const imports = [...rules.map(({ name }) => name), "rule"].sort((one, other) =>
		one.toLowerCase() < other.toLowerCase() ? -1 : 1,
	);
	return [
		head,
		...imports.map((name) =>
			name === "rule" ? 'import type { Rule } from "./rule";' : `import { ${name} } from "./${name}";`,
		),
		"",
		"/** Every rule there is, by name. */",
		"export const rules: readonly Rule[] = [",
		...rules.map(({ name }) => `\t${name},`),
		"];",
		"",
	]
		.join("\n")
		.replace(`${head}\n`, head);
}

function violationsOfRules(rules: readonly RuleFacts[]): string {
	const byCode = [...rules].sort((one, other) => (one.code < other.code ? -1 : 1));
	return [
		`${head}/** What is wrong where a rule is broken, by its code. */`,
		"export const ruleViolations = {",
		...byCode.map(({ code, violation }) => entry(code, violation)),
		"} as const;",
		"",
	].join("\n");
}

/** As Biome writes it: a long value has a line of its own. */
function entry(code: string, violation: string): string {
	const key = /^[a-z]+$/.test(code) ? code : `"${code}"`;
	const line = `\t${key}: ${JSON.stringify(violation)},`;
	return line.length + 3 <= 110 ? line : `\t${key}:\n\t\t${JSON.stringify(violation)},`;
}

/** What is made from the rules alone; the list of codes is made of it. */
export async function generatedFromRules(): Promise<ReadonlyMap<string, string>> {
	const rules = await readRules();
	return new Map([
		[join(rulesFolder, "rules.ts"), listOfRules(rules)],
		["shared/src/problem/ruleViolations.ts", violationsOfRules(rules)],
	]);
}

/** What is made from the codes of problems: the setting, the schema of the configuration, and the index of the pages. */
export async function generatedFromCodes(): Promise<ReadonlyMap<string, string>> {
	const { codes, isSyntaxCode, violations } = await import("../shared/src/problem/codes");
	const { levels } = await import("../server/src/diagnostics/severities");
	const properties = Object.fromEntries(
		codes.map((code) => [
			code,
			isSyntaxCode(code)
				? {
						enum: ["error"],
						description: `${violations[code]} Always an error, because the file isn't valid JSON.`,
					}
				: { enum: [...levels], description: violations[code] },
		]),
	);
	const rows = codes.map((code) => {
		const page = readFileSync(`docs/problems/${code}.md`, "utf8");
		const severity = /^- Severity: ([a-z]+)$/m.exec(page)?.[1];
		if (severity === undefined) {
			throw new Error(`the page of ${code} names no severity`);
		}
		return `| [${code}](${code}.md) | ${severity} | ${violations[code]} |`;
	});
	return new Map([
		["package.json", withProperties("package.json", "connectCampaign.problems", properties, "\t")],
		[
			"schemas/config.schema.json",
			withProperties("schemas/config.schema.json", "problems", properties, "  "),
		],
		["docs/problems/README.md", withRows(readFileSync("docs/problems/README.md", "utf8"), rows)],
	]);
}

/** A JSON file whose setting of a name has these properties; short lists stay on one line where the file has them so. */
function withProperties(file: string, name: string, properties: object, indent: string): string {
	const text = readFileSync(file, "utf8");
	const start = text.indexOf(`"properties": {`, text.indexOf(`"${name}": {`));
	const margin = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? "";
	const end = text.indexOf(`\n${margin}}`, start);
	if (start < 0 || end < 0) {
		throw new Error(`${file} has no properties of ${name}`);
	}
	const isFlat = /"enum": \["/.test(text);
	const written = JSON.stringify(properties, undefined, indent)
		.replace(/\[\s+("[^\]]*")\s+\]/g, (list, items: string) =>
			isFlat ? `[${items.replace(/\s*\n\s*/g, " ")}]` : list,
		)
		.replaceAll("\n", `\n${margin}`);
	return `${text.slice(0, start)}"properties": ${written}${text.slice(end + `\n${margin}}`.length)}`;
}

function withRows(index: string, rows: readonly string[]): string {
	const lines = index.split("\n");
	const first = lines.findIndex((line) => line.startsWith("| ["));
	return [
		...lines.slice(0, first),
		...rows,
		...lines.slice(first).filter((line) => !line.startsWith("| [")),
	].join("\n");
}
