/** Longest wait for what the client may tell before an answer goes out without it, in milliseconds. */
const timeLimitMs = 200;

/** Does something that may wait for the client, and gives it the promise that resolves when the wait is over. */
export async function withTimeLimit<T>(work: (late: Promise<undefined>) => Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>((resolve) => {
		timer = setTimeout(resolve, timeLimitMs, undefined);
	});
	try {
		return await work(late);
	} finally {
		clearTimeout(timer);
	}
}
