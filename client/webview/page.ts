/** The script of the page that shows communication times. It runs in a browser and knows nothing of VS Code's API. */

interface Host {
	postMessage(
		message: { readonly kind: "ready" } | { readonly kind: "reveal"; start: number; end: number },
	): void;
	getState(): unknown;
	setState(state: { readonly uri: string; readonly scroll: number }): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const { uri = "" } = document.body.dataset;
const dayLength = 1440;
const laneHeight = 20;

function number(element: HTMLElement, name: string): number {
	return Number(element.dataset[name] ?? 0);
}

/** Puts what has minutes in its place. By script, because the page allows no styles in markup. */
function arrange(root: HTMLElement): void {
	for (const element of root.querySelectorAll<HTMLElement>("[data-from]")) {
		const from = number(element, "from");
		element.style.left = `${(from / dayLength) * 100}%`;
		if (element.dataset["to"] !== undefined) {
			element.style.width = `${((number(element, "to") - from) / dayLength) * 100}%`;
		}
		if (element.dataset["lane"] !== undefined) {
			element.style.top = `${number(element, "lane") * laneHeight}px`;
		}
	}
	for (const track of root.querySelectorAll<HTMLElement>("[data-lanes]")) {
		track.style.height = `${number(track, "lanes") * laneHeight}px`;
	}
}

let shown = "";

function show(content: string): void {
	const main = document.querySelector("main");
	if (main === null || content === shown) {
		return;
	}
	shown = content;
	const { activeElement } = document;
	const key = activeElement instanceof HTMLElement ? activeElement.dataset["key"] : undefined;
	// The sender has escaped all that comes from the file, and the page's policy runs no script but this one.
	main.innerHTML = content;
	arrange(main);
	const again = [...main.querySelectorAll<HTMLElement>("[data-key]")];
	again.find((element) => key !== undefined && element.dataset["key"] === key)?.focus();
}

function scrollOf(state: unknown): number {
	return typeof state === "object" && state !== null && "scroll" in state && typeof state.scroll === "number"
		? state.scroll
		: 0;
}

let scrolled = scrollOf(host.getState());

window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
	if (typeof data === "object" && data !== null && "content" in data && typeof data.content === "string") {
		const before = scrolled;
		show(data.content);
		window.scrollTo(0, before);
	}
});

window.addEventListener("scroll", () => {
	scrolled = window.scrollY;
	host.setState({ uri, scroll: scrolled });
});

document.addEventListener("click", ({ target }) => {
	const place = target instanceof Element ? target.closest<HTMLElement>("[data-start]") : null;
	if (place !== null) {
		host.postMessage({ kind: "reveal", start: number(place, "start"), end: number(place, "end") });
	}
});

host.setState({ uri, scroll: scrolled });
host.postMessage({ kind: "ready" });
