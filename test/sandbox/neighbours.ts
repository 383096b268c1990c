import type { IncomingHttpHeaders } from "node:http";
import { type Answer, errorAnswer, json } from "./answer";
import { connectOperation } from "./connect";
import { contentOperation } from "./contentConnect";
import { connectedOperation } from "./contentOthers";
import { sandboxKeys, ssoToken } from "./keys";
import type { Operation } from "./operations";
import { assumeRole, assumeRoleWithWebIdentity, callerIdentity, stsError } from "./sts";

interface Request {
	readonly method: string;
	readonly url: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** Operations of the services around campaigns: AWS STS, the sign-in portal, Amazon Connect itself, what instances have. */
export function neighbourOf(request: Request): Operation | undefined {
	const { method, url, headers, body } = request;
	const [path = "", query = ""] = url.split("?");
	if (method === "POST" && path === "/") {
		return stsOperation(new URLSearchParams(body));
	}
	if (method === "GET" && path === "/federation/credentials") {
		const asked = new URLSearchParams(query);
		const run = () => roleCredentials(headers["x-amz-sso_bearer_token"], asked);
		return {
			name: "GetRoleCredentials",
			service: undefined,
			resource: () => "*",
			formatError: errorAnswer,
			run,
		};
	}
	return (
		connectOperation(method, url) ?? contentOperation(method, url, body) ?? connectedOperation(method, url)
	);
}

function stsOperation(form: URLSearchParams): Operation {
	const action = form.get("Action") ?? "";
	const run: Operation["run"] = (_, caller) => {
		switch (action) {
			case "GetCallerIdentity":
				return callerIdentity(caller);
			case "AssumeRole":
				return assumeRole(form);
			case "AssumeRoleWithWebIdentity":
				return assumeRoleWithWebIdentity(form);
			default:
				return stsError("InvalidAction", 400, `There is no action ${action}.`);
		}
	};
	const resource = () => form.get("RoleArn") ?? "*";
	// Whoever has a token has no key yet.
	const service = action === "AssumeRoleWithWebIdentity" ? undefined : "sts";
	return { name: action, service, resource, formatError: stsError, run };
}

function roleCredentials(token: unknown, asked: URLSearchParams): Answer {
	if (token !== ssoToken) {
		return errorAnswer("UnauthorizedException", 401, "Session token not found or invalid");
	}
	const id = "SANDBOXKEYSSO";
	const key = sandboxKeys.get(id);
	if (asked.get("account_id") !== key?.account) {
		return errorAnswer("ForbiddenException", 403, "No access");
	}
	return json({
		roleCredentials: {
			accessKeyId: id,
			secretAccessKey: key?.secret,
			sessionToken: key?.sessionToken,
			expiration: Date.parse("2099-01-01T00:00:00Z"),
		},
	});
}
