import schemaFile from "../../../schemas/campaign.schema.json";

/** Date of the service model that the schema follows, YYYY-MM-DD: what is newer it does not know. */
export const modelDate = /\d{4}-\d{2}-\d{2}/.exec(schemaFile.description)?.[0] ?? "";
