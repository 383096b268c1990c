import type { Mutation } from "./mutation";
import { mutations } from "./mutations";
import { type Run, WorkTree } from "./workTree";

/** At least this share of the mutations has to be noticed. */
const wantedShare = 0.9;
const parallelRuns = 2;

/**
 * Tries the mutations of the table, or those whose file or reason holds one of the words given, and prints which of
 * them the tests notice. Ends with 1 where one survives without a reason, or too many do.
 */
async function main(words: readonly string[]): Promise<void> {
	const isChosen = (text: string): boolean => words.length === 0 || words.some((word) => text.includes(word));
	const chosen = mutations.filter(({ file, why }) => isChosen(`${file} ${why}`));
	const trees = await Promise.all(Array.from({ length: parallelRuns }, () => WorkTree.create()));
	try {
		await checkUnchanged(trees, chosen);
		const runs = new Map<Mutation, Run>();
		await inParallel(trees, chosen, async (tree, mutation) => {
			const run = await tree.run(mutation);
			runs.set(mutation, run);
			console.log(lineOf(mutation, run));
		});
		const noticed = chosen.filter((mutation) => runs.get(mutation)?.kind === "failed");
		const share = noticed.length / chosen.length;
		const wrong = chosen.filter((mutation) => !isAsSaid(mutation, runs.get(mutation)));
		console.log(`\n${noticed.length} of ${chosen.length} noticed, ${Math.floor(share * 100)}%`);
		if (wrong.length > 0) {
			console.log(`${wrong.length} survived without a reason, or are not as the table says.`);
		}
		process.exitCode = wrong.length === 0 && share >= wantedShare ? 0 : 1;
	} finally {
		await Promise.all(trees.map((tree) => tree.remove()));
	}
}

/** Tests that fail anyway would notice everything. */
async function checkUnchanged(trees: readonly WorkTree[], chosen: readonly Mutation[]): Promise<void> {
	const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
	await inParallel(trees, files, async (tree, file) => {
		const run = await tree.test([file]);
		if (run.kind !== "passed") {
			throw new Error(`Without a mutation, ${file} ${run.kind === "failed" ? run.test : run.output}`);
		}
	});
}

async function inParallel<T>(
	trees: readonly WorkTree[],
	items: readonly T[],
	work: (tree: WorkTree, item: T) => Promise<void>,
): Promise<void> {
	const left = items.values();
	await Promise.all(
		trees.map(async (tree) => {
			for (const item of left) {
				await work(tree, item);
			}
		}),
	);
}

/** Whether a mutation was noticed, or survived for a reason that the table gives. */
function isAsSaid({ equivalent }: Mutation, run: Run | undefined): boolean {
	return equivalent === undefined ? run?.kind === "failed" : run?.kind === "passed";
}

function lineOf({ file, why, find, equivalent }: Mutation, run: Run): string {
	const what = `${file}: ${why}`;
	switch (run.kind) {
		case "failed":
			return equivalent === undefined
				? `noticed   ${what} (${run.test})`
				: `noticed   ${what}, although the table says: ${equivalent} (${run.test})`;
		case "passed":
			return `SURVIVED  ${what}: ${equivalent ?? find}`;
		case "broken":
			return `BROKEN    ${what}\n${run.output}`;
	}
}

main(process.argv.slice(2)).catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
