import { parseArn } from "../values/arn";
import type { Rule } from "./rule";
import { related, spanOfValue } from "./spans";

export const arnConsistency: Rule = {
	code: "arn-consistency",
	severity: "warning",
	source: "Logic of ours: a campaign and what it uses lie in one region, one account and one instance.",
	*check(campaign) {
		const arns = campaign.strings().flatMap((node) => {
			const arn = parseArn(node.value);
			return arn?.account.length === 12 && arn.region !== "" ? [{ node, arn }] : [];
		});
		const [first] = arns;
		for (const { node, arn } of arns.slice(1)) {
			if (first === undefined) return;
			const differs =
				arn.region !== first.arn.region
					? "region"
					: arn.account !== first.arn.account
						? "account"
						: undefined;
			if (differs === undefined) continue;
			const message = `This ARN is of ${differs} ${arn[differs]}, the first one of the file of ${first.arn[differs]}.`;
			yield {
				...spanOfValue(node),
				message,
				related: [{ ...spanOfValue(first.node), message: "The first ARN." }],
			};
		}
		const id = campaign.text(["connectInstanceId"]);
		if (id === undefined || /[^-_.a-zA-Z0-9]/.test(id)) return;
		for (const { node, arn } of arns) {
			const instance = arn.service === "connect" ? /^instance\/([^/]+)/.exec(arn.resource)?.[1] : undefined;
			if (instance === undefined || instance === id) continue;
			const message = `This ARN is of instance ${instance}, the campaign of ${id}.`;
			yield {
				...spanOfValue(node),
				message,
				...related(campaign, ["connectInstanceId"], "The instance of the campaign."),
			};
		}
	},
};
