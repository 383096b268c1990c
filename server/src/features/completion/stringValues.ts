import { withNamesOf } from "../../../../shared/src/environments/variables";
import { formatDuration } from "../../../../shared/src/format/quantity";
import { uncapitalized } from "../../../../shared/src/text/sentence";
import {
	instanceOf as arnInstance,
	describeArnKind,
	isArnKind,
	isInstanceArn,
	parseArn,
} from "../../../../shared/src/values/arn";
import { parseDuration } from "../../../../shared/src/values/duration";
import { knownKey, ownerTag, referenceKind } from "../../campaign/references";
import type { Shape, StringShape } from "../../schema/shape";
import { arnTemplate, ownerTemplate, type Template } from "../../writer/arns";
import { suggestDates, suggestInstants } from "./calendar";
import { liveTexts } from "./live";
import type { ValuePlace } from "./place";
import type { Text } from "./suggestion";
import { suggestTimes } from "./times";
import { foundZones } from "./zones";

/** What decides which texts fit. */
type TextPlace = Omit<ValuePlace, "place" | "cursor"> & {
	readonly key: string | undefined;
	/** The text that stands there. */
	readonly written?: string | undefined;
};

/** The texts that fit a place, the likely first; none where only its writer can know one. */
export function suggestStrings(place: TextPlace, shape: StringShape): Text[] {
	const { object, key = "", now, timeZone, facts } = place;
	if (shape.values !== undefined) {
		return shape.values.map((one) => text(one.value, phrase(one.description)));
	}
	switch (shape.format) {
		case "time-of-day":
			return object === undefined ? [] : suggestTimes(object, key).map((time) => text(time, ""));
		case "calendar-date":
			return suggestDates(object, key, { now, timeZone }).map(meant);
		case "instant":
			return suggestInstants(object, key, facts.timeZone, { now, timeZone }).map(meant);
		case "iso-duration":
		case "evaluation-window":
			return examples(place, shape).map((one) => text(one, formatDuration(parseDuration(one) ?? 0)));
		case "iana-time-zone":
			return zoneTexts(place);
	}
	const kind = referenceKind(shape, key);
	const live = liveTextsAt(place);
	const isNew = ({ value }: { readonly value: Text["value"] }) => live.every((one) => one.value !== value);
	if (kind === ownerTag) {
		return [...live, ...owners(place).filter(isNew)];
	}
	if (shape.name === "TagValue") {
		return [];
	}
	// Nobody means to give a campaign the name of an example.
	if (kind === undefined) {
		return place.member?.editorOnly ? examples(place, shape).map((one) => text(one, "example")) : [];
	}
	const known = place.known().get(knownKey(kind, place.path)) ?? [];
	return [
		...live,
		...known.filter(isNew).map(({ value, from }) => text(value, `in ${from}`)),
		...instanceOf(place, shape, known.length).filter(isNew),
		...(isArnKind(kind) ? [text(arnTemplate(kind, facts.parts), `ARN of ${describeArnKind(kind)}`)] : []),
	];
}

/** What an account has, with the names of environments that the text at a place has already. */
function liveTextsAt({ live, facts, now, timeZone, written = "", values }: TextPlace): Text[] {
	const texts = live === undefined ? [] : liveTexts(live, facts, { now, timeZone });
	return texts.map((one) => ({ ...one, value: withNamesOf(written, one.value, values) }));
}

function zoneTexts({ facts, timeZone }: TextPlace): Text[] {
	const likely = [timeZone, facts.writtenZone];
	return foundZones()
		.map(({ value, meaning, words }): Text => {
			const own = value === timeZone ? "your time zone" : meaning;
			return { value, meaning: own, words, rank: likely.includes(value) ? 0 : 1 };
		})
		.sort((one, other) => one.rank - other.rank);
}

/**
 * ARNs of the instance: those that a campaign of it holds whole, else what the ARNs of the file tell of it. Parts of
 * ARNs that are still to be filled in are guesses, and count nowhere.
 */
function owners({ facts, known }: TextPlace): Text[] {
	const { instance } = facts.parts;
	const whole = (known().get(ownerTag) ?? []).filter(({ value }) => {
		const arn = parseArn(value);
		const id = arn && isInstanceArn(arn) ? arnInstance(arn) : undefined;
		return id !== undefined && (instance === undefined || id === instance);
	});
	const template = ownerTemplate(facts.parts);
	const composed = template.length === 1 ? template[0] : undefined;
	const isKnown = whole.some(({ value }) => composed === undefined || value === composed);
	return [
		...whole.map(({ value, from }) => text(value, `in ${from}`)),
		...(isKnown ? [] : [text(composed ?? template, "ARN of the instance")]),
	];
}

/**
 * The instance that the file's ARNs name, where it is not offered already. In a template the tag `owner` repeats what is
 * typed as the instance ID: a list with that alone would open beside it, and take the Tab that leads on.
 */
function instanceOf({ facts, written }: TextPlace, shape: StringShape, others: number): Text[] {
	const { instance } = facts.parts;
	return shape.name !== "InstanceId" || instance === undefined || instance === written || others > 0
		? []
		: [text(instance, "in an ARN of this file")];
}

function examples({ member }: TextPlace, shape: Shape): string[] {
	return (member?.examples ?? shape.examples).filter((example) => typeof example === "string");
}

function meant({ value, meaning }: { readonly value: string; readonly meaning: string }): Text {
	return text(value, meaning);
}

function text(value: string | Template, meaning: string): Text {
	return { value, meaning, rank: 0 };
}

/** A description as a phrase: without its capital and its full stop. */
export function phrase(description: string): string {
	return uncapitalized(description).replace(/\.$/, "");
}
