/** "09:00", for minutes since midnight, 0 to 1440. */
export function formatClock(minutes: number): string {
	const two = (number: number) => String(number).padStart(2, "0");
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "09:00–17:30", from and to minutes since midnight. */
export function formatRange({ from, to }: { readonly from: number; readonly to: number }): string {
	return `${formatClock(from)}–${formatClock(to)}`;
}

/** "42.5 h", for minutes, 0 or more, to the hundredth of an hour. */
export function formatHours(minutes: number): string {
	return `${Math.round(minutes / 0.6) / 100} h`;
}
