/** All that needs the AWS SDK, in a bundle of its own that is loaded on the first command that talks to AWS. */
export { openAccess } from "./access";
export { callService } from "./call";
export { campaignState, describeCampaign, findCampaigns, startCampaign } from "./campaigns";
export { ambientKinds, decideCredentials } from "./decide";
export { resolveIdentity } from "./identity";
export { prepareRequest } from "./prepare";
export { readSharedConfig } from "./profiles";
export { sendCampaign } from "./send";
export { watchSsoToken } from "./ssoToken";
