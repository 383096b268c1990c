import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { parseInstant } from "../../../client/src/submit/instant";

const utc = (text: string): string | undefined => parseInstant(text)?.toISOString();

suite("parseInstant", () => {
	test("reads the canonical form", () => {
		assert.equal(utc("2027-03-01T14:00:00Z"), "2027-03-01T14:00:00.000Z");
		assert.equal(utc("2027-03-01T14:00:00.5Z"), "2027-03-01T14:00:00.500Z");
		assert.equal(utc("2027-03-01t14:00:00.123999z"), "2027-03-01T14:00:00.123Z");
		assert.equal(utc("0099-01-01T00:00:00Z"), "0099-01-01T00:00:00.000Z");
	});

	test("keeps the instant that an offset means", () => {
		assert.equal(utc("2027-03-01T14:00:00+05:30"), "2027-03-01T08:30:00.000Z");
		assert.equal(utc("2027-03-01T23:15:00-01:00"), "2027-03-02T00:15:00.000Z");
		assert.equal(utc("2027-03-01T14:00:00-00:00"), "2027-03-01T14:00:00.000Z");
	});

	test("refuses what is no date, time or zone", () => {
		for (const text of [
			"2027-02-29T00:00:00Z",
			"2027-13-01T00:00:00Z",
			"2027-00-01T00:00:00Z",
			"2027-03-01T24:00:00Z",
			"2027-03-01T10:60:00Z",
			"2027-03-01T10:00:60Z",
			"2027-03-01T10:00:00+24:00",
			"2027-03-01T10:00:00+05:60",
			"2027-03-01T10:00:00 Europe/Berlin",
			"2027-03-01",
			"March 1, 2027",
			"",
		]) {
			assert.equal(parseInstant(text), undefined, text);
		}
	});

	for (const zone of ["America/New_York", "Asia/Kolkata", "UTC"]) {
		test(`takes text without a zone as UTC where the clock is in ${zone}`, () => {
			const code =
				'const { parseInstant } = require("./client/src/submit/instant.ts");' +
				'console.log(new Date("2027-07-01T09:00:00").toISOString(), parseInstant("2027-07-01T09:00:00").toISOString());';
			const run = spawnSync(process.execPath, ["--require", "tsx/cjs", "--eval", code], {
				encoding: "utf8",
				env: { ...process.env, TZ: zone },
			});
			const [local, ours] = run.stdout.trim().split(" ");
			assert.equal(ours, "2027-07-01T09:00:00.000Z", run.stderr);
			assert.equal(local === ours, zone === "UTC", "the zone of the process did not take");
		});
	}
});
