import { counted } from "../../../../shared/src/text/sentence";
import type { LensWords } from "./words";

/** "1 error, 2 warnings"; undefined when there are none. */
export function problemsWords(errors: number, warnings: number): LensWords | undefined {
	const parts = [count(errors, "error"), count(warnings, "warning")].filter((part) => part !== undefined);
	return parts.length === 0
		? undefined
		: {
				title: `$(${errors > 0 ? "error" : "warning"}) ${parts.join(", ")}`,
				tooltip: "Shows the problems of this file.",
			};
}

function count(number: number, what: string): string | undefined {
	return number === 0 ? undefined : counted(number, what);
}
