import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

suite("a date and time in the request", () => {
	for (const zone of ["America/New_York", "Asia/Kolkata", "UTC"]) {
		test(`counts as UTC without a zone where the clock is in ${zone}`, () => {
			const body = JSON.stringify({
				name: "x",
				connectInstanceId: "y",
				schedule: { startTime: "2027-07-01T09:00:00" },
			});
			const code = [
				'const { readCampaign } = require("./shared/src/request/body.ts");',
				'console.log(new Date("2027-07-01T09:00:00").toISOString());',
				`console.log(readCampaign(${JSON.stringify(body)}).input.schedule.startTime.toISOString());`,
			].join("\n");
			const run = spawnSync(process.execPath, ["--require", "tsx/cjs", "--eval", code], {
				encoding: "utf8",
				env: { ...process.env, TZ: zone },
			});
			const [local, sent] = run.stdout.trim().split("\n");
			assert.equal(sent, "2027-07-01T09:00:00.000Z", run.stderr);
			assert.equal(local === sent, zone === "UTC", "the zone of the process did not take");
		});
	}
});
