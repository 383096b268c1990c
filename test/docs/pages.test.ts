import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { scripts } from "../../package.json";
import { foreign, foreignWords, ownWords } from "../support/voice";

/** What people read on the front page before they leave. */
const mostWords = 900;
const mostInSentence = 25;

const inDocs = readdirSync("docs", { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".md"))
	.map((name) => join("docs", name));
const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...inDocs];

/** The names that GitHub and VS Code give the headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
	const headings = readFileSync(page, "utf8").matchAll(/^#+ (.+)$/gm);
	return new Set(
		[...headings].map(([, text = ""]) =>
			text
				.toLowerCase()
				.replace(/[^\p{L}\p{N} _-]/gu, "")
				.replaceAll(" ", "-"),
		),
	);
}

/** The targets of links and pictures, code left out. */
function linksOf(page: string): string[] {
	const text = readFileSync(page, "utf8")
		.replace(/^```.*?^```/gms, "")
		.replace(/`[^`]*`/g, "");
	return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

/** The prose of a page: no code, no addresses, no tables of names. Its lines are those of the page. */
function proseOf(page: string): string {
	return readFileSync(page, "utf8")
		.replace(/^```.*?^```/gms, (block) => block.replace(/[^\n]/g, ""))
		.replace(/\]\([^)]*\)/g, "]")
		.replace(/^(?:# .*|- Severity:.*|\|.*)$/gm, "");
}

/** Folders that a build or an installation makes. */
const notOurs: ReadonlySet<string> = new Set(["dist", "node_modules", ".vscode-test", ".git"]);

suite("pages for people", () => {
	test(`README has at most ${mostWords} words`, () => {
		const words = readFileSync("README.md", "utf8").split(/\s+/).filter(Boolean);
		assert.ok(words.length <= mostWords, `${words.length} words`);
	});

	for (const page of pages) {
		test(`every link of ${page} leads somewhere`, () => {
			for (const link of linksOf(page).filter((target) => !/^[a-z]+:/.test(target))) {
				const [path = "", anchor] = link.split("#");
				const target = path === "" ? page : normalize(join(dirname(page), path));
				assert.ok(existsSync(target), link);
				if (anchor !== undefined) {
					assert.ok(anchorsOf(target).has(anchor), link);
				}
			}
		});
	}

	for (const page of pages) {
		test(`${page} is in the words of the field and in short sentences`, () => {
			const prose = ownWords(proseOf(page));
			if (foreign.test(prose)) {
				const words = foreignWords(page, proseOf(page));
				assert.fail(words.length === 0 ? `${page}: ${foreign.exec(prose)?.[0]}` : words.join("\n"));
			}
			const sentences = prose.split(/(?<=[.?!:;])\s|\n\s*\n|\n\s*[-*\d]/);
			const long = sentences.filter(
				(sentence) => sentence.split(/\s+/).filter(Boolean).length > mostInSentence,
			);
			assert.deepEqual(long, []);
		});
	}

	test("the index of the documentation names every page beside it", () => {
		const links = new Set(linksOf("docs/README.md"));
		const beside = readdirSync("docs").filter((name) => name.endsWith(".md") && name !== "README.md");
		assert.deepEqual(
			beside.filter((name) => !links.has(name)),
			[],
		);
	});

	test("CONTRIBUTING names no file or folder that isn't there", () => {
		const folders = readdirSync(".", { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !notOurs.has(entry.name))
			.map(({ name }) => name);
		const named = [...readFileSync("CONTRIBUTING.md", "utf8").matchAll(/`([\w.-]+)\/([\w./-]*)`/g)];
		const paths = named
			.filter(([, first = ""]) => folders.includes(first))
			.map(([, first, rest]) => `${first}/${rest}`);
		assert.ok(paths.length > 80, `${paths.length} paths`);
		assert.deepEqual(
			paths.filter((path) => !existsSync(path)),
			[],
			"these paths of CONTRIBUTING.md aren't there",
		);
		const elsewhere = named
			.map(([, first, rest]) => `${first}/${rest}`)
			.filter((path) => /\.(?:m?ts|json|md)$/.test(path) && !existsSync(path));
		assert.deepEqual(elsewhere, [], "write these paths of CONTRIBUTING.md from the root of the repository");
	});

	test("CONTRIBUTING lists every script of package.json that is for people", () => {
		const text = readFileSync("CONTRIBUTING.md", "utf8");
		const lacking = Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(text));
		assert.deepEqual(lacking, []);
	});

	test("F5 builds by a task that there is", () => {
		const launch = readFileSync(".vscode/launch.json", "utf8");
		const tasks = readFileSync(".vscode/tasks.json", "utf8");
		for (const [, label = ""] of launch.matchAll(/"preLaunchTask": "([^"]+)"/g)) {
			assert.ok(tasks.includes(`"label": "${label}"`), label);
		}
		for (const [, name = ""] of tasks.matchAll(/npm run ([a-z]+)/g)) {
			assert.ok(name in scripts, name);
		}
	});
});
