import assert from "node:assert/strict";
import { Pace } from "../../../deploy/src/live/pace";
import { FakeClock } from "./support";

const { signal } = new AbortController();

/** A request that ends when it is told to. */
class Request {
	readonly #log: string[];
	readonly #name: string;
	end: (outcome?: Error) => void = () => assert.fail("it has not begun");

	constructor(name: string, log: string[]) {
		this.#name = name;
		this.#log = log;
	}

	readonly run = (): Promise<void> => {
		this.#log.push(this.#name);
		return new Promise((resolve, reject) => {
			this.end = (outcome) => (outcome === undefined ? resolve() : reject(outcome));
		});
	};
}

suite("the pace of requests", () => {
	test("lets one after the other through to a service, and does not let one service wait for another", async () => {
		const [pace, begun]: [Pace, string[]] = [new Pace(new FakeClock()), []];
		const [first, second, other] = ["first", "second", "other"].map((name) => new Request(name, begun));
		assert.ok(first !== undefined && second !== undefined && other !== undefined);
		const one = pace.run("wisdom", signal, first.run);
		const two = pace.run("wisdom", signal, second.run);
		const three = pace.run("profile", signal, other.run);
		await new Promise(setImmediate);
		assert.deepEqual(begun, ["first", "other"]);
		first.end(new Error("broken"));
		await assert.rejects(one, /broken/);
		await new Promise(setImmediate);
		assert.deepEqual(begun, ["first", "other", "second"]);
		second.end();
		other.end();
		await Promise.all([two, three]);
	});

	test("does not let anybody pass a request under way because one between them gave up", async () => {
		const [pace, begun]: [Pace, string[]] = [new Pace(new FakeClock()), []];
		const [first, third] = ["first", "third"].map((name) => new Request(name, begun));
		assert.ok(first !== undefined && third !== undefined);
		const one = pace.run("wisdom", signal, first.run);
		const impatient = new AbortController();
		const two = pace.run("wisdom", impatient.signal, () => assert.fail("it was given up"));
		const three = pace.run("wisdom", signal, third.run);
		impatient.abort();
		await assert.rejects(two, { name: "AbortError" });
		await new Promise(setImmediate);
		assert.deepEqual(begun, ["first"]);
		first.end();
		await one;
		await new Promise(setImmediate);
		third.end();
		await three;
		assert.deepEqual(begun, ["first", "third"]);
	});
});
