import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { checkAnswers, declined, isAgreed, isNameTyped } from "../../../cli/src/aws/answers";
import { Stop } from "../../../cli/src/aws/item";
import { Terminal } from "../../../cli/src/aws/terminal";
import { EnvironmentFiles } from "../../../cli/src/environments";
import { UsageError } from "../../../cli/src/usage";

/** A terminal in which somebody types these lines, and what it shows. */
function typing(...lines: readonly string[]) {
	const [input, output] = [new PassThrough(), new PassThrough()];
	const terminal = new Terminal(
		Object.assign(input, { isTTY: true }),
		Object.assign(output, { isTTY: true }),
		false,
	);
	input.end(lines.map((line) => `${line}\n`).join(""));
	return { terminal, shown: () => String(output.read() ?? "") };
}

/** Where nobody can be asked. */
const nobody = new Terminal(new PassThrough(), new PassThrough(), false);

const environments = new EnvironmentFiles(undefined);

const question = {
	question: 'Stop Campaign: "Spring"',
	lines: ["ID: 1", "", "Sender: news@example.com\u001b[2J", "::add-mask::x"],
	name: "Spring",
	id: "1",
	verb: "stop",
};

suite("answers of the command line", () => {
	test("are asked for after all that is to be known, which commands nothing", async () => {
		for (const [line, agreed] of [
			["y", true],
			["YES", true],
			["", false],
			["no", false],
			["yes!", false],
		] as const) {
			const { terminal, shown } = typing(line);
			const asker = { call: { values: {}, environments }, terminal, secrets: ["news@example.com"] };
			assert.equal(await isAgreed(asker, question), agreed, line);
			assert.equal(
				shown(),
				'Stop Campaign: "Spring"\n  ID: 1\n  Sender: [hidden]\\u001b[2J\n  : :add-mask::x\nGo on? [y/N] ',
			);
		}
	});

	test("are no where the input ends, or somebody presses Ctrl+C", async () => {
		const { terminal } = typing();
		assert.equal(
			await isAgreed({ call: { values: {}, environments }, terminal, secrets: [] }, question),
			false,
		);
		assert.equal(declined({ terminal }).exitCode, 3);
		const input = Object.assign(new PassThrough(), { isTTY: true });
		const waiting = new Terminal(input, Object.assign(new PassThrough(), { isTTY: true }), false);
		const asked = isAgreed({ call: { values: {}, environments }, terminal: waiting, secrets: [] }, question);
		waiting.interrupt();
		assert.equal(await asked, false);
		assert.equal(declined({ terminal: waiting }).exitCode, 130);
		waiting.close();
	});

	test("are the name where that is asked for, typed or given", async () => {
		for (const [values, lines, isTyped] of [
			[{}, ["Spring"], true],
			[{}, ["Spr\u0131ng"], false],
			[{ "confirm-name": "Spring" }, [], true],
			[{}, [], false],
		] as const) {
			const { terminal } = typing(...lines);
			assert.equal(await isNameTyped({ call: { values }, terminal }, question, "It is protected."), isTyped);
		}
		for (const name of ["Sprint", ""]) {
			const asker = {
				call: { values: { yes: true, "confirm-name": name }, environments },
				terminal: nobody,
				secrets: [],
			};
			await assert.rejects(isAgreed(asker, question), Stop);
		}
	});

	test("have to be given beforehand where nobody can be asked", () => {
		const check = (values: Parameters<typeof checkAnswers>[0]["values"], whyTyped?: string): void =>
			checkAnswers({ command: "stop", values }, nobody, whyTyped);
		assert.throws(() => check({}), UsageError);
		assert.throws(() => check({ yes: true }, "It can't be undone."), UsageError);
		assert.throws(() => check({ yes: true, protected: true }), /^UsageError|--protected asks for the name/);
		check({ yes: true });
		check({ yes: true, protected: true, "confirm-name": "Spring" });
		checkAnswers({ command: "stop", values: {} }, typing().terminal, "It can't be undone.");
	});
});
