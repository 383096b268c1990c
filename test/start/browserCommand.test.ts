import assert from "node:assert/strict";
import { browserCommand } from "./browserCommand";

suite("the browser that npm start opens", () => {
	test("is the user's own, where there is a screen", () => {
		assert.deepEqual(browserCommand("darwin", {}), ["open"]);
		assert.deepEqual(browserCommand("win32", {})?.[0], "rundll32");
		assert.deepEqual(browserCommand("linux", { DISPLAY: ":0" }), ["xdg-open"]);
		assert.deepEqual(browserCommand("linux", { WAYLAND_DISPLAY: "wayland-0" }), ["xdg-open"]);
	});

	test("is none on a machine without one", () => {
		assert.equal(browserCommand("linux", {}), undefined);
		assert.equal(browserCommand("linux", { DISPLAY: "" }), undefined);
	});
});
