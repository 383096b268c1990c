import type { LiveAnswer, LiveItem, LiveKind, LiveScope } from "../../../../shared/src/live";
import { parseArn, writeArn } from "../../../../shared/src/values/arn";
import { isUuid } from "../../../../shared/src/values/instanceId";
import { memoize } from "../../../../shared/src/values/memoize";

/** What a text has of an item of the account: its value, its ARN, or the name that an email address sends under. */
type Form = "value" | "arn" | "displayName";

/** What can stand at a place, as an account knows it. */
export interface LivePlace {
	readonly kind: LiveKind;
	readonly form: Form;
	readonly scope: LiveScope;
	/** The kind of the versions that an ARN there can name. */
	readonly versions: LiveKind | undefined;
	/** Only items of this channel fit, in the words of AWS. */
	readonly channel: string | undefined;
}

/** Gives what is known of a kind at this moment; undefined where nobody tells. */
export type LiveSource = (kind: LiveKind, scope: LiveScope) => LiveAnswer | undefined;

interface Kind {
	readonly kind: LiveKind;
	readonly form: Form;
	readonly versions?: LiveKind;
	readonly channel?: string;
}

/** By what references are called where completion gathers them: see `knownKey`. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	["InstanceId", { kind: "instance", form: "value" }],
	["owner", { kind: "instance", form: "arn" }],
	["QueueId", { kind: "queue", form: "value" }],
	["ContactFlowId", { kind: "contactFlow", form: "value" }],
	["campaign-flow", { kind: "campaignFlow", form: "value", versions: "flowVersion" }],
	["SourcePhoneNumber", { kind: "phoneNumber", form: "value" }],
	["phone-number", { kind: "phoneNumber", form: "arn" }],
	["EmailAddress", { kind: "emailAddress", form: "value" }],
	["EmailDisplayName", { kind: "emailAddress", form: "displayName" }],
	["message-template sms", template("SMS")],
	["message-template email", template("EMAIL")],
	["message-template whatsApp", template("WHATSAPP")],
	["segment-definition", { kind: "segment", form: "value" }],
	["customer-profiles-domain", { kind: "profileDomain", form: "value" }],
]);

/** `channel`: in AWS's word. */
function template(channel: string): Kind {
	return { kind: "messageTemplate", form: "value", versions: "templateVersion", channel };
}

/**
 * What an account knows of a place; undefined where it knows nothing, or where no instance is known that it could be
 * looked up in.
 *
 * @param reference what completion calls a reference there: see `knownKey`.
 * @param instanceId that of the campaign.
 */
export function livePlace(reference: string, instanceId: string | undefined): LivePlace | undefined {
	return places.get(reference) ?? placesIn(instanceId ?? "")?.get(reference);
}

/** The places of what isn't looked up in an instance. */
const places = placesWith({}, (kind) => kind === "instance");

/** The places of what is: made once for each instance, since each key that is typed asks for all of a file. */
const placesIn = memoize((instanceId) =>
	// An ID that is still being typed would be asked about with each of its beginnings.
	isUuid(instanceId) ? placesWith({ instanceId }, (kind) => kind !== "instance") : undefined,
);

function placesWith(scope: LiveScope, isThere: (kind: LiveKind) => boolean): ReadonlyMap<string, LivePlace> {
	return new Map(
		[...kinds]
			.filter(([, { kind }]) => isThere(kind))
			.map(([reference, { kind, form, versions, channel }]) => [
				reference,
				{ kind, form, versions, scope, channel },
			]),
	);
}

/** What a place has of an item; undefined where AWS doesn't tell it. */
export function formOf({ form }: LivePlace, { value, arn, facts }: LiveItem): string | undefined {
	switch (form) {
		case "value":
			return value;
		case "arn":
			return arn ?? (value.startsWith("arn:") ? value : undefined);
		case "displayName":
			return facts.displayName;
	}
}

/** Whether an item is for the channel of a place. */
export function isForChannel({ channel }: LivePlace, { facts }: LiveItem): boolean {
	return channel === undefined || facts.channel === undefined || facts.channel === channel;
}

/** An ARN and its version, as in `arn:…:3` and `$LATEST`; undefined for what is none. */
export const splitVersion: (
	text: string,
) => { readonly base: string; readonly version: string | undefined } | undefined = memoize((text) => {
	const arn = parseArn(text);
	if (arn === undefined) {
		return undefined;
	}
	const { qualifier, ...rest } = arn;
	return { base: writeArn({ ...rest, qualifier: undefined }), version: qualifier };
});

const indices = new WeakMap<LiveAnswer, ReadonlyMap<Form, ReadonlyMap<string, LiveItem>>>();

/** The item that a text at a place means; undefined where the list has none. */
export function itemFor(place: LivePlace, text: string, list: LiveAnswer): LiveItem | undefined {
	const index = indexOf(place, list);
	return text === "" ? undefined : (index.get(text) ?? index.get(keyOf(place, text)));
}

function indexOf(place: LivePlace, list: LiveAnswer): ReadonlyMap<string, LiveItem> {
	const known = indices.get(list)?.get(place.form);
	if (known !== undefined) {
		return known;
	}
	const index = new Map(
		list.items.map((item): [string, LiveItem] => [keyOf(place, formOf(place, item) ?? ""), item]).reverse(),
	);
	indices.set(list, new Map([...(indices.get(list) ?? []), [place.form, index]]));
	return index;
}

/** IDs and addresses are the same in upper and lower case; the versions of an ARN belong to one item. */
function keyOf({ form, versions }: LivePlace, text: string): string {
	const base = versions === undefined ? text : (splitVersion(text)?.base ?? text);
	return form === "displayName" ? base : base.toLowerCase();
}

/** What an account has for the place of a cursor. */
export interface LiveOffers {
	/** The document that a lookup is for. */
	readonly uri: string;
	readonly place: LivePlace;
	readonly list: LiveAnswer;
	/** Versions of the item that the text at the cursor names. */
	readonly versions?: LiveVersions | undefined;
}

export interface LiveVersions {
	readonly kind: LiveKind;
	readonly scope: LiveScope;
	readonly item: LiveItem;
	readonly list: LiveAnswer;
}
