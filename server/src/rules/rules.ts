import type { Retyped } from "../document/retype";
import { containerOf, type Node, type Property, type Tree } from "../document/tree";
import { mostProblems, type Problem } from "../problem";
import { agentlessQueue } from "./agentlessQueue";
import { agentModeQueue } from "./agentModeQueue";
import { arnConsistency } from "./arnConsistency";
import { awaitNeedsDetection } from "./awaitNeedsDetection";
import { bandwidthAboveOne } from "./bandwidthAboveOne";
import { bandwidthZero } from "./bandwidthZero";
import { Campaign, nothingSeen, type Sight } from "./campaign";
import { channelAtLeastOne } from "./channelAtLeastOne";
import { channelNeeded } from "./channelNeeded";
import { daysEmpty } from "./daysEmpty";
import { detectionAwaitAdvice } from "./detectionAwaitAdvice";
import { detectionInPreview } from "./detectionInPreview";
import { displayNameLength } from "./displayNameLength";
import { domainPrefix } from "./domainPrefix";
import { entryVersusRefresh } from "./entryVersusRefresh";
import { eventDomain } from "./eventDomain";
import { eventRefresh } from "./eventRefresh";
import { flowVersionJourney } from "./flowVersionJourney";
import { flowVersionManaged } from "./flowVersionManaged";
import { flowWithSource } from "./flowWithSource";
import { idNotArn } from "./idNotArn";
import { journeyFlow } from "./journeyFlow";
import { limitsLogic } from "./limitsLogic";
import { limitsOptOut } from "./limitsOptOut";
import { ownerTag } from "./ownerTag";
import { ownerTagForm } from "./ownerTagForm";
import { pacingStartWithDetection } from "./pacingStartWithDetection";
import { pacingStartWithoutDetection } from "./pacingStartWithoutDetection";
import { placeholderLeft } from "./placeholderLeft";
import { previewTimeoutShort } from "./previewTimeoutShort";
import { queueOrNumber } from "./queueOrNumber";
import { refreshLongerThanRun } from "./refreshLongerThanRun";
import { refreshMinimum } from "./refreshMinimum";
import { restrictedPeriodEmpty } from "./restrictedPeriodEmpty";
import { ringTimeoutInPreview } from "./ringTimeoutInPreview";
import { problemOf, type Rule } from "./rule";
import { scheduleOrder } from "./scheduleOrder";
import { schedulePast } from "./schedulePast";
import { scheduleWithoutSource } from "./scheduleWithoutSource";
import { scheduleWithSource } from "./scheduleWithSource";
import { serviceRegion } from "./serviceRegion";
import { tagCount } from "./tagCount";
import { timeOrder } from "./timeOrder";
import { timeOverlap } from "./timeOverlap";
import { timeZoneNeeded } from "./timeZoneNeeded";
import { timeZoneScope } from "./timeZoneScope";
import { windowMissing } from "./windowMissing";
import { windowOrphan } from "./windowOrphan";

/** Every rule there is, by name. */
export const rules: readonly Rule[] = [
	agentModeQueue,
	agentlessQueue,
	arnConsistency,
	awaitNeedsDetection,
	bandwidthAboveOne,
	bandwidthZero,
	channelAtLeastOne,
	channelNeeded,
	daysEmpty,
	detectionAwaitAdvice,
	detectionInPreview,
	displayNameLength,
	domainPrefix,
	entryVersusRefresh,
	eventDomain,
	eventRefresh,
	flowVersionJourney,
	flowVersionManaged,
	flowWithSource,
	idNotArn,
	journeyFlow,
	limitsLogic,
	limitsOptOut,
	ownerTag,
	ownerTagForm,
	placeholderLeft,
	pacingStartWithDetection,
	pacingStartWithoutDetection,
	previewTimeoutShort,
	queueOrNumber,
	refreshLongerThanRun,
	refreshMinimum,
	restrictedPeriodEmpty,
	ringTimeoutInPreview,
	scheduleOrder,
	schedulePast,
	scheduleWithSource,
	scheduleWithoutSource,
	serviceRegion,
	tagCount,
	timeOrder,
	timeOverlap,
	timeZoneNeeded,
	timeZoneScope,
	windowMissing,
	windowOrphan,
];

/** What the rules say of a campaign. */
export interface Ruled {
	readonly problems: readonly Problem[];
	/** What each rule found, in the order of the rules, and what it saw of the campaign. */
	readonly findings: readonly Finding[];
	/** What any of them saw. */
	readonly sight: Sight;
}

interface Finding {
	readonly problems: readonly Problem[];
	readonly sight: Sight;
}

/**
 * What breaks the rules in a campaign, judged at a time. `problems`: those of the schema's checks; where one of them
 * stands, no rule adds another.
 */
export function checkRules(tree: Tree, problems: readonly Problem[], now: Date): Ruled {
	const campaign = new Campaign(tree, problems, now);
	return ruled(
		rules.map((rule) => findingOf(rule, campaign)),
		problems,
	);
}

/**
 * The same after the value of one string changed and what lies behind moved along: only rules that saw the string
 * look again. `move`: a problem of the text before as it is in the text now.
 */
export function recheckRules(
	before: Ruled,
	tree: Tree,
	problems: readonly Problem[],
	now: Date,
	{ node, before: text }: Retyped,
	move: (problem: Problem) => Problem,
): Ruled {
	const above = propertiesAbove(node);
	const isSameToAll = !saw(before.sight);
	if (isSameToAll && before.findings.every((finding) => finding.problems.length === 0)) return before;
	const campaign = new Campaign(tree, problems, now);
	const findings = rules.map((rule, index) => {
		const known = before.findings[index];
		if (known === undefined || (!isSameToAll && saw(known.sight))) return findingOf(rule, campaign);
		return known.problems.length === 0 ? known : { ...known, problems: known.problems.map(move) };
	});
	return ruled(findings, problems);

	function saw({ members, texts, until }: Sight): boolean {
		return (
			until <= now.getTime() ||
			above.some((property) => members.has(property)) ||
			texts.some((matters) => matters(text) || matters(node.value))
		);
	}
}

function findingOf(rule: Rule, campaign: Campaign): Finding {
	const problems: Problem[] = [];
	const sight = campaign.watch(() => {
		for (const breach of rule.check(campaign)) {
			if (problems.push(problemOf(rule, breach)) >= mostProblems) break;
		}
	});
	return { problems, sight };
}

function ruled(findings: readonly Finding[], problems: readonly Problem[]): Ruled {
	const sight = nothingSeen();
	const all: Problem[] = [];
	for (const { problems: own, sight: seen } of findings) {
		for (const problem of own) all.push(problem);
		for (const member of seen.members) sight.members.add(member);
		for (const matters of seen.texts) sight.texts.push(matters);
		if (seen.until < sight.until) sight.until = seen.until;
	}
	return { problems: untaken(all, problems), findings, sight };
}

function untaken(all: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
	if (all.length === 0) return all;
	const taken = new Set(problems.map(({ start, end }) => `${start}-${end}`));
	return all.filter(({ start, end }) => !taken.has(`${start}-${end}`));
}

function propertiesAbove(node: Node): Property[] {
	const above: Property[] = [];
	for (let at: Node | undefined = node; at !== undefined; at = containerOf(at)) {
		if (at.parent?.kind === "property") above.push(at.parent);
	}
	return above;
}
