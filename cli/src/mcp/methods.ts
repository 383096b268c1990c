import { version } from "../../../package.json";
import { type AgentTool, agentToolSchema, agentTools } from "../../../server/src/features/agents/tools";
import { isObject } from "../../../shared/src/request/json";
import { nearest } from "../../../shared/src/text/nearest";
import { errorCodes, type Params, RequestError } from "./messages";

/** Revisions in which each request says which one it follows, newest first. */
const statelessRevisions = ["2026-07-28"];
/** Revisions that begin with a handshake, newest first. They differ in nothing that is used here. */
const handshakeRevisions = ["2025-11-25", "2025-06-18"];

const serverInfo = { name: "connect-campaigns", title: "Connect Campaigns", version };
const instructions =
	"Check each *.campaign.json file with connect-campaign_check after you change it. Nothing here writes files or reaches AWS.";
const versionKey = "io.modelcontextprotocol/protocolVersion";
const capabilitiesKey = "io.modelcontextprotocol/clientCapabilities";
/** What the server has never changes while it runs; in milliseconds. */
const cached = { ttlMs: 3_600_000, cacheScope: "public" };

/** Runs a tool; throws an error whose message is for the agent where it can't. */
export type RunTool = (tool: AgentTool, args: Params) => string;

/** Answers a request of MCP, of either kind of revision. Throws a RequestError where it is refused. */
export function answerMethod(method: string, params: Params, run: RunTool): object {
	const meta = isObject(params["_meta"]) ? params["_meta"] : {};
	if (method === "server/discover" || versionKey in meta) {
		checkRevision(meta);
		return {
			...stateless(method, params, run),
			resultType: "complete",
			_meta: { "io.modelcontextprotocol/serverInfo": serverInfo },
		};
	}
	return withHandshake(method, params, run);
}

function checkRevision(meta: Params): void {
	const requested = meta[versionKey];
	if (typeof requested !== "string") {
		throw new RequestError(errorCodes.invalidParams, `_meta needs ${versionKey}.`);
	}
	if (!statelessRevisions.includes(requested)) {
		const data = { supported: statelessRevisions, requested };
		throw new RequestError(
			errorCodes.unsupportedProtocolVersion,
			"This revision of the protocol isn't supported.",
			data,
		);
	}
	if (!isObject(meta[capabilitiesKey])) {
		throw new RequestError(errorCodes.invalidParams, `_meta needs ${capabilitiesKey}.`);
	}
}

function stateless(method: string, params: Params, run: RunTool): object {
	switch (method) {
		case "server/discover":
			return { supportedVersions: statelessRevisions, capabilities: { tools: {} }, instructions, ...cached };
		case "tools/list":
			return { tools: listedTools(), ...cached };
		case "tools/call":
			return call(params, run);
		default:
			throw unknownMethod(method);
	}
}

function withHandshake(method: string, params: Params, run: RunTool): object {
	switch (method) {
		case "initialize": {
			const asked = handshakeRevisions.find((revision) => revision === params["protocolVersion"]);
			const protocolVersion = asked ?? handshakeRevisions[0];
			return { protocolVersion, capabilities: { tools: {} }, serverInfo, instructions };
		}
		case "ping":
			return {};
		case "tools/list":
			return { tools: listedTools() };
		case "tools/call":
			return call(params, run);
		default:
			throw unknownMethod(method);
	}
}

function unknownMethod(method: string): RequestError {
	return new RequestError(
		errorCodes.methodNotFound,
		`Unknown method ${JSON.stringify(method.slice(0, 100))}.`,
	);
}

function listedTools(): readonly object[] {
	return agentTools.map(({ name, title, description }) => ({
		name,
		title,
		description,
		inputSchema: agentToolSchema,
		annotations: { readOnlyHint: true, openWorldHint: false },
	}));
}

/** Runs a tool. What is wrong with its arguments is for the agent to put right, so it is an answer and no error. */
function call({ name, arguments: args = {} }: Params, run: RunTool): object {
	const tool = agentTools.find((one) => one.name === name);
	if (tool === undefined) {
		const names = agentTools.map((one) => one.name);
		const meant = typeof name === "string" ? nearest(name.slice(0, 100), names) : undefined;
		const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
		throw new RequestError(errorCodes.invalidParams, `Unknown tool.${hint}`);
	}
	if (!isObject(args)) {
		throw new RequestError(errorCodes.invalidParams, "The arguments of a tool must be an object.");
	}
	try {
		return { content: [{ type: "text", text: run(tool, args) }], isError: false };
	} catch (fault) {
		if (!(fault instanceof ToolError)) {
			throw fault;
		}
		return { content: [{ type: "text", text: fault.message }], isError: true };
	}
}

/** Arguments that a tool can't be run with; the message says what to give instead. */
export class ToolError extends Error {}
