/** All that needs the AWS SDK, in a bundle of its own that is loaded on the first command that talks to AWS. */
export { decideCredentials, decideRegion, profileNameOf, resolveIdentity } from "./identity";
export { readSharedConfig } from "./profiles";
export { sendCampaign } from "./send";
