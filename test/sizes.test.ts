import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** In bytes: what is there, and a tenth of it to grow. Whoever needs more asks first what else could go or be loaded later. */
const budgets: Readonly<Record<string, number>> = {
	"aws.js": 489_000,
	"browser.js": 452_000,
	"cli.js": 870_000,
	"cliAws.js": 144_000,
	"client.js": 232_000,
	"languageClient.js": 26_200,
	"languageServer.js": 1_118_000,
	"page.css": 3_200,
	"page.js": 1_500,
	"server.js": 10_700,
	"yaml.js": 128_000,
};

suite("bundles", () => {
	const files = readdirSync("dist").filter((file) => /\.(?:js|css)$/.test(file));

	test("have a budget each", () => {
		assert.deepEqual(files.sort(), Object.keys(budgets));
	});

	for (const [file, most] of Object.entries(budgets)) {
		test(`${file} has at most ${most} bytes`, () => {
			const { size } = statSync(join("dist", file));
			assert.ok(size <= most, `it has ${size}`);
		});
	}

	test("are plain ASCII: with anything else, Node would hold them in twice the memory", () => {
		for (const file of files) {
			const [odd] = /.{0,40}[\u0080-\uffff]/.exec(readFileSync(join("dist", file), "utf8")) ?? [];
			assert.equal(odd, undefined, file);
		}
	});
});
