import { type Answer, invalid, json, modelledError } from "./answer";
import { integer, list, oneOf, structure, text, union } from "./constraint";
import { type Content, contentForm } from "./content";
import type { Caller } from "./keys";
import { pageOf, pagingOf } from "./listing";
import { arn, communicationLimits, connectInstanceId } from "./model";
import { fitsExactly, validate } from "./validate";

/** An instance of Amazon Connect, with what outbound campaigns know of it. */
export interface Instance {
	readonly id: string;
	readonly alias?: string;
	/** `ACTIVE` by default. */
	readonly status?: "CREATION_IN_PROGRESS" | "ACTIVE" | "CREATION_FAILED";
	/** Where it is; by default in every account and region of the sandbox. */
	readonly account?: string;
	readonly region?: string;
	/** Whether outbound campaigns are enabled; by default they are, and with `NONE` nobody has tried. */
	readonly onboarding?: "NONE" | "IN_PROGRESS" | "SUCCEEDED" | "FAILED";
	/** Why enabling them failed. */
	readonly failureCode?: string;
	/** The value of `allChannelSubtypes` in the instance's limits. */
	readonly limits?: Readonly<Record<string, unknown>>;
	/** The Customer Profiles domain, the message templates and the functions, as they are listed. */
	readonly integrations?: readonly unknown[];
	/** What campaigns of it can refer to. */
	readonly content?: Content;
}

const sandboxInstance: Instance = {
	id: "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",
	alias: "sandbox-contact-center",
};

const form = structure(
	{
		id: connectInstanceId,
		alias: text([1, 45]),
		status: oneOf("CREATION_IN_PROGRESS", "ACTIVE", "CREATION_FAILED"),
		account: text([12, 12], /^\d+$/),
		region: text([1, 50]),
		onboarding: oneOf("NONE", "IN_PROGRESS", "SUCCEEDED", "FAILED"),
		failureCode: oneOf(
			"EVENT_BRIDGE_ACCESS_DENIED",
			"EVENT_BRIDGE_MANAGED_RULE_LIMIT_EXCEEDED",
			"IAM_ACCESS_DENIED",
			"KMS_ACCESS_DENIED",
			"KMS_KEY_NOT_FOUND",
			"INTERNAL_FAILURE",
		),
		limits: communicationLimits,
		content: contentForm,
		integrations: list(
			union({
				customerProfiles: structure(
					{ domainArn: arn, objectTypeNames: { is: "map", key: text(), of: text() } },
					"domainArn",
					"objectTypeNames",
				),
				qConnect: structure({ knowledgeBaseArn: arn }, "knowledgeBaseArn"),
				lambda: structure({ functionArn: text() }, "functionArn"),
			}),
		),
	},
	"id",
);
const pageRequest = structure({ maxResults: integer(1, 50), nextToken: text([0, 1000]) });

/** Tells whether a value from outside is an instance. */
export function isInstance(value: unknown): value is Instance {
	return fitsExactly(value, form);
}

/** The instances of one sandbox, and what ConnectCampaignsV2 answers about them. */
export class Instances {
	#all: readonly Instance[] = [sandboxInstance];

	/** Takes these in place of those there are. */
	replace(instances: readonly Instance[]): void {
		this.#all = instances;
	}

	/** Goes back to the one instance of the sandbox. */
	reset(): void {
		this.#all = [sandboxInstance];
	}

	visibleTo({ account, region }: Caller): readonly Instance[] {
		return this.#all.filter(
			(instance) => (instance.account ?? account) === account && (instance.region ?? region) === region,
		);
	}

	/** GetConnectInstanceConfig. */
	config(id: string, caller: Caller): Answer {
		return this.#withEnabled(id, caller, () => {
			const role = "aws-service-role/connect-campaigns.amazonaws.com/AWSServiceRoleForConnectCampaigns";
			const serviceLinkedRoleArn = `arn:aws:iam::${caller.account}:role/${role}`;
			const encryptionConfig = { enabled: false };
			return json({
				connectInstanceConfig: { connectInstanceId: id, serviceLinkedRoleArn, encryptionConfig },
			});
		});
	}

	/** GetInstanceOnboardingJobStatus. */
	onboardingStatus(id: string, caller: Caller): Answer {
		const { onboarding = "SUCCEEDED", failureCode } = this.#find(id, caller) ?? { onboarding: "NONE" };
		if (onboarding === "NONE") {
			return modelledError("ResourceNotFoundException", `Instance ${id} has no onboarding job.`);
		}
		const status = { connectInstanceId: id, status: onboarding, failureCode };
		return json({ connectInstanceOnboardingJobStatus: status });
	}

	/** GetInstanceCommunicationLimits. */
	limits(id: string, caller: Caller): Answer {
		return this.#withEnabled(id, caller, ({ limits }) =>
			json({ communicationLimitsConfig: { allChannelSubtypes: limits } }),
		);
	}

	/** ListConnectInstanceIntegrations. */
	integrations(id: string, query: URLSearchParams, caller: Caller): Answer {
		const paging = pagingOf(query);
		const faults = validate(paging, pageRequest);
		return this.#withEnabled(id, caller, (instance) => {
			const page = pageOf(integrationsOf(instance, caller), paging, 50);
			return faults.length + page.faults.length > 0
				? invalid([...faults, ...page.faults])
				: json({ integrationSummaryList: page.items, nextToken: page.nextToken });
		});
	}

	#find(id: string, caller: Caller): Instance | undefined {
		return this.visibleTo(caller).find((instance) => instance.id === id);
	}

	#withEnabled(id: string, caller: Caller, answer: (instance: Instance) => Answer): Answer {
		const instance = this.#find(id, caller);
		return instance === undefined || (instance.onboarding ?? "SUCCEEDED") !== "SUCCEEDED"
			? modelledError("ResourceNotFoundException", `Outbound campaigns are not enabled for instance ${id}.`)
			: answer(instance);
	}
}

/** What an instance is connected with. */
export function integrationsOf({ integrations }: Instance, { account, region }: Caller): readonly unknown[] {
	if (integrations !== undefined) {
		return integrations;
	}
	const domainArn = `arn:aws:profile:${region}:${account}:domains/amazon-connect-example`;
	const types = ["Email", "SMS", "Telephony", "Orchestration", "WhatsApp"];
	const objectTypeNames = Object.fromEntries(types.map((type) => [`Campaign-${type}`, `Sandbox${type}`]));
	const knowledgeBase = "3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102";
	const knowledgeBaseArn = `arn:aws:wisdom:${region}:${account}:knowledge-base/${knowledgeBase}`;
	return [{ customerProfiles: { domainArn, objectTypeNames } }, { qConnect: { knowledgeBaseArn } }];
}
