import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { formatEdits } from "../../../server/src/features/format";
import { Ranges } from "../../../server/src/features/ranges";

const options = { tabSize: 2, insertSpaces: true };

function formatted(text: string, more: { readonly insertFinalNewline?: boolean } = {}): string {
	const document = TextDocument.create("test:format", "connect-campaign", 0, text);
	const edits = formatEdits(new CampaignText(text), undefined, { ...options, ...more }, new Ranges(document));
	return TextDocument.applyEdits(document, edits);
}

suite("formatting", () => {
	test("keeps the line break at the end, and writes one only where that is asked for", () => {
		const laid = '{\n  "name": "a"\n}';
		assert.equal(formatted('{"name":"a"}'), laid);
		assert.equal(formatted('{"name":"a"}\n\n'), `${laid}\n`);
		assert.equal(formatted('{"name":"a"}\r\n'), `${laid.replaceAll("\n", "\r\n")}\r\n`);
		assert.equal(formatted('{"name":"a"}\n', { insertFinalNewline: false }), `${laid}\n`);
		assert.equal(formatted('{"name":"a"}', { insertFinalNewline: true }), `${laid}\n`);
	});

	test("keeps entries on lines of their own where the comma between them is missing", () => {
		const text = '{\n  "name": "a"\n  "type": "MANAGED"\n  "tags": {}\n}';
		assert.equal(formatted(text), text);
		assert.equal(formatted('{\n  "name":   "a"\n  "type": {\n}\n}'), '{\n  "name": "a"\n  "type": {}\n}');
	});

	test("leaves what is no JSON as it stands, and lays out JSON of other tools", () => {
		for (const text of [
			' {\n-  "name": "a",\n+  "name":   "b"\n }\n',
			"name:  a\nconnectInstanceId:   b\n",
			'{"name":  "a"}\n\nThanks,  Bob\n',
			'Hi:\n\n{"name":"a",   "connectInstanceId":"b"}\n\nBob\n',
			"client.create_campaign(\n  name='a',   connectInstanceId='b')\n",
		]) {
			assert.equal(formatted(text), text);
		}
		const wrapped = { campaign: { name: "a", connectInstanceId: "b" } };
		assert.equal(formatted(JSON.stringify(wrapped)), JSON.stringify(wrapped, undefined, 2));
	});
});
