import { simplified } from "../../../../shared/src/text/nearest";
import type { Node } from "../../syntax/tree";

/**
 * Whether a campaign has forms that resource schemas have in common, whatever the case of their names: modes whose
 * names end in Config, and lists of keys and values for maps. One alone may be a slip. Source: the resource schema of
 * AWS::ConnectCampaignsV2::Campaign, which Pulumi and Terraform follow.
 */
export function hasTemplateForms(root: Node): boolean {
	const tags = below(root, "tags");
	const channels = below(root, "channelsubtypeconfig");
	const modes = (channels?.kind === "object" ? channels.properties : []).map(({ value }) =>
		below(value, "outboundmode"),
	);
	const limits = below(below(root, "communicationlimitsoverride"), "allchannelssubtypes");
	const signs = [
		tags?.kind === "array" && tags.items.length > 0 && below(tags.items[0], "key") !== undefined,
		modes.some((mode) => mode?.kind === "object" && /config$/i.test(mode.properties[0]?.key.name ?? "")),
		limits !== undefined,
	];
	return signs.filter((sign) => sign).length > 1;
}

function below(node: Node | undefined, name: string): Node | undefined {
	const properties = node?.kind === "object" ? node.properties : [];
	return properties.find(({ key }) => simplified(key.name) === name)?.value;
}
