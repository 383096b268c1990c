// Made by `npm run generate` from the files of the rules.
import { agentlessQueue } from "./agentlessQueue";
import { agentModeQueue } from "./agentModeQueue";
import { arnConsistency } from "./arnConsistency";
import { awaitNeedsDetection } from "./awaitNeedsDetection";
import { bandwidthAboveOne } from "./bandwidthAboveOne";
import { bandwidthZero } from "./bandwidthZero";
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
import { idEmpty } from "./idEmpty";
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
import type { Rule } from "./rule";
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
	idEmpty,
	idNotArn,
	journeyFlow,
	limitsLogic,
	limitsOptOut,
	nameCharacters,
	ownerTag,
	ownerTagForm,
	pacingStartWithDetection,
	pacingStartWithoutDetection,
	placeholderLeft,
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
