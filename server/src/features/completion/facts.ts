import { splitArn } from "../../../../shared/src/values/arn";
import { hasGap } from "../../../../shared/src/values/gaps";
import { isInstanceId } from "../../../../shared/src/values/instanceId";
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

/** What a file says that decides what fits elsewhere in it, each looked up when it is first asked for. */
export class Facts {
	readonly #root: Node | undefined;
	readonly #localTimeZone: string | undefined;

	/** `ownZone`: the IANA zone of whoever writes the file. */
	constructor(root?: Node, localTimeZone?: string) {
		this.#root = root;
		this.#localTimeZone = localTimeZone;
	}

	/** The dialling mode; undefined where none or several are set. */
	get mode(): string | undefined {
		const mode = this.#at("channelSubtypeConfig", "telephony", "outboundMode");
		const [only, ...more] = mode?.kind === "object" ? mode.properties : [];
		return more.length === 0 ? only?.key.name : undefined;
	}

	get queue(): boolean {
		return this.#at("channelSubtypeConfig", "telephony", "connectQueueId") !== undefined;
	}

	get number(): boolean {
		const config = this.#at("channelSubtypeConfig", "telephony", "defaultOutboundConfig");
		return member(config, "connectSourcePhoneNumber") !== undefined;
	}

	/** A journey is run by its flow. */
	get journey(): boolean {
		const type = this.#at("type");
		return type?.kind === "string" && type.value === "JOURNEY";
	}

	/** What has a source has a flow and a schedule, too. */
	get sourced(): boolean {
		return this.#at("source") !== undefined;
	}

	get eventTriggered(): boolean {
		return this.#at("source", "eventTrigger") !== undefined;
	}

	/** Whether answering machine detection is on; undefined where the file does not say. */
	get detection(): boolean | undefined {
		const config = this.#at("channelSubtypeConfig", "telephony", "defaultOutboundConfig");
		const detection = member(member(config, "answerMachineDetectionConfig"), "enableAnswerMachineDetection");
		return detection?.kind === "boolean" ? detection.value === true : undefined;
	}

	/** Whether a channel is set up; undefined where the file has no channels at all. */
	channel(name: string): boolean | undefined {
		const channels = this.#at("channelSubtypeConfig");
		return channels?.kind === "object" ? member(channels, name) !== undefined : undefined;
	}

	/** The zone of the campaign, else that of its writer, else UTC. */
	get timeZone(): string {
		return this.writtenZone ?? this.#localTimeZone ?? "UTC";
	}

	/** The zone that the file names. */
	get writtenZone(): string | undefined {
		const zone = this.#at("communicationTimeConfig", "localTimeZoneConfig", "defaultTimeZone");
		return zone?.kind === "string" && zone.value !== "" ? zone.value : undefined;
	}

	get parts(): ArnParts {
		return this.#root === undefined ? {} : partsOf(this.#root);
	}

	/** All that it can tell, as one text. */
	get summary(): string {
		const channels = this.#at("channelSubtypeConfig");
		return JSON.stringify([
			this.mode,
			this.queue,
			this.number,
			this.journey,
			this.sourced,
			this.eventTriggered,
			this.detection,
			channels?.kind === "object" ? channels.properties.map(({ key }) => key.name) : undefined,
			this.timeZone,
			this.parts,
		]);
	}

	#at(...path: string[]): Node | undefined {
		return path.reduce((node, name) => member(node, name), this.#root);
	}
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
