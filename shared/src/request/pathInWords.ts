import type { Path } from "../protocol";

/** A path in words, like `schedule.startTime` or `tags["cost center"]`. */
export function formatPath(path: Path): string {
	if (path.length === 0) {
		return "the whole body";
	}
	return path
		.map((step) => {
			if (typeof step === "number") {
				return `[${step}]`;
			}
			return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
		})
		.join("")
		.replace(/^\./, "");
}
