import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** In bytes: what is there, and some room to grow. Whoever needs more asks first what else could go or be loaded later. */
const budgets: Readonly<Record<string, number>> = {
	"aws.js": 420_000,
	"cli.js": 264_000,
	"client.js": 102_000,
	"languageClient.js": 470_000,
	"outlook.js": 15_000,
	"page.css": 5_000,
	"page.js": 5_000,
	"server.js": 530_000,
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
