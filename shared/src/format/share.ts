/** "80%", for a share of one. Digits that only binary fractions have are left out. */
export function formatShare(share: number): string {
	return `${Number((share * 100).toPrecision(12))}%`;
}
