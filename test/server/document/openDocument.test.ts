import assert from "node:assert/strict";
import { type Position, type Range, TextDocument } from "vscode-languageserver-textdocument";
import { OpenDocument } from "../../../server/src/document/openDocument";
import { type Random, randomNumbers } from "../../support/random";

const uri = "file:///a.campaign.json";
const pieces = ["", "", "x", "x", "word", "😀", "\ud83d", '"', "\n", "\r\n", "\r", "a\nb", "\t{}", "\0"];
const texts = [
	"",
	"\n",
	"a\rx\nb",
	"one\r\ntwo\rthree\n\nfive",
	'{\n  "name": "Spring",\n  "tags": {}\n}\n',
	"no end of line",
];

/** Near the place before, as most typing is, or anywhere, beyond lines and text included. */
function randomPosition(document: TextDocument, random: Random, near: Position | undefined): Position {
	if (near !== undefined && random(4) > 0) {
		return { line: near.line, character: Math.max(0, near.character + random(5) - 2) };
	}
	return { line: random(document.lineCount + 2) - (random(20) === 0 ? 1 : 0), character: random(12) };
}

interface Change {
	readonly range?: Range;
	readonly text: string;
}

function randomChange(document: TextDocument, random: Random, near: Position | undefined): Change {
	const text = pieces[random(pieces.length)] ?? "";
	if (random(40) === 0) return { text };
	const start = randomPosition(document, random, near);
	const end = random(2) === 0 ? start : randomPosition(document, random, start);
	return { range: { start, end }, text };
}

function after(document: TextDocument, { range, text }: Change): string {
	if (range === undefined) return text;
	const before = document.getText();
	const [one, other] = [document.offsetAt(range.start), document.offsetAt(range.end)];
	return before.slice(0, Math.min(one, other)) + text + before.slice(Math.max(one, other));
}

function assertSame(open: OpenDocument, plain: TextDocument, random: Random): void {
	const length = plain.getText().length;
	for (let offset = -1; offset <= length + 2; offset++) {
		assert.deepEqual(open.positionAt(offset), plain.positionAt(offset), `offset ${offset}`);
	}
	for (let line = -1; line <= plain.lineCount + 1; line++) {
		for (let character = -1; character < 14; character++) {
			const position = { line, character };
			assert.equal(open.offsetAt(position), plain.offsetAt(position), JSON.stringify(position));
		}
	}
	assert.equal(open.version, plain.version);
	// Most of the time nobody reads the text between two keystrokes.
	if (random(4) === 0) assert.equal(open.getText(), plain.getText());
}

suite("an open document", () => {
	test("is the text with its changes made, whenever it is asked", () => {
		const random = randomNumbers(20261126);
		for (let count = 0; count < 600; count++) {
			const text = texts[count % texts.length] ?? "";
			const open = new OpenDocument(uri, "json", 0, text);
			let plain = TextDocument.create(uri, "json", 0, text);
			let near: Position | undefined;
			for (let version = 1; version < 25; version++) {
				const changes = Array.from({ length: random(8) === 0 ? 2 : 1 }, () => {
					const change = randomChange(plain, random, near);
					plain = TextDocument.create(uri, "json", version, after(plain, change));
					const { range, text } = change;
					near = range && { line: range.start.line, character: range.start.character + text.length };
					return change;
				});
				open.update(changes, version);
				assertSame(open, plain, random);
			}
			assert.equal(open.getText(), plain.getText());
		}
	});

	test("counts a line less when what stood between two halves of a line break goes", () => {
		const open = new OpenDocument(uri, "json", 0, "a\rx\nb");
		open.update(
			[{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, text: "" }],
			1,
		);
		assert.deepEqual(open.positionAt(3), { line: 1, character: 0 });
		assert.equal(open.offsetAt({ line: 1, character: 1 }), 4);
		assert.equal(open.getText(), "a\r\nb");
	});
});
