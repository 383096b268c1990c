import Ajv, { type ValidateFunction } from "ajv";
import schemaFile from "../../schemas/campaign.schema.json";
import { formats } from "../../shared/src/values/formats";

/** What an editor without our server refuses, by the published schema; with all that is wrong, or with the first of it. */
export function publishedValidator({ allErrors = false } = {}): ValidateFunction {
	const ajv = new Ajv({ strict: true, allErrors });
	ajv.addVocabulary([
		"x-arn",
		"x-shape",
		"x-since",
		"x-sensitive",
		"x-reference",
		"x-words",
		"enumDescriptions",
	]);
	// Other editors know none of these and go by the pattern beside each; so does this.
	for (const format of formats.keys()) {
		ajv.addFormat(format, true);
	}
	return ajv.compile(schemaFile);
}
