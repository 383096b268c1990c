import { type LiveAnswer, type LiveItem, liveFacts } from "../../../shared/src/live";
import { memberOf } from "../../../shared/src/request/json";

/** What is said of a kind where nothing is told of it. */
const unread: LiveAnswer = { state: "off", complete: false, stale: false, items: [] };

const states: ReadonlySet<unknown> = new Set(["ready", "loading", "off", "denied", "failed", "unknown"]);

/** Most items of a kind that are taken from a client. */
const maxItems = 20_000;

/** What a client answered, as far as it can be read: anything else counts as not told. */
export function readLiveAnswer(answer: unknown): LiveAnswer {
	const state = memberOf(answer, "state");
	const items = memberOf(answer, "items");
	if (!isState(state) || !Array.isArray(items)) {
		return unread;
	}
	const read = items.slice(0, maxItems).flatMap(itemOf);
	const asOf = memberOf(answer, "asOf");
	return {
		state,
		// Where something could not be read, what is missing may be there.
		complete: memberOf(answer, "complete") === true && read.length === items.length,
		stale: memberOf(answer, "stale") !== false,
		...(typeof asOf === "number" && Number.isFinite(asOf) && { asOf }),
		...texts(answer, ["account", "region", "action", "reason"]),
		items: read,
	};
}

function isState(state: unknown): state is LiveAnswer["state"] {
	return states.has(state);
}

function itemOf(item: unknown): LiveItem[] {
	const value = memberOf(item, "value");
	const label = memberOf(item, "label");
	if (typeof value !== "string" || value === "" || typeof label !== "string") {
		return [];
	}
	return [
		{
			value,
			label: label.trim() === "" ? value : label,
			...texts(item, ["detail", "arn"]),
			facts: texts(memberOf(item, "facts"), liveFacts),
		},
	];
}

function texts<Name extends string>(
	holder: unknown,
	names: readonly Name[],
): { readonly [N in Name]?: string } {
	const found: { [N in Name]?: string } = {};
	for (const name of names) {
		const text = memberOf(holder, name);
		if (typeof text === "string") {
			found[name] = text;
		}
	}
	return found;
}
