import { shortened } from "../../../shared/src/text/text";
import { instanceArnPattern, splitArn } from "../../../shared/src/values/arn";
import { hasGap } from "../../../shared/src/values/gaps";
import { isInstanceId } from "../../../shared/src/values/instanceId";
import { memoizeLast } from "../../../shared/src/values/memoize";
import { member, type Node } from "../syntax/tree";
import type { CampaignView } from "./campaignView";
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

const partsOf = memoizeLast(readParts);

/** The parts of ARNs that a campaign shows, read once for each tree. */
export function arnPartsIn(root: Node | undefined): ArnParts {
	return root === undefined ? {} : partsOf(root);
}

/** The ID of the instance of a campaign: its own, else that of the first ARN that has one. */
export function instanceIn(root: Node | undefined): string | undefined {
	const own = ownInstance(textAt(root, "connectInstanceId"));
	return own ?? arnPartsIn(root).instance;
}

function ownInstance(id: string): string | undefined {
	return isInstanceId(id) && !hasGap(id, "connectInstanceId") ? id : undefined;
}

function readParts(root: Node): ArnParts {
	const id = textAt(root, "connectInstanceId");
	const texts = [id, ...namesIn(root).map(({ node }) => node.value), textAt(member(root, "tags"), "owner")];
	return partsIn(texts, id);
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
	const nameIn = (form: RegExp) =>
		arns.map(({ resource }) => form.exec(resource)?.[1]).find((name) => name !== undefined);
	const instance = ownInstance(id) ?? nameIn(/^instance\/([^/<>]+)(?:\/|$)/);
	const domain = nameIn(/^domains\/([^/<>]+)(?:\/|$)/);
	const knowledgeBase = nameIn(/^message-template\/([^/<>]+)\//);
	return {
		...(first && { partition: first.partition, region: first.region, account: first.account }),
		...(instance !== undefined && { instance }),
		...(domain !== undefined && { domain }),
		...(knowledgeBase !== undefined && { knowledgeBase }),
	};
}

/** The form of the ARN of a campaign's instance, with its ID where it is known and words in capitals to fill in. */
export function instanceArnForm(campaign: CampaignView): string {
	const id = campaign.text(["connectInstanceId"]) ?? "";
	return isInstanceId(id) ? instanceArnPattern.replace("INSTANCE", shortened(id)) : instanceArnPattern;
}
