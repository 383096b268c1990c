import assert from "node:assert/strict";
import { createServer, type Server } from "node:net";
import { processTimeoutMs, runCredentialProcess } from "../../../deploy/src/session/credentialProcess";
import { skipBecause } from "../../support/skip";

const node = `"${process.execPath}" -e`;
const keys = { Version: 1, AccessKeyId: "AKIDPROCESS", SecretAccessKey: "process-secret" };

suite("credential_process", () => {
	const { signal } = new AbortController();
	const run = (command: string) => runCredentialProcess(command, "p", signal);

	test("gives the keys that it prints", async () => {
		assert.deepEqual(await run(`${node} 'console.log(JSON.stringify(${JSON.stringify(keys)}))'`), {
			accessKeyId: "AKIDPROCESS",
			secretAccessKey: "process-secret",
		});
		const temporary = { ...keys, SessionToken: "token", Expiration: "2099-01-01T00:00:00Z" };
		const { sessionToken } = await run(`${node} 'console.log(JSON.stringify(${JSON.stringify(temporary)}))'`);
		assert.equal(sessionToken, "token");
	});

	test("gets its arguments as the AWS CLI passes them, without a shell", async function () {
		if (process.platform === "win32") {
			skipBecause(this, "Windows has other rules for quotes, which the AWS CLI follows there");
		}
		const script =
			'console.log(JSON.stringify({ Version: 1, AccessKeyId: process.argv.slice(1).join("|"), SecretAccessKey: "s" }))';
		const { accessKeyId } = await run(`${node} '${script}' $HOME 'a b' "c;d" && e`);
		assert.equal(accessKeyId, "$HOME|a b|c;d|&&|e");
	});

	suite("that does not end", () => {
		let server: Server;
		let port: number;
		setup(async () => {
			server = createServer();
			await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
			const address = server.address();
			assert.ok(typeof address === "object" && address !== null);
			port = address.port;
		});
		teardown(() => server.close());

		/** A process whose child calls the server and stays. */
		const hanging = (): string => {
			const child = `require("net").connect(${port}, "127.0.0.1").on("error", () => process.exit()).on("close", () => undefined); setInterval(() => undefined, 1000)`;
			const parent = `require("child_process").spawn(process.execPath, ["-e", process.argv[1]], { stdio: "inherit" }); setInterval(() => undefined, 1000)`;
			return `${node} '${parent}' '${child}'`;
		};
		const called = (): Promise<void> =>
			new Promise((resolve) => {
				server.once("connection", (socket) => {
					// Its end tells that the child is gone.
					socket.once("close", () => gone());
					socket.on("error", () => undefined).resume();
					resolve();
				});
			});
		let gone: () => void = () => undefined;
		const childGone = (): Promise<void> =>
			new Promise((resolve) => {
				gone = resolve;
			});

		test("dies with Cancel, and what it started too", async () => {
			const abort = new AbortController();
			const [calling, ending] = [called(), childGone()];
			const running = runCredentialProcess(hanging(), "p", abort.signal);
			await calling;
			abort.abort(new Error("cancelled"));
			await assert.rejects(running, /cancelled/);
			await ending;
		});

		test("has a limit", async () => {
			assert.equal(processTimeoutMs, 60_000);
			const running = runCredentialProcess(`${node} "setInterval(() => undefined, 1000)"`, "p", signal, 100);
			await assert.rejects(running, { code: "ProcessTimeout", message: /profile p ran for 0\.1 seconds/ });
		});

		test("is not started after Cancel", async () => {
			await assert.rejects(
				runCredentialProcess(hanging(), "p", AbortSignal.abort(new Error("cancelled"))),
				/cancelled/,
			);
		});
	});
});
