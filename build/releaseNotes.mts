/**
 * What the changelog says of a version, without its heading.
 *
 * @throws Error where the changelog has no such version, no date for it, or nothing to say.
 */
export function releaseNotes(changelog: string, version: string): string {
	const sections = changelog.split(/^(?=## )/m);
	const section = sections.find((one) => one.startsWith(`## ${version} `));
	if (section === undefined || !/^## .* \d{4}-\d{2}-\d{2}\n/.test(section)) {
		throw new Error(`CHANGELOG.md has no version ${version} with a date.`);
	}
	const notes = section.slice(section.indexOf("\n") + 1).trim();
	if (notes === "") {
		throw new Error(`CHANGELOG.md says nothing of version ${version}.`);
	}
	return `${notes}\n`;
}
