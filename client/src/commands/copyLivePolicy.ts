import { env } from "vscode";
import { liveKinds } from "../../../shared/src/live";
import { offer } from "../ui/showMessage";
import type { CommandContext } from "./context";

/** Copies the least IAM policy for what was looked up in this window or, where nothing was, for everything. */
export async function copyLivePolicy({ log, live }: CommandContext): Promise<void> {
	const { livePolicy } = await import("../../../deploy/src/bundle");
	const kinds = live.wanted.length === 0 ? liveKinds : live.wanted;
	await env.clipboard.writeText(livePolicy(kinds));
	offer(
		log,
		"information",
		live.wanted.length === 0
			? "The IAM policy for all live values is on the clipboard. It allows nothing but to read."
			: "The IAM policy for the live values that you looked up is on the clipboard. It allows nothing but to read.",
	);
}
