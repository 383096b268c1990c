import { createHash } from "node:crypto";
import { decideCredentials, decideRegion, type IdentitySources, profileNameOf } from "./decide";
import { chainOf, readSharedConfig } from "./profiles";

/**
 * A text that is another one as soon as the same sources may lead to another account, region or endpoint. It is a hash:
 * nothing of what it is made of can be read from it.
 *
 * @throws SharedFileError when an AWS file cannot be read, EndpointError when the endpoint cannot be used.
 */
export async function identityFingerprint(sources: IdentitySources): Promise<string> {
	const config = await readSharedConfig();
	const credentials = decideCredentials(sources)?.value;
	const name = profileNameOf(credentials, sources.environment);
	const chain = chainOf(config, name).map(([profile, settings]) => [
		profile,
		settings,
		config.services(settings["services"] ?? ""),
		config.ssoSession(settings["sso_session"] ?? ""),
	]);
	const region = decideRegion(sources, config, name)?.value;
	return createHash("sha256")
		.update(JSON.stringify([credentials, region, chain]))
		.digest("hex");
}
