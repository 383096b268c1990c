/** All that needs the AWS SDK, in a bundle of its own that is loaded on the first command that talks to AWS. */
export { callService } from "./call";
export { campaignState, describeCampaign, findCampaigns, startCampaign } from "./campaigns";
export { ambientKinds, decideCredentials } from "./decide";
export { resolveIdentity } from "./identity";
export { inspectCampaign } from "./inspect";
export { prepareRequest } from "./prepare";
export { readSharedConfig } from "./profiles";
export { watchSsoToken } from "./ssoToken";
export { submitCalls } from "./submitCalls";
