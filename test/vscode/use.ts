import { installCurrent, installOldest } from "./install";
import { playAll, playsOf } from "./person";

/** Uses the package as `npm test` does: `tsx test/vscode/use.ts [current|oldest] [topic]`, after `npm run package`. */
async function main([release, topic]: readonly string[]): Promise<void> {
	const build = release === "oldest" ? installOldest() : installCurrent();
	const { passed, failed } = await playAll(playsOf(build, topic));
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
