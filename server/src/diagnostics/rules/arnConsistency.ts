import { shortened } from "../../../../shared/src/text/text";
import { type Arn, instanceOf, isArn, parseArn, writeArn } from "../../../../shared/src/values/arn";
import { withHyphens } from "../../../../shared/src/values/hyphens";
import { isInstanceId, isUuid } from "../../../../shared/src/values/instanceId";
import type { CampaignView } from "../../campaign/campaignView";
import { arnPaths } from "../../campaign/paths";
import type { StringNode } from "../../syntax/tree";
import { type Report, type Rule, related, relatedPlace } from "./rule";

interface Named {
	readonly node: StringNode;
	readonly arn: Arn;
}

/** What most of the words say; of equally many the first. */
function agreed(words: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const word of words) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const [first, ...others] = counts;
	const most = others.reduce((best, one) => (one[1] > (best?.[1] ?? 0) ? one : best), first);
	return most?.[0] ?? "";
}

/** Reports what is of another region or account, and returns the others. */
function ofOnePlace(arns: readonly Named[], report: Report): readonly Named[] {
	const region = agreed(arns.map(({ arn }) => arn.region));
	const account = agreed(arns.map(({ arn }) => arn.account));
	const right = arns.filter(({ arn }) => arn.region === region && arn.account === account);
	const [sound] = right;
	for (const { node, arn } of arns) {
		const wrong = arn.region !== region ? "region" : arn.account !== account ? "account" : undefined;
		if (wrong === undefined) {
			continue;
		}
		report(
			node,
			`This ARN is in ${wrong} ${shortened(arn[wrong])}, but the other ARNs of the file are in ${shortened(wrong === "region" ? region : account)}. Use one ${wrong}.`,
			{
				data: { members: [writeArn({ ...arn, region, account })] },
				...(sound && relatedPlace(sound.node, "One of the others.")),
			},
		);
	}
	return right;
}

function compareInstances(campaign: CampaignView, arns: readonly Named[], report: Report): void {
	const own = campaign.string(["connectInstanceId"]);
	if (own === undefined || !isInstanceId(own.value)) {
		return;
	}
	const named = arns.flatMap(({ node, arn }) => {
		const id = instanceOf(arn);
		return id === undefined ? [] : [{ node, arn, id }];
	});
	const [first, ...more] = named;
	const ownId = withHyphens(own.value);
	if (first && isUuid(first.id) && !isUuid(ownId) && named.every(({ id }) => id === first.id)) {
		report(
			own,
			`${shortened(own.value)} isn't the ID of the instance, but perhaps its alias. The ARNs of the file have ${shortened(first.id)}.`,
			{ data: { members: [first.id] }, ...relatedPlace(first.node, "An ARN of the instance.") },
		);
		return;
	}
	if (first && more.length > 0 && named.every(({ id }) => id === first.id && id !== ownId)) {
		report(
			own,
			`The ARNs of the file belong to instance ${shortened(first.id)}, but the campaign to ${shortened(own.value)}. Use one instance.`,
			{ data: { members: [first.id] }, ...relatedPlace(first.node, "An ARN of the other instance.") },
		);
		return;
	}
	for (const { node, arn, id } of named) {
		// An ARN that lacks hyphens is told for that, but for the one of the tag, which takes any text.
		const isTold = node.parent?.kind === "property" && node.parent.key.name !== "owner";
		if (id === ownId || (isTold && withHyphens(id) === ownId)) {
			continue;
		}
		const resource = arn.resource.replace(id, () => own.value);
		report(
			node,
			`This ARN belongs to instance ${shortened(id)}, but the campaign to ${shortened(own.value)}. Use one instance.`,
			{
				data: { members: [writeArn({ ...arn, resource })] },
				...related(campaign, ["connectInstanceId"], "The instance of the campaign."),
			},
		);
	}
}

export const arnConsistency: Rule = {
	code: "arn-consistency",
	violation: "The ARNs of a campaign differ in region, account or instance.",
	summary: "all ARNs of a campaign belong to one region, one account and one instance",
	severity: "warning",
	source: "Our own rule: a campaign and what it uses belong to one region, one account and one instance.",
	members: [["connectInstanceId"], ["tags", "owner"], ...arnPaths],
	check(campaign, report) {
		const arns = campaign.strings(isArn).flatMap((node) => {
			const arn = parseArn(node.value);
			return arn?.account.length === 12 && arn.region !== "" ? [{ node, arn }] : [];
		});
		if (arns.length === 0) {
			return;
		}
		compareInstances(campaign, ofOnePlace(arns, report), report);
	},
};
