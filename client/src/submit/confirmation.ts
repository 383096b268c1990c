import { ago } from "./ago";
import type { Summary } from "./ports";

/**
 * What the user agrees to, line by line: what is created, by whom, where, and what deserves a second look.
 *
 * @param now in milliseconds since 1970.
 */
export function confirmationLines(summary: Summary, now: number): readonly string[] {
	const { kind, instanceId, profile, region, endpoint, foreignRegions, warnings, unsaved, earlier } = summary;
	const lines = [
		`Kind: ${kind}`,
		`Amazon Connect instance: ${instanceId}`,
		profile === undefined ? "Credentials: keys of the environment" : `Profile: ${profile}`,
		`Region: ${region}`,
	];
	if (earlier !== undefined) {
		lines.unshift(`Created before with this very content: ${ago(earlier.time, now)}, as ${earlier.id}.`, "");
	}
	if (endpoint !== undefined) {
		lines.push(`Endpoint: ${endpoint} (not AWS's own)`);
	}
	if (foreignRegions.length > 0) {
		lines.push(`Mind the region: ARNs in the file name ${foreignRegions.join(", ")}.`);
	}
	if (warnings > 0) {
		lines.push(warnings === 1 ? "The file has 1 warning." : `The file has ${warnings} warnings.`);
	}
	if (unsaved) {
		lines.push("Unsaved changes are included.");
	}
	lines.push("The campaign will be created but not started.");
	return lines;
}
