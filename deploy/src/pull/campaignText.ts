import { ExactNumber } from "../../../shared/src/request/exactJson";
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
	return `${written(new Map(entries), "")}\n`;
}

/** @param indent of the line that the value begins in. */
function written(value: unknown, indent: string): string {
	if (value instanceof ExactNumber) {
		return value.literal;
	}
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		const items = value.map((item) => `${inner}${written(item, inner)}`);
		return block("[", items, "]", indent);
	}
	// A map is in its order already.
	const entries = value instanceof Map ? [...value] : isObject(value) ? ordered(value) : undefined;
	if (entries === undefined) {
		return JSON.stringify(value);
	}
	const lines = entries.map(([name, one]) => `${inner}${JSON.stringify(name)}: ${written(one, inner)}`);
	return block("{", lines, "}", indent);
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
	return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function ordered(object: JsonObject): (readonly [string, unknown])[] {
	const placeOf = (name: string): number => places.get(name) ?? places.size;
	return Object.entries(object)
		.filter(([name, value]) => !(optionalLists.has(name) && Array.isArray(value) && value.length === 0))
		.sort(([one], [other]) => placeOf(one) - placeOf(other));
}
