import { exactJson, exactText } from "../../../shared/src/request/exactJson";
import { isObject, type JsonObject, parseJson } from "../../../shared/src/request/json";

/**
 * What is kept of a campaign: its body alone, to the digit.
 *
 * @param campaign a file, or a campaign of DescribeCampaign, as `exactJson` reads it.
 */
export function appliedBodyText(campaign: JsonObject): string {
	const { $schema: _editorOnly, id: _id, arn: _arn, ...body } = campaign;
	return exactText(body);
}

/** A body that was kept, as `exactJson` reads it; undefined where the text holds none, so that we did not write it. */
export function appliedBody(text: string): JsonObject | undefined {
	if (parseJson(text) === undefined) {
		return undefined;
	}
	const { value } = exactJson(text);
	return isObject(value) ? value : undefined;
}
