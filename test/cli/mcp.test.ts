import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { answerTo } from "../../cli/src/mcp/messages";
import { agentTools } from "../../server/src/features/agents/tools";

const cli = resolve("dist/cli.js");
const good = readFileSync("examples/sms.campaign.json", "utf8");
const version = "io.modelcontextprotocol/protocolVersion";
const capabilities = "io.modelcontextprotocol/clientCapabilities";
const meta = { [version]: "2026-07-28", [capabilities]: {} };

interface Answer {
	readonly id: unknown;
	readonly result?: Record<string, unknown> & {
		readonly content?: readonly { readonly text: string }[];
		readonly isError?: boolean;
	};
	readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

suite("connect-campaigns mcp", () => {
	const folder = mkdtempSync(join(tmpdir(), "mcp-"));
	const inside = join(folder, "inside");
	const network = join(folder, "network");
	const watch = join(folder, "watch.cjs");

	suiteSetup(() => {
		mkdirSync(inside);
		writeFileSync(join(inside, "good.campaign.json"), good);
		writeFileSync(join(inside, "bad.campaign.json"), good.replace('"T08:00"', '"8:00"'));
		writeFileSync(join(inside, "latin1.campaign.json"), Buffer.from([0x7b, 0xe9, 0x7d]));
		writeFileSync(join(inside, "secret.json"), '{"secret": 1}');
		writeFileSync(join(folder, "outside.campaign.json"), '{"secret": 1}');
		symlinkSync(join(folder, "outside.campaign.json"), join(inside, "link.campaign.json"));
		mkdirSync(join(inside, "folder.campaign.json"));
		const patched = `const { appendFileSync } = require("node:fs");
const log = (what) => appendFileSync(${JSON.stringify(network)}, what + "\\n");
log("watching");
require("node:net").Socket.prototype.connect = () => { log("connect"); throw new Error("no network"); };
for (const name of ["lookup", "resolve"]) require("node:dns")[name] = () => { log(name); throw new Error("no network"); };`;
		writeFileSync(watch, patched);
	});
	suiteTeardown(() => rmSync(folder, { recursive: true }));

	/** What comes back for lines of input, in order; every run has to end well and without the network. */
	function talk(...lines: readonly (string | Buffer | object)[]): Answer[] {
		const input = Buffer.concat(
			lines.flatMap((line) => [
				Buffer.isBuffer(line) ? line : Buffer.from(typeof line === "string" ? line : JSON.stringify(line)),
				Buffer.from("\n"),
			]),
		);
		rmSync(network, { force: true });
		const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", watch, cli, "mcp"], {
			cwd: inside,
			input,
			encoding: "utf8",
			maxBuffer: 100_000_000,
		});
		assert.deepEqual([status, stderr], [0, ""]);
		assert.equal(readFileSync(network, "utf8"), "watching\n");
		return stdout
			.split("\n")
			.filter(Boolean)
			.map((line): Answer => JSON.parse(line));
	}

	const request = (id: unknown, method: string, params: object = {}) => ({
		jsonrpc: "2.0",
		id,
		method,
		params,
	});
	const call = (name: string, args: object, id: unknown = 1) =>
		request(id, "tools/call", { name, arguments: args, _meta: meta });
	const textOf = ({ result }: Answer): string => result?.content?.[0]?.text ?? "";

