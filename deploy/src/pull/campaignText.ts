import { exactLayout } from "../../../shared/src/request/exactJson";
import { isObject, type JsonObject } from "../../../shared/src/request/json";
import { propertyOrder } from "./propertyOrder";

/** Lists that are optional where they are, so that the service's empty ones say nothing. */
const optionalLists: ReadonlySet<string> = new Set([
	"pacingStrategies",
	"agentActions",
	"localTimeZoneDetection",
]);

const places: ReadonlyMap<string, number> = new Map(propertyOrder.map((name, index) => [name, index]));

/**
 * The file of a campaign that exists: less what the service adds, properties in the order of the schema and unknown
 * ones behind them, numbers to the digit and times as they are, laid out as the formatter lays it out.
 *
 * @param campaign the campaign of DescribeCampaign as `exactJson` reads it.
 */
export function campaignText(campaign: JsonObject): string {
	const { id: _id, arn: _arn, ...own } = campaign;
	const entries = ordered(own).flatMap(([name, value]): [string, unknown][] => {
		if (name !== "tags" || !isObject(value)) {
			return [[name, value]];
		}
		const tags = Object.entries(value).filter(([key]) => !key.startsWith("aws:"));
		return tags.length === 0 ? [] : [[name, new Map(tags)]];
	});
	return `${exactLayout(new Map(entries), membersOf)}\n`;
}

/** A map is in its order already. */
function membersOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
	return value instanceof Map ? [...value] : isObject(value) ? ordered(value) : undefined;
}

function ordered(object: JsonObject): (readonly [string, unknown])[] {
	const placeOf = (name: string): number => places.get(name) ?? places.size;
	return Object.entries(object)
		.filter(([name, value]) => !(optionalLists.has(name) && Array.isArray(value) && value.length === 0))
		.sort(([one], [other]) => placeOf(one) - placeOf(other));
}
