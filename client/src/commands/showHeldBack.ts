import { tellBriefly } from "../ui/showMessage";

/** Says in the status bar which fixes saving has left out, and why. */
export function showHeldBack(_: unknown, reason: unknown): void {
	if (typeof reason === "string") {
		tellBriefly(reason);
	}
}
