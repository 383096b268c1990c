import assert from "node:assert/strict";
import { Uri } from "vscode";
import { showProblemPage } from "../../../../client/src/commands/showProblemPage";
import { ProblemPages, problemPage } from "../../../../client/src/ui/problemPages";
import { fake } from "./fake";

setup(() => {
	Object.assign(fake, { shown: [], ran: [] });
	fake.files.clear();
	fake.files.set(
		"file:///extension/dist/problem-pages.json",
		JSON.stringify({ "out-of-range": "# out-of-range\n", "enum-value": "# enum-value \u00a7\n" }),
	);
});

suite("pages about problems", () => {
	const pages = new ProblemPages(Uri.parse("file:///extension"));
	const textOf = async (uri: Uri) => new TextDecoder().decode(await pages.readFile(uri));

	test("are files for reading, of one file of the package", async () => {
		const again = new ProblemPages(Uri.parse("file:///extension"));
		assert.deepEqual(fake.shown, [{ scheme: "connect-campaign-problem", isReadonly: true }]);
		assert.equal(await textOf(problemPage("enum-value")), "# enum-value \u00a7\n");
		const { type, size } = await again.stat(problemPage("enum-value"));
		assert.deepEqual([type, size], [1, 16]);
		assert.equal((await pages.stat(Uri.parse("connect-campaign-problem:/"))).type, 2);
		assert.deepEqual(await pages.readDirectory(), [
			["out-of-range.md", 1],
			["enum-value.md", 1],
		]);
	});

	test("can't be written, made or removed", () => {
		for (const change of ["writeFile", "createDirectory", "delete", "rename"] as const) {
			assert.throws(() => pages[change](problemPage("enum-value")), { code: "NoPermissions" });
		}
	});

	test("aren't there for codes that the package doesn't know", async () => {
		await assert.rejects(pages.readFile(problemPage("no-such-code")), { code: "FileNotFound" });
		await assert.rejects(pages.stat(problemPage("constructor")), { code: "FileNotFound" });
	});

	test("are shown as Markdown, and nothing else is", async () => {
		await showProblemPage({}, "enum-value");
		await showProblemPage({}, "../enum-value");
		assert.deepEqual(
			fake.ran.map(([command, uri]) => [command, String(uri)]),
			[["markdown.showPreview", String(problemPage("enum-value"))]],
		);
	});
});
