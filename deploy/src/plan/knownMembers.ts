import { CreateCampaignRequest$ } from "@aws-sdk/client-connectcampaignsv2";
import { NormalizedSchema } from "@smithy/core/schema";
import type { Path } from "../../../shared/src/protocol";

/**
 * Whether the service model that this extension was built with has a member of a campaign. Lists and maps have every
 * item and key; below them it goes on.
 */
export function isKnownMember(path: Path): boolean {
	let schema: NormalizedSchema | undefined = NormalizedSchema.of(CreateCampaignRequest$);
	for (const step of path) {
		schema = schema && below(schema, step);
	}
	return schema !== undefined;
}

function below(schema: NormalizedSchema, step: string | number): NormalizedSchema | undefined {
	if (schema.isListSchema() || schema.isMapSchema()) {
		return schema.getValueSchema();
	}
	if (!schema.isStructSchema()) {
		return undefined;
	}
	for (const [name, member] of schema.structIterator()) {
		if (name === step) {
			return member;
		}
	}
	return undefined;
}
