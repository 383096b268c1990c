/** Applies a file in a process of its own, which can be killed: `runApply.ts URL ENTRY FILE`, the last two as JSON. */
import assert from "node:assert/strict";
import { applyFile } from "../../deploy/src/apply/apply";
import { applyCalls } from "../../deploy/src/apply/applyCalls";
import { identityFor } from "../client/support/campaign";

async function main([url = "", entryText = "", text = ""]: readonly string[]): Promise<void> {
	const entry = JSON.parse(entryText);
	const identity = identityFor(url, {
		credentials: { kind: "profile", profile: "sandbox" },
		region: "us-east-1",
		stsEndpoint: url,
		connectEndpoint: url,
	});
	const control = { step: () => undefined, signal: new AbortController().signal };
	const outcome = await applyFile(
		{ uri: entry.uri, label: "a.campaign.json", text, unsaved: false },
		{
			...applyCalls({ identity, id: entry.id, entry, credentials: undefined }, () => assert.fail()),
			check: () => Promise.resolve({ problems: [] }),
			confirm: () => Promise.resolve(true),
			protection: { profiles: [], accounts: [] },
			typeName: () => assert.fail(),
			progress: (task) => task(control),
			looking: (task) => task(control),
			wait: () => Promise.resolve(),
			log: () => undefined,
		},
	);
	process.stdout.write(outcome.kind, () => process.exit());
}

main(process.argv.slice(2)).catch((fault: unknown) => {
	console.error(fault);
	process.exit(1);
});
