import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { skipBecause } from "../support/skip";
import { parseJson } from "./parseJson";
import { Aws } from "./support/aws";
import { signedFetch } from "./support/signedFetch";
import { isObject } from "./validate";

/** A second stand-in for Amazon Connect that shares no code with ours. */
suite("moto against the sandbox", function () {
	// It starts Python and loads the models of AWS.
	this.timeout(120_000);
	let aws: Aws;
	let moto: { readonly url: string; readonly child: ChildProcess } | undefined;

	suiteSetup(async function () {
		aws = await Aws.start();
		moto = await startMoto();
		if (moto === undefined) {
			skipBecause(this, "there is no moto_server");
		}
	});
	suiteTeardown(async () => {
		moto?.child.kill("SIGKILL");
		await aws.stop();
	});

	async function ask(url: string, method: string, path: string, body?: unknown): Promise<unknown> {
		const text = body === undefined ? {} : { body: JSON.stringify(body) };
		const answer = await signedFetch(url, { method, path, service: "connect", ...text });
		assert.equal(answer.status, 200, path);
		return parseJson(await answer.text());
	}

	test("lists and describes instances in the same form, page by page", async () => {
		const { url } = moto ?? assert.fail();
		const aliases = ["sales", "service", "news"];
		for (const alias of aliases) {
			const settings = { IdentityManagementType: "CONNECT_MANAGED", InstanceAlias: alias };
			const calls = { InboundCallsEnabled: true, OutboundCallsEnabled: true };
			await ask(url, "PUT", "/instance", { ...settings, ...calls });
		}
		aws.sandbox.seed({ instances: aliases.map((alias) => ({ id: alias, alias })) });
		const answers: unknown[][] = [];
		for (const place of [url, aws.sandbox.url]) {
			const first = await ask(place, "GET", "/instance?maxResults=2");
			assert.ok(isObject(first) && typeof first["NextToken"] === "string");
			const token = encodeURIComponent(first["NextToken"]);
			const second = await ask(place, "GET", `/instance?maxResults=2&nextToken=${token}`);
			const summaries = [first, second].flatMap(summariesOf);
			const [{ Id: id } = {}] = summaries;
			const described = await ask(place, "GET", `/instance/${String(id)}`);
			answers.push([formOf(first), formOf(second), formOf(described), summaries.map(aliasOf)]);
		}
		const [theirs, ours] = answers;
		assert.deepEqual(ours, theirs);
	});
});

function summariesOf(page: unknown): readonly Record<string, unknown>[] {
	const list = isObject(page) ? page["InstanceSummaryList"] : undefined;
	assert.ok(Array.isArray(list));
	return list.filter((each: unknown) => isObject(each));
}

function aliasOf({ InstanceAlias: alias }: Readonly<Record<string, unknown>>): unknown {
	return alias;
}

/** The names and kinds of a JSON value's properties. Moto writes a time as text, the service as a number. */
function formOf(value: unknown, name = ""): unknown {
	if (Array.isArray(value)) {
		return value.map((item: unknown) => formOf(item));
	}
	if (isObject(value)) {
		const members = Object.entries(value).filter(([, member]) => member !== null);
		return Object.fromEntries(members.map(([key, member]) => [key, formOf(member, key)]));
	}
	return name === "CreatedTime" ? "time" : typeof value;
}

/** Starts moto on a free port, which it tells; undefined where it isn't installed. */
async function startMoto(): Promise<{ readonly url: string; readonly child: ChildProcess } | undefined> {
	const child = spawn("moto_server", ["-H", "127.0.0.1", "-p", "0"], {
		stdio: ["ignore", "ignore", "pipe"],
	});
	let said = "";
	const url = await new Promise<string | undefined>((resolve) => {
		child.once("error", () => resolve(undefined));
		child.once("exit", () => resolve(undefined));
		child.stderr.on("data", (chunk: Buffer) => {
			said += chunk.toString();
			const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
			if (found !== undefined) {
				resolve(found);
			}
		});
	});
	return url === undefined ? undefined : { url, child };
}
