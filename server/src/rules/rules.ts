import type { Retyped } from "../document/retype";
import type { Tree } from "../document/tree";
import { mostProblems, type Problem } from "../problem";
import { agentlessQueue } from "./agentlessQueue";
import { agentModeQueue } from "./agentModeQueue";
import { arnConsistency } from "./arnConsistency";
import { awaitNeedsDetection } from "./awaitNeedsDetection";
import { bandwidthAboveOne } from "./bandwidthAboveOne";
import { bandwidthZero } from "./bandwidthZero";
import { Campaign } from "./campaign";
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
import { nameCharacters } from "./nameCharacters";
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
import { Sightings } from "./sightings";
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
	nameCharacters,
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
	/** What each rule found, in the order of the rules. */
	readonly findings: readonly (readonly Problem[])[];
	readonly sightings: Sightings;
}

/** What breaks the rules in a campaign, judged at a time. `problems`: those of the schema's checks. */
export function checkRules(tree: Tree, problems: readonly Problem[], now: Date): Ruled {
	const campaign = new Campaign(tree, problems, now);
	const sightings = new Sightings();
	const findings = rules.map((rule, index) => findingsOf(rule, index, campaign, sightings));
	return { problems: findings.flat(), findings, sightings };
}

/**
 * The same after the value of one string changed and what lies behind moved along: only rules that saw the string
 * look again. `move`: a problem of the text before as it is in the text now. What is handed in is no more.
 */
export function recheckRules(
	before: Ruled,
	tree: Tree,
	problems: readonly Problem[],
	now: Date,
	changed: Retyped,
	move: (problem: Problem) => Problem,
): Ruled {
	const { sightings } = before;
	const concerned = sightings.concernedBy(changed, now);
	const isClean = before.findings.every((found) => found.length === 0);
	if (isClean && concerned.size === 0) return before;
	const campaign = new Campaign(tree, problems, now);
	const findings = before.findings.map((found, index) => {
		const rule = concerned.has(index) ? rules[index] : undefined;
		return rule === undefined ? found.map(move) : findingsOf(rule, index, campaign, sightings);
	});
	return { problems: findings.flat(), findings, sightings };
}

function findingsOf(rule: Rule, index: number, campaign: Campaign, sightings: Sightings): readonly Problem[] {
	const problems: Problem[] = [];
	const sight = campaign.watch(() => {
		for (const breach of rule.check(campaign)) {
			if (problems.push(problemOf(rule, breach)) >= mostProblems) break;
		}
	});
	sightings.add(index, sight);
	return problems;
}
