import { lookup as nodeLookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isLoopback } from "./endpoint";

/** All addresses of a name, as the computer itself resolves it. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

export const systemLookup: Lookup = async (hostname) =>
	(await nodeLookup(hostname, { all: true })).map(({ address }) => address);

/**
 * The loopback address that a host stands for, to connect to without resolving the name again: by then it could mean
 * another computer. A name counts only where all of its addresses are loopback.
 *
 * @returns undefined when the host is, or may be, another computer.
 * @throws the resolver's error for a name without an address.
 */
export async function loopbackAddress(hostname: string, lookup: Lookup): Promise<string | undefined> {
	if (isLoopback(hostname)) {
		return hostname;
	}
	if (/\.localhost\.?$/i.test(hostname)) {
		// RFC 6761 reserves these names for loopback, but not every resolver knows them.
		return "localhost";
	}
	if (isIP(hostname.replace(/^\[|\]$/g, "")) !== 0) {
		return undefined;
	}
	const addresses = await lookup(hostname);
	// Stand-ins rarely listen on IPv6 alone.
	return addresses.every(isLoopback)
		? (addresses.find((address) => isIP(address) === 4) ?? addresses[0])
		: undefined;
}
