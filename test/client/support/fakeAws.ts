import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

export interface Received {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

export type Answer = (response: ServerResponse, received: Received, attempt: number) => void;

export interface FakeAws {
	readonly url: string;
	readonly received: readonly Received[];
	answer: Answer;
	close(): Promise<void>;
}

export const created: Answer = (response) => {
	response.setHeader("x-amzn-requestid", "request-1");
	response.end(
		JSON.stringify({
			id: "campaign-1",
			arn: "arn:aws:connect-campaigns:us-west-2:111122223333:campaign/campaign-1",
		}),
	);
};

/** An answer in the form of the service's errors. */
export function refusal(status: number, name: string, message = "Said by AWS."): Answer {
	return (response) => {
		response.writeHead(status, { "x-amzn-errortype": name, "x-amzn-requestid": "request-2" });
		response.end(JSON.stringify({ message }));
	};
}

/** An HTTP server on the loopback that takes every request and answers as it is told. */
export async function startFakeAws(): Promise<FakeAws> {
	const received: Received[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const one: Received = {
				method: request.method ?? "",
				path: request.url ?? "",
				headers: request.headers,
				body: Buffer.concat(chunks).toString("utf8"),
			};
			received.push(one);
			fake.answer(response, one, received.length);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	if (address === null || typeof address === "string") {
		throw new Error("The server has no port.");
	}
	const fake: FakeAws = {
		url: `http://127.0.0.1:${address.port}`,
		received,
		answer: created,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	return fake;
}
