import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

interface Bundled {
	readonly name: string;
	readonly version: string;
	/** SPDX identifier, as the package states it. */
	readonly licence: string;
	/** Text of its licence file; undefined where the package has none. */
	readonly text: string | undefined;
}

/** What may be bundled: licences that ask for no more than that they be passed on. */
const allowed: ReadonlySet<string> = new Set([
	"0BSD",
	"Apache-2.0",
	"BlueOak-1.0.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"ISC",
	"MIT",
]);

/**
 * The licences of all packages that bundles hold, each text once.
 *
 * @throws Error when a package has a licence that is not allowed, or no text for it can be found.
 */
export function notices(metafiles: readonly Metafile[]): string {
	const packages = [...new Set(metafiles.flatMap(folders))].sort().map(read);
	const texts = new Map<string, Bundled[]>();
	for (const one of packages) {
		if (!allowed.has(one.licence)) {
			throw new Error(`${one.name} is under ${one.licence}, which is not allowed`);
		}
		const text = one.text ?? packages.find(({ licence, text }) => licence === one.licence && text)?.text;
		if (text === undefined) {
			throw new Error(`no text of the licence of ${one.name} was found`);
		}
		texts.set(text, [...(texts.get(text) ?? []), one]);
	}
	const sections = [...texts].map(([text, under]) => {
		const names = under.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
		return `${names.join("\n")}\n\n${text}\n`;
	});
	return `Connect Campaigns contains these packages.\n\n${sections.join(`\n${"-".repeat(78)}\n\n`)}`;
}

/** The folders of the packages that went into a bundle. */
function folders({ inputs }: Metafile): string[] {
	return Object.keys(inputs).flatMap((path) => {
		const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
		return folder === undefined ? [] : [folder];
	});
}

function manifestOf(file: string): {
	readonly name: string;
	readonly version: string;
	readonly license: string;
} {
	const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
	const { name, version, license }: Record<string, unknown> = { ...Object(manifest) };
	if (typeof name !== "string" || typeof version !== "string" || typeof license !== "string") {
		throw new Error(`${file} names no package with a version and a licence`);
	}
	return { name, version, license };
}

function read(folder: string): Bundled {
	const { name, version, license } = manifestOf(join(folder, "package.json"));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
	const text = file && readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
	return { name, version, licence: license, text };
}
