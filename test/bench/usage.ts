import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds that a process has run on a CPU, all its threads taken together; undefined where Linux does not tell. */
export function cpuTime(pid: number | undefined): number | undefined {
	return fromLinux(() => {
		const threads = readdirSync(`/proc/${pid}/task`);
		const each = threads.map((thread) =>
			Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ", 1)[0]),
		);
		return each.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
	});
}

/** Memory that a process holds now and has held at most, in MB; undefined where Linux does not tell. */
export function memory(pid: number | undefined): { readonly now: number; readonly peak: number } | undefined {
	return fromLinux(() => {
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+([0-9]+)`, "m").exec(status)?.[1]);
		return { now: kilobytes("VmRSS") / 1024, peak: kilobytes("VmHWM") / 1024 };
	});
}

function fromLinux<T>(read: () => T): T | undefined {
	return process.platform === "linux" ? read() : undefined;
}
