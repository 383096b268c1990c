import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { heldBackActions } from "../../../server/src/features/codeActions/heldBack";
import { Ranges } from "../../../server/src/features/ranges";
import { sound } from "../fixAll/fieldCases";

const held = sound.replace('"type": "MANAGED",', '"type": "managed"; // was 3\n  "name": "Old",');

/** What a client is told that asks for actions of some kinds. */
function told(
	text: string,
	only: readonly string[] | undefined,
	showsHeldBack: boolean,
	showsDisabled: boolean,
) {
	const ranges = new Ranges(TextDocument.create("test:held", "connect-campaign", 0, text));
	const support = { showsHeldBack, showsDisabled };
	return heldBackActions(new CampaignText(text), only, ranges, support).map(({ command, disabled }) =>
		command === undefined ? disabled?.reason : command.command,
	);
}

suite("certain fixes that are held back", () => {
	const reason =
		/^\d certain fix(?: wasn't|es weren't) made, because line \d+ isn't JSON\. Fix that line first\.$/;

	test("are told in the way that a client knows", () => {
		assert.deepEqual(told(held, ["source.fixAll"], true, true), ["connectCampaign.showHeldBack"]);
		const [disabled, ...more] = told(held, ["source"], false, true);
		assert.match(disabled ?? "", reason);
		assert.deepEqual(more, []);
		assert.deepEqual(told(held, ["source.fixAll"], false, false), []);
	});

	test("are told where fix-all is asked for, and nowhere else", () => {
		assert.deepEqual(told(held, undefined, true, true), []);
		assert.deepEqual(told(held, ["quickfix", "source.fix"], true, true), []);
		assert.deepEqual(told(sound, ["source.fixAll"], true, true), []);
	});
});
