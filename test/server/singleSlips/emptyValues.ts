import type { SingleSlip } from "./slip";

const queue = '"connectQueueId": "b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20",\n      ';
const flow = '"connectContactFlowId": "c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31"';

/** Empty strings that the API's model accepts, and that name nothing. */
export const emptyValues: readonly SingleSlip[] = [
	{
		from: queue,
		to: '"connectQueueId": "",\n      ',
		message: "An empty ID finds no queue. Write the ID of the queue.",
		fixed: ['"connectQueueId": "<queue id>",\n      ', ""],
	},
	{
		from: flow,
		to: '"connectContactFlowId": ""',
		message: "An empty ID finds no flow. Write the ID of the flow.",
		fixed: ['"connectContactFlowId": "<flow id>"'],
	},
];
