import { splitArn } from "../../../../shared/src/values/arn";
import { hasGap } from "../../../../shared/src/values/gaps";
import { isInstanceId } from "../../../../shared/src/values/instanceId";
import { CampaignView, type Path } from "../../campaign/campaignView";
import { zones } from "../../campaign/paths";
import { campaignShape } from "../../diagnostics/campaignText";
import { childShape, type Shape } from "../../schema/shape";
import { member, type Node } from "../../syntax/tree";
import { namesIn } from "./references";

/** The parts of ARNs that a file shows already; a part that it does not show is absent. */
export interface ArnParts {
	readonly partition?: string;
	readonly region?: string;
	readonly account?: string;
	readonly instance?: string;
	readonly domain?: string;
	readonly knowledgeBase?: string;
}

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
		const root = this.root();
		return root === undefined ? {} : partsOf(root);
	}
}

/** What the schema has at a path from the root of a campaign. */
export function shapeOfCampaign(path: Path): Shape | undefined {
	return path.reduce<Shape | undefined>(
		(shape, name) => shape && childShape(shape, name === "*" ? undefined : name),
		campaignShape,
	);
}

const last = new WeakMap<Node, { readonly texts: readonly string[]; readonly parts: ArnParts }>();

/** Read once while the texts that show them are the same. */
function partsOf(root: Node): ArnParts {
	const id = textAt(root, "connectInstanceId");
	const texts = [id, ...namesIn(root).map(({ node }) => node.value), textAt(member(root, "tags"), "owner")];
	const known = last.get(root);
	if (known?.texts.length === texts.length && known.texts.every((text, at) => text === texts[at])) {
		return known.parts;
	}
	const parts = partsIn(texts, id);
	last.set(root, { texts, parts });
	return parts;
}

function textAt(node: Node | undefined, name: string): string {
	const value = member(node, name);
	return value?.kind === "string" ? value.value : "";
}

function partsIn(texts: readonly string[], id: string): ArnParts {
	const arns = texts.flatMap((text) => splitArn(text) ?? []);
	const first = arns.find(
		({ partition, region, account }) =>
			/^[a-z-]+$/.test(partition) && /^[a-z0-9-]+$/.test(region) && /^[0-9]{12}$/.test(account),
	);
	const own = isInstanceId(id) && !hasGap(id, "connectInstanceId") ? id : undefined;
	const nameIn = (form: RegExp) =>
		arns.map(({ resource }) => form.exec(resource)?.[1]).find((name) => name !== undefined);
	const instance = own ?? nameIn(/^instance\/([^/<>]+)(?:\/|$)/);
	const domain = nameIn(/^domains\/([^/<>]+)(?:\/|$)/);
	const knowledgeBase = nameIn(/^message-template\/([^/<>]+)\//);
	return {
		...(first && { partition: first.partition, region: first.region, account: first.account }),
		...(instance !== undefined && { instance }),
		...(domain !== undefined && { domain }),
		...(knowledgeBase !== undefined && { knowledgeBase }),
	};
}
