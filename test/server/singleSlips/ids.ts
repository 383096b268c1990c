import type { SingleSlip } from "./slip";

const queue = '"connectQueueId": "b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20"';
const flow = '"connectContactFlowId": "c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31"';

/** An ID in the form of another tool. Only brackets may go unseen. */
function around(from: string, before: string, behind: string, isCertain: boolean): SingleSlip {
	const [, id = ""] = /: "(.*)"/.exec(from) ?? [];
	return {
		from,
		to: from.replace(id, `${before}${id}${behind}`),
		message: `Write the ID, not what is around it: "${id}".`,
		fixed: [from],
		...(isCertain && { certain: from }),
	};
}

export const ids: readonly SingleSlip[] = [queue, flow].flatMap((from) => [
	around(from, "{", "}", true),
	around(from, "[", "]", true),
	around(from, "(", ")", false),
	around(from, "<", ">", false),
	around(from, "urn:uuid:", "", false),
]);
