import { keyOffers } from "./keys";
import type { Offer } from "./offer";
import type { KeyPlace } from "./place";

/** When there are more places than this, all are forgotten. */
const most = 200;
/** What depends on more text than this, in characters, is no campaign of ours and not worth the memory. */
const longest = 5000;

/** What is offered in objects, kept by place while all that it depends on is the same: writing structures takes long. */
export class KeptOffers {
	private readonly offers = new Map<string, readonly Offer[]>();

	/** As `keyOffers` makes them. All places that are asked about have the same templates. */
	of(place: KeyPlace): readonly Offer[] {
		const key = dependenciesOf(place);
		if (key === undefined) return keyOffers(place);
		const known = this.offers.get(key);
		if (known !== undefined) return known;
		const made = keyOffers(place);
		if (this.offers.size >= most) this.offers.clear();
		this.offers.set(key, made);
		return made;
	}
}

/** All that the offers at a place depend on, as one text; undefined where they are not to be kept. */
function dependenciesOf({ shape, path, cursor, facts, snippets }: KeyPlace): string | undefined {
	const { object, property, named } = cursor;
	// In a range of times it depends on the other times of the day.
	if (shape.name === "TimeRange") return undefined;
	const present = object.properties.filter((one) => one !== property).map(({ key }) => key.name);
	const all = JSON.stringify([path, snippets, named, property?.value?.kind, present, facts.summary]);
	return all.length > longest ? undefined : all;
}
