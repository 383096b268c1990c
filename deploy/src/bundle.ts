/** All that needs the AWS SDK, in a bundle of its own that is loaded on the first command that talks to AWS. */
export { applyFile, wantedOf } from "./apply/apply";
export { applyCalls } from "./apply/applyCalls";
export { applyLines, applyMessage } from "./apply/words";
export { callService } from "./calls/call";
export {
	describeCampaign,
	findChoices,
	listChoices,
} from "./calls/campaigns";
export { inspectCampaign } from "./calls/inspect";
export { viewOf } from "./control/campaignView";
export { controlCampaign } from "./control/control";
export { controlCalls } from "./control/controlCalls";
export { controlLines } from "./control/questions";
export { controlMessage } from "./control/words";
export { prepareRequest } from "./create/prepare";
export { submitCalls } from "./create/submitCalls";
export { ambientKinds, decideCredentials } from "./identity/decide";
export { resolveIdentity } from "./identity/identity";
export { readSharedConfig } from "./identity/profiles";
export { openInventory } from "./inventory/open";
export { publishedRates } from "./inventory/rateLimit";
export * as inventoryRows from "./inventory/rows";
export { planSummary, planText } from "./plan/document";
export { planOf } from "./plan/plan";
export { watchSsoToken } from "./session/ssoToken";