	test("speaks the revision with a handshake", () => {
		const [started, pong, listed, called] = talk(
			request(1, "initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: {} }),
			{ jsonrpc: "2.0", method: "notifications/initialized" },
			request("two", "ping"),
			request(3, "tools/list"),
			request(4, "tools/call", { name: "connect-campaign_check", arguments: { path: "good.campaign.json" } }),
		);
		assert.equal(started?.result?.["protocolVersion"], "2025-11-25");
		assert.deepEqual(started?.result?.["capabilities"], { tools: {} });
		assert.deepEqual([pong?.id, pong?.result], ["two", {}]);
		const tools = listed?.result?.["tools"];
		assert.ok(Array.isArray(tools) && tools.length === agentTools.length);
		assert.equal(called?.result?.["resultType"], undefined);
		assert.equal(textOf(called ?? { id: 0 }), "good.campaign.json: no problems.");
	});

	test("answers a revision that it doesn't know with one that it does", () => {
		const versions = ["2025-06-18", "1999-01-01", 7].map(
			(protocolVersion) =>
				talk(request(1, "initialize", { protocolVersion }))[0]?.result?.["protocolVersion"],
		);
		assert.deepEqual(versions, ["2025-06-18", "2025-11-25", "2025-11-25"]);
	});

	test("speaks the revision without one", () => {
		const [found, listed, old, lacking, none] = talk(
			request(1, "server/discover", { _meta: meta }),
			request(2, "tools/list", { _meta: meta }),
			request(3, "tools/list", { _meta: { ...meta, [version]: "2027-01-01" } }),
			request(4, "tools/list", { _meta: { [version]: "2026-07-28" } }),
			request(5, "ping", { _meta: meta }),
		);
		assert.deepEqual(found?.result?.["supportedVersions"], ["2026-07-28"]);
		for (const answer of [found, listed]) {
			assert.equal(answer?.result?.["resultType"], "complete");
			assert.equal(typeof answer?.result?.["ttlMs"], "number");
			assert.equal(answer?.result?.["cacheScope"], "public");
		}
		assert.deepEqual(old?.error?.data, { supported: ["2026-07-28"], requested: "2027-01-01" });
		assert.deepEqual([old?.error?.code, lacking?.error?.code, none?.error?.code], [-32022, -32602, -32601]);
	});

	test("says where problems are and what the certain fix is", () => {
		const [answer] = talk(call("connect-campaign_check", { path: "bad.campaign.json" }));
		const line = good.split("\n").findIndex((one) => one.includes('"T08:00"')) + 1;
		const column = (good.split("\n")[line - 1]?.indexOf('"T08:00"') ?? 0) + 1;
		const text = textOf(answer ?? { id: 0 });
		assert.match(text, /^bad\.campaign\.json: 1 error\.\n/);
		const place = `${line}:${column}`;
		const fix = `Certain fix: ${place}-${line}:${column + 6} becomes "\\"T08:00\\"".`;
		assert.ok(text.includes(`\n${place} error time-of-day: `), text);
		assert.ok(text.endsWith(fix), text);
	});

	test("shows the request, and what would stop it", () => {
		const [shown, stopped, none] = talk(
			call("connect-campaign_preview", { text: good }),
			call("connect-campaign_preview", { path: "bad.campaign.json" }),
			call("connect-campaign_preview", { text: "[" }),
		).map((answer) => textOf(answer));
		assert.match(shown ?? "", /Region: us-east-1\. Account: \d{12}\./);
		assert.match(
			shown ?? "",
			/It has no errors\.\n\nPUT \/v2\/campaigns\nContent-Type: application\/json\n\n\{/,
		);
		assert.match(stopped ?? "", /It would not be sent: 1 error\./);
		assert.match(none ?? "", /there is no request\. The file is not valid JSON\./);
	});

	test("keeps every answer within 2 KB, however bad the campaign", () => {
		const name = "é😀\u202e](x)".repeat(5_000);
		const texts = [
			JSON.stringify(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`nmae${index}`, "x"]))),
			JSON.stringify({ ...JSON.parse(good), name, [name]: name }),
			"[".repeat(100_000),
			"\u0000😀".repeat(50_000),
			`{"name": "${"x".repeat(900_000)}"}`,
		];
		const calls = texts.flatMap((text) => agentTools.map((tool) => call(tool.name, { text })));
		const answers = talk(...calls);
		assert.equal(answers.length, calls.length);
		for (const answer of answers) {
			const text = textOf(answer);
			assert.ok(Buffer.byteLength(text) <= 2048, `${Buffer.byteLength(text)} bytes`);
			assert.ok(text.length > 20 && answer.result?.isError === false, text);
			assert.doesNotMatch(text, /[\u202e\ufffd]|\p{Cc}(?<!\n)/u);
		}
		assert.match(textOf(answers[0] ?? { id: 0 }), /\d+ more\. Fix these first, then check again\.$/);
	});

	test("refuses files that are none of its business, and says why", () => {
		const refused: readonly (readonly [object, RegExp])[] = [
			[{ path: "../outside.campaign.json" }, /outside of the folder/],
			[{ path: join(folder, "outside.campaign.json") }, /outside of the folder/],
			[{ path: "link.campaign.json" }, /outside of the folder/],
			[{ path: "secret.json" }, /isn't a \*\.campaign\.json file/],
			[{ path: "/etc/passwd" }, /isn't a \*\.campaign\.json file/],
			[{ path: "folder.campaign.json" }, /isn't a \*\.campaign\.json file/],
			[{ path: "none.campaign.json" }, /doesn't exist/],
			[{ path: "a\u0000.campaign.json" }, /doesn't exist/],
			[{ path: "latin1.campaign.json" }, /isn't UTF-8/],
			[{ path: 1 }, /must be a string/],
			[{ text: {} }, /must be a string/],
			[{ text: "x".repeat(1_000_001) }, /longer than/],
			[{}, /either path or text/],
			[{ path: "good.campaign.json", text: "{}" }, /either path or text/],
			[{ file: "good.campaign.json" }, /Unknown argument "file"/],
		];
		const answers = talk(...refused.map(([args]) => call("connect-campaign_check", args)));
		for (const [index, [args, why]] of refused.entries()) {
			const answer = answers[index] ?? { id: 0 };
			assert.equal(answer.result?.isError, true, JSON.stringify(args).slice(0, 100));
			assert.match(textOf(answer), why);
			assert.doesNotMatch(textOf(answer), /secret": 1|root:/);
		}
	});

	test("outlives whatever it is sent", () => {
		const hostile: readonly (readonly [string | Buffer | object, code: number])[] = [
			["{", -32700],
			["x".repeat(9_000_000), -32600],
			[Buffer.from([0x7b, 0xff, 0x7d]), -32700],
			[[request(1, "ping"), request(2, "ping")], -32600],
			["null", -32600],
			["[".repeat(200_000), -32700],
			[{ id: 1, method: "ping" }, -32600],
			[{ jsonrpc: "2.0", id: null, method: "ping" }, -32600],
			[{ jsonrpc: "2.0", id: { a: 1 }, method: "ping" }, -32600],
			[{ jsonrpc: "2.0", id: 1, method: 5 }, -32600],
			[{ jsonrpc: "2.0", id: 1, method: "ping", params: [1] }, -32602],
			[request(1, "resources/list"), -32601],
			[request(1, "__proto__"), -32601],
			[request(1, "x".repeat(100_000)), -32601],
			[request(1, "server/discover"), -32602],
			[request(1, "tools/call", { name: "connect-campaign_create" }), -32602],
			[request(1, "tools/call", { name: ["connect-campaign_check"] }), -32602],
			[request(1, "tools/call", { name: "connect-campaign_check", arguments: "x" }), -32602],
		];
		const silent = [
			"",
			"   ",
			{ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } },
			{ jsonrpc: "2.0", id: 9, result: {} },
			{ jsonrpc: "2.0", id: 9, error: { code: 1, message: "x" } },
		];
		const answers = talk(...silent, ...hostile.map(([line]) => line), request("last", "ping"));
		assert.deepEqual(
			answers.map(({ error }) => error?.code),
			[...hostile.map(([, code]) => code), undefined],
		);
		assert.ok(answers.every((answer) => JSON.stringify(answer).length < 500));
		assert.deepEqual(answers.at(-1), { jsonrpc: "2.0", id: "last", result: {} });
	});

	test("tells the client of a fault of its own without details", () => {
		const faults: unknown[] = [];
		const answer = answerTo(
			JSON.stringify(request(1, "ping")),
			() => {
				throw new Error("secret");
			},
			(fault) => faults.push(fault),
		);
		assert.match(JSON.stringify(answer), /-32603/);
		assert.doesNotMatch(JSON.stringify(answer), /secret/);
		assert.equal(faults.length, 1);
	});

	test("goes by the configuration, and says what is wrong with it", () => {
		const config = join(inside, "connect-campaign.config.json");
		const bad = call("connect-campaign_check", { path: "bad.campaign.json" });
		writeFileSync(config, '{ "problems": { "time-of-day": "off" } }');
		assert.match(textOf(talk(bad)[0] ?? { id: 0 }), /no problems/);
		writeFileSync(config, '{ "nmae": 1 }');
		const [answer] = talk(bad);
		assert.equal(answer?.result?.isError, true);
		assert.match(textOf(answer ?? { id: 0 }), /Unknown property "nmae"/);
		rmSync(config);
	});

	test("can't be called with files", () => {
		const { status, stderr } = spawnSync(process.execPath, [cli, "mcp", "x"], { encoding: "utf8" });
		assert.deepEqual(
			[status, stderr],
			[2, "mcp can't be used with files. Clients name them in their calls.\n"],
		);
	});
});
