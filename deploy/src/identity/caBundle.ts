import { readFile } from "node:fs/promises";
import { rootCertificates } from "node:tls";
import { SignInError } from "../failures/signInError";
import type { Environment } from "./endpoint";
import type { Section } from "./ini";
import { inHome } from "./sharedFiles";

/** A file of certificates that the user trusts beside those that Node.js trusts. */
export interface CaBundle {
	readonly path: string;
	/** The variable or setting that names it, for messages. */
	readonly setting: string;
}

/** The bundle that the environment or the profile names, in the order of the AWS CLI. */
export function caBundleOf(environment: Environment, profile: Section | undefined): CaBundle | undefined {
	const fromEnvironment = environment["AWS_CA_BUNDLE"];
	if (fromEnvironment) {
		return { path: fromEnvironment, setting: "AWS_CA_BUNDLE" };
	}
	const fromProfile = profile?.["ca_bundle"];
	return fromProfile ? { path: fromProfile, setting: "ca_bundle" } : undefined;
}

/**
 * The certificates to trust: those of Node.js, of NODE_EXTRA_CA_CERTS and of the bundle, each in PEM form.
 *
 * @returns undefined where there is no bundle: those of Node.js count.
 * @throws SignInError when the bundle cannot be read or holds no certificate.
 */
export async function trustedCertificates(bundle: CaBundle | undefined): Promise<string[] | undefined> {
	if (bundle === undefined) {
		return undefined;
	}
	const { path, setting } = bundle;
	const file = inHome(path);
	const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		throw new SignInError("CaBundleUnreadable", `${setting} names ${file}: ${reason(error.code)}.`);
	});
	const own = certificatesIn(text);
	if (own.length === 0) {
		throw new SignInError("CaBundleUnreadable", `${setting} names ${file}: it holds no certificate.`);
	}
	// A list given to TLS replaces that of Node.js, which leaves these out.
	const extraFile = process.env["NODE_EXTRA_CA_CERTS"];
	const extra = extraFile === undefined ? "" : await readFile(extraFile, "utf8").catch(() => "");
	return [...rootCertificates, ...certificatesIn(extra), ...own];
}

function certificatesIn(pem: string): string[] {
	return pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

function reason(code: string | undefined): string {
	switch (code) {
		case "ENOENT":
			return "there is no such file";
		case "EISDIR":
			return "it is a folder";
		default:
			return `it can't be read (${code})`;
	}
}
