import { forAll } from "../support/property";
import { randomSession, runSession } from "./session";

suite("any session", () => {
	for (let seed = 1; seed <= 12; seed++) {
		test(`${seed}: every request is answered, taken back or not, and by the last version`, () =>
			forAll({ seed, cases: 1 }, randomSession, runSession));
	}
});
