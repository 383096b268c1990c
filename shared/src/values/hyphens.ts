/** A UUID that lacks its hyphens with them; any other text as it is. */
export function withHyphens(id: string): string {
	return id.replace(
		/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i,
		"$1-$2-$3-$4-$5",
	);
}
