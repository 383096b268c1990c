import type { CampaignChoice } from "../calls/choices";
import type { HistoryEntry } from "../create/history";

/** Which campaign a file describes. */
type LinkResolution =
	/** The file is linked to it. */
	| { readonly kind: "linked"; readonly entry: HistoryEntry }
	/** The only one of the file's name in the file's instance. */
	| { readonly kind: "named"; readonly id: string }
	/** The one that was chosen out of several of the file's name. */
	| { readonly kind: "chosen"; readonly choice: CampaignChoice }
	| { readonly kind: "none" }
	/** There are several, and none was chosen. */
	| { readonly kind: "undecided"; readonly choices: readonly CampaignChoice[] }
	/** The instance could not be asked. */
	| { readonly kind: "failed" };

export interface LinkPorts {
	/** The campaign that the file is linked to; undefined where it is linked to none. */
	linked(): Promise<HistoryEntry | undefined>;
	/** The campaigns of the file's name in its instance; undefined where that could not be asked, which was told. */
	find(): Promise<readonly CampaignChoice[] | undefined>;
	/** Which of several is meant; undefined where nobody says. */
	choose(choices: readonly CampaignChoice[]): Promise<CampaignChoice | undefined>;
}

/** Finds the campaign that a file describes: its link counts first, then its name. Never takes one of several. */
export async function resolveLink(ports: LinkPorts): Promise<LinkResolution> {
	const entry = await ports.linked();
	if (entry !== undefined) {
		return { kind: "linked", entry };
	}
	const choices = await ports.find();
	if (choices === undefined) {
		return { kind: "failed" };
	}
	const [first, ...more] = choices;
	if (first === undefined) {
		return { kind: "none" };
	}
	if (more.length === 0) {
		return { kind: "named", id: first.id };
	}
	const choice = await ports.choose(choices);
	return choice === undefined ? { kind: "undecided", choices } : { kind: "chosen", choice };
}
