import { type Answer, errorAnswer, json } from "./answer";
import { integer, structure, text } from "./constraint";
import { denial } from "./denials";
import type { Instance } from "./instances";
import type { Caller } from "./keys";
import { pageOf, pagingOf } from "./listing";
import type { Operation } from "./operations";
import { userArn } from "./sts";
import { validate } from "./validate";

const own = { service: "connect", formatError: errorAnswer };
const pageRequest = structure({ maxResults: integer(1, 10), nextToken: text() });

/** The operations of Amazon Connect itself: those that show instances. */
export function connectOperation(method: string, url: string): Operation | undefined {
	const [path = "", query = ""] = url.split("?");
	if (method !== "GET") {
		return undefined;
	}
	if (path === "/instance") {
		return {
			...own,
			name: "ListInstances",
			resource: () => "*",
			run: ({ instances }, caller) => listInstances(instances.visibleTo(caller), query, caller),
		};
	}
	const id = /^\/instance\/([^/]+)$/.exec(path)?.[1];
	return id === undefined
		? undefined
		: {
				...own,
				name: "DescribeInstance",
				resource: (caller) => instanceArn(id, caller),
				run: ({ instances }, caller) => {
					const instance = instances.visibleTo(caller).find((each) => each.id === id);
					return instance === undefined
						? deniedInstance(id, caller)
						: json({ Instance: shown(instance, caller) });
				},
			};
}

function listInstances(instances: readonly Instance[], query: string, caller: Caller): Answer {
	const paging = pagingOf(new URLSearchParams(query));
	const page = pageOf(instances, paging, 10);
	const faults = [...validate(paging, pageRequest), ...page.faults];
	if (faults.length > 0) {
		return errorAnswer("InvalidRequestException", 400, faults.join("; "));
	}
	const summaries = page.items.map((instance) => shown(instance, caller));
	return json({ InstanceSummaryList: summaries, NextToken: page.nextToken });
}

/** What both operations show of an instance; times are seconds since 1970. */
function shown({ id, alias, status = "ACTIVE" }: Instance, caller: Caller): unknown {
	const roles = "role/aws-service-role/connect.amazonaws.com";
	return {
		Id: id,
		Arn: instanceArn(id, caller),
		IdentityManagementType: "CONNECT_MANAGED",
		InstanceAlias: alias,
		CreatedTime: 1_700_000_000,
		ServiceRole: `arn:aws:iam::${caller.account}:${roles}/AWSServiceRoleForAmazonConnect_sandbox`,
		InstanceStatus: status,
		InboundCallsEnabled: true,
		OutboundCallsEnabled: true,
		InstanceAccessUrl: `https://${alias ?? id}.my.connect.aws`,
	};
}

/** An instance that is not there is one that the caller may not look at. */
function deniedInstance(id: string, caller: Caller): Answer {
	const details = { user: userArn(caller), resource: instanceArn(id, caller) };
	return errorAnswer("AccessDeniedException", 403, denial("identity", "connect:DescribeInstance", details));
}

function instanceArn(id: string, { account, region }: Caller): string {
	return `arn:aws:connect:${region}:${account}:instance/${id}`;
}
