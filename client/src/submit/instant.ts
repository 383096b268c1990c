const form =
	/^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):(\d{2}))?$/;

/**
 * Reads an RFC 3339 timestamp as an exact instant. Text without a zone is UTC, as the AWS CLI takes it;
 * the machine's own zone never matters. Digits below the millisecond are cut off, as the service does.
 *
 * @returns undefined when the text is no timestamp or names no real date or time.
 */
export function parseInstant(text: string): Date | undefined {
	const match = form.exec(text);
	if (match === null) {
		return undefined;
	}
	const part = (index: number): number => Number(match[index] ?? 0);
	const wall = new Date(0);
	wall.setUTCFullYear(part(1), part(2) - 1, part(3));
	wall.setUTCHours(part(4), part(5), part(6), Number((match[7] ?? "").padEnd(3, "0").slice(0, 3)));
	const rolledOver =
		wall.getUTCMonth() !== part(2) - 1 ||
		wall.getUTCDate() !== part(3) ||
		wall.getUTCHours() !== part(4) ||
		wall.getUTCMinutes() !== part(5) ||
		wall.getUTCSeconds() !== part(6);
	if (rolledOver || part(10) > 23 || part(11) > 59) {
		return undefined;
	}
	const offsetMinutes = (part(10) * 60 + part(11)) * (match[9] === "-" ? -1 : 1);
	return new Date(wall.getTime() - offsetMinutes * 60_000);
}
