import { integer, oneOf, structure } from "./constraint";
import { isObject, validate } from "./validate";

/** What CreateCampaign does when the instance has a campaign of that name. AWS doesn't document which it is. */
export type Repeat =
	/** Answers ConflictException. */
	| "conflict"
	/** Answers with the campaign that is there if the body is identical, else ConflictException. */
	| "same"
	/** Creates another campaign. */
	| "another";

/** Where AWS doesn't document how the service behaves, so that callers have to cope with every way. */
export interface Behaviour {
	readonly repeat: Repeat;
	/** ListCampaigns calls that miss a new campaign before one shows it. All pages of a list count as one call. */
	readonly listLag: number;
}

export const defaultBehaviour: Behaviour = { repeat: "conflict", listLag: 0 };

const form = {
	repeat: oneOf("conflict", "same", "another"),
	listLag: integer(0),
};

/** Tells whether a value from outside changes the behaviour, and holds nothing else. */
export function isBehaviourChange(value: unknown): value is Partial<Behaviour> {
	return (
		isObject(value) &&
		Object.entries(value).every(([name, member]) => Object.hasOwn(form, name) && member !== null) &&
		validate(value, structure(form)).length === 0
	);
}
