import { type ArnParts, arnPartsIn } from "../campaign/arnParts";
import { shapeOfCampaign } from "../campaign/campaignShape";
import { CampaignView, type Path } from "../campaign/campaignView";
import { zones } from "../campaign/paths";
import type { Node } from "../syntax/tree";

/** What a file says that decides what fits elsewhere in it, and what is about to be written into it. */
export class Facts extends CampaignView {
	readonly #localTimeZone: string | undefined;
	/** The member to write where there is a choice, by the API's name of the shape that offers it. */
	readonly choices: ReadonlyMap<string, string>;

	/** `localTimeZone`: the IANA zone of whoever writes the file. */
	constructor(root?: Node, localTimeZone?: string, choices: ReadonlyMap<string, string> = new Map()) {
		super({ root }, [], new Date());
		this.#localTimeZone = localTimeZone;
		this.choices = choices;
	}

	/** The same file, with other choices. */
	choosing(choices: ReadonlyMap<string, string>): Facts {
		return new Facts(this.root(), this.#localTimeZone, choices);
	}

	/** What is chosen counts before what the file has. */
	override chosen(union: Path): string | undefined {
		return this.choices.get(shapeOfCampaign(union)?.name ?? "") ?? super.chosen(union);
	}

	/** The zone of the campaign, else that of its writer, else UTC. */
	get timeZone(): string {
		return this.writtenZone ?? this.#localTimeZone ?? "UTC";
	}

	/** Where recipients may be. A machine in UTC, as containers are, says nothing of it. */
	get likelyZone(): string | undefined {
		const local = this.#localTimeZone;
		return (
			this.writtenZone ?? (local === undefined || /^(?:Etc\/)?(?:UTC|GMT)$/.test(local) ? undefined : local)
		);
	}

	/** The zone that the file names. */
	get writtenZone(): string | undefined {
		return this.text([...zones, "defaultTimeZone"]);
	}

	get parts(): ArnParts {
		return arnPartsIn(this.root());
	}
}
