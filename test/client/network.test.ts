import assert from "node:assert/strict";
import { createServer, type Server, type Socket } from "node:net";
import { type SendResult, sendCampaign } from "../../deploy/src/calls/send";
import { maxAnswerBytes } from "../../deploy/src/session/guardedHandler";
import { readCampaign } from "../../shared/src/request/body";
import { type AwsFiles, useAwsFiles } from "./support/awsFiles";
import { campaignFile, identityFor } from "./support/campaign";

const keys = "[tests]\naws_access_key_id = AKIDTESTS\naws_secret_access_key = tests-secret\n";
const body =
	'{"id":"campaign-1","arn":"arn:aws:connect-campaigns:us-west-2:111122223333:campaign/campaign-1"}';
const whole = answerOf("200 OK", body, `content-length: ${body.length}`);

function answerOf(status: string, text: string, ...headers: readonly string[]): string {
	return [`HTTP/1.1 ${status}`, "content-type: application/json", ...headers, "", text].join("\r\n");
}

/** Where an answer may break off, and how. */
const cuts: readonly (readonly [name: string, sent: string])[] = [
	["before the answer", ""],
	["within the protocol's name", whole.slice(0, 3)],
	["within the status", whole.slice(0, 11)],
	["behind the status line", whole.slice(0, whole.indexOf("\r\n") + 2)],
	["within a header", whole.slice(0, whole.indexOf("content-type") + 6)],
	["between the two ends of a line", whole.slice(0, whole.indexOf("\r\n\r\n") + 1)],
	["behind the headers", whole.slice(0, whole.indexOf("{"))],
	["within the id", whole.slice(0, whole.indexOf("campaign-1") + 4)],
	["before the last byte", whole.slice(0, -1)],
	["within a chunk", answerOf("200 OK", `ff\r\n${body.slice(0, 20)}`, "transfer-encoding: chunked")],
	[
		"before the last chunk",
		answerOf("200 OK", `${body.length.toString(16)}\r\n${body}\r\n`, "transfer-encoding: chunked"),
	],
];

suite("an answer on its way", () => {
	let server: Server;
	let files: AwsFiles;
	let url = "";
	let answer: (socket: Socket, request: number) => void;
	let requests = 0;
	setup(async () => {
		files = await useAwsFiles("", keys);
		requests = 0;
		server = createServer((socket) => {
			let heard = "";
			socket.on("error", () => socket.destroy());
			socket.on("data", (chunk) => {
				heard += chunk.toString("latin1");
				const [head = "", sent = ""] = heard.split("\r\n\r\n");
				const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
				if (sent.length !== length) {
					return;
				}
				heard = "";
				answer(socket, ++requests);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const address = server.address();
		assert.ok(typeof address === "object" && address !== null);
		url = `http://127.0.0.1:${address.port}`;
	});
	teardown(async () => {
		await files.restore();
		await new Promise((resolve) => server.close(resolve));
	});

	const send = (): Promise<SendResult> =>
		sendCampaign(readCampaign(JSON.stringify(campaignFile)), identityFor(url), {
			askMfaCode: () => assert.fail("asked for a code"),
			step: () => undefined,
			signal: new AbortController().signal,
			requestTimeout: 2000,
		});

	for (const [name, sent] of cuts) {
		for (const [manner, cut] of [
			["reset", (socket: Socket) => socket.resetAndDestroy()],
			["closed", (socket: Socket) => socket.end()],
		] as const) {
			test(`that is ${manner} ${name} leaves it open whether there is a campaign`, async () => {
				answer = (socket) => {
					if (sent === "") {
						cut(socket);
					} else {
						socket.write(sent, "latin1", () => cut(socket));
					}
				};
				const result = await send();
				assert.ok(result.kind === "failed", JSON.stringify(result));
				assert.equal(result.failure.delivery, "unknown", JSON.stringify(result.failure));
				assert.ok(result.failure.title.length > 10 && result.failure.advice.length > 10);
			});
		}
	}

	test("that leads elsewhere is not followed", async () => {
		answer = (socket) =>
			socket.end(answerOf("307 Temporary Redirect", "", `location: ${url}/other`, "content-length: 0"));
		const result = await send();
		assert.ok(result.kind === "failed", JSON.stringify(result));
		assert.equal(requests, 1);
	});

	test("that is too long is not read beyond the limit, and it is told so", async () => {
		let open = true;
		answer = (socket) => {
			socket.on("close", () => {
				open = false;
			});
			socket.write(answerOf("200 OK", "", "transfer-encoding: chunked"));
			const flood = (): void => {
				// Ends only with the connection.
				while (open && socket.write(`10000\r\n${"x".repeat(0x10000)}\r\n`)) {
					// Until the buffer is full.
				}
				if (open) {
					socket.once("drain", flood);
				}
			};
			flood();
		};
		const result = await send();
		assert.ok(result.kind === "failed", JSON.stringify(result));
		assert.equal(result.failure.delivery, "unknown");
		assert.match(result.failure.title, /^The answer was too long to come from AWS/);
		assert.equal(requests, 1);
	});

	test("that is as long as the limit is read", async () => {
		const padding = "x".repeat(maxAnswerBytes - body.length - '"padding":"",'.length);
		const padded = `{"padding":"${padding}",${body.slice(1)}`;
		assert.equal(padded.length, maxAnswerBytes);
		answer = (socket) => socket.end(answerOf("200 OK", padded, `content-length: ${padded.length}`));
		const result = await send();
		assert.ok(result.kind === "created" && result.id === "campaign-1", JSON.stringify(result).slice(0, 200));
	});

	test("that refuses at too great a length leaves no doubt", async () => {
		const page = "x".repeat(maxAnswerBytes + 1);
		answer = (socket) => socket.end(answerOf("403 Forbidden", page, `content-length: ${page.length}`));
		const result = await send();
		assert.ok(result.kind === "failed", JSON.stringify(result).slice(0, 200));
		assert.match(result.failure.title, /too long/);
		assert.equal(result.failure.delivery, "refused");
	});

	test("that is not HTTP is told as such", async () => {
		answer = (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n");
		const result = await send();
		assert.ok(result.kind === "failed", JSON.stringify(result));
		assert.match(result.failure.title, /^The answer is not HTTP/);
		assert.equal(result.failure.delivery, "unknown");
	});

	test("that comes once AWS is less busy is the one that counts", async () => {
		answer = (socket, request) =>
			socket.end(request < 3 ? answerOf("429 Too Many Requests", "{}", "content-length: 2") : whole);
		const result = await send();
		assert.ok(result.kind === "created", JSON.stringify(result));
		assert.equal(requests, 3);
	});
});
