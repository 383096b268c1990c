import countries from "./countries.json";

/** A time zone with the words that find it beside its name. */
interface FoundZone {
	readonly value: string;
	/** Countries, in English. */
	readonly meaning: string;
	readonly words: readonly string[];
}

/** What zones were called before the IANA database renamed them; runtimes and people still say so. */
const formerNames: ReadonlyMap<string, string> = new Map([
	["America/Argentina/Buenos_Aires", "America/Buenos_Aires"],
	["America/Nuuk", "America/Godthab"],
	["Asia/Ho_Chi_Minh", "Asia/Saigon"],
	["Asia/Kathmandu", "Asia/Katmandu"],
	["Asia/Kolkata", "Asia/Calcutta"],
	["Asia/Yangon", "Asia/Rangoon"],
	["Europe/Kyiv", "Europe/Kiev"],
]);

/** What people call places that no zone is named after, and countries that they call otherwise. */
const otherWords: ReadonlyMap<string, string> = new Map([
	["America/New_York", "Eastern Boston Washington Miami Florida Atlanta USA"],
	["America/Chicago", "Central Dallas Houston Texas Illinois USA"],
	["America/Denver", "Mountain Colorado Salt Lake City Utah USA"],
	["America/Phoenix", "Arizona USA"],
	["America/Los_Angeles", "Pacific San Francisco Seattle Las Vegas California USA"],
	["America/Anchorage", "Alaska USA"],
	["Pacific/Honolulu", "Hawaii USA"],
	["America/Toronto", "Eastern Montreal Ottawa"],
	["America/Sao_Paulo", "Rio de Janeiro Brasilia"],
	["Europe/London", "UK England Britain Scotland Wales"],
	["Europe/Berlin", "Frankfurt Munich Hamburg Cologne Deutschland"],
	["Europe/Amsterdam", "Holland"],
	["Europe/Madrid", "Barcelona"],
	["Europe/Rome", "Milan"],
	["Europe/Zurich", "Geneva Bern"],
	["Europe/Prague", "Czech Republic"],
	["Asia/Kolkata", "Mumbai Delhi Bangalore Chennai Hyderabad"],
	["Asia/Shanghai", "Beijing Shenzhen"],
	["Asia/Tokyo", "Osaka"],
	["Asia/Dubai", "UAE Abu Dhabi"],
	["Asia/Seoul", "Korea Busan"],
	["Asia/Ho_Chi_Minh", "Hanoi"],
	["Australia/Sydney", "Canberra"],
	["Africa/Johannesburg", "Cape Town Pretoria"],
	["UTC", "GMT Coordinated Universal Time"],
]);

let found: readonly FoundZone[] | undefined;

/**
 * Zones that the API takes, with the countries that have them: first those that people name otherwise, too, then those
 * that most people of a country live in.
 */
export function foundZones(): readonly FoundZone[] {
	found ??= findZones();
	return found;
}

function findZones(): FoundZone[] {
	const zones = new Map<string, string[]>([["UTC", []]]);
	const main = new Set<string>();
	const importance = (zone: string): number => (otherWords.has(zone) ? 2 : main.has(zone) ? 1 : 0);
	// The table has the zone of most people first.
	for (const [country, names] of Object.entries(countries)) {
		for (const name of names.slice(0, 1)) {
			main.add(name);
		}
		for (const name of names) {
			zones.set(name, [...(zones.get(name) ?? []), country]);
		}
	}
	return [...zones]
		.map(([value, names]) => {
			const meaning = names.join(", ");
			const words = [
				// With a blank, as it is typed: clients don't take one for an underscore.
				value.includes("_") ? value.slice(value.lastIndexOf("/") + 1).replaceAll("_", " ") : "",
				otherWords.get(value) ?? "",
				meaning,
				plain(meaning),
				formerNames.get(value) ?? "",
			];
			return { value, meaning, words: [...new Set(words)].filter((word) => word !== "") };
		})
		.sort(
			(one, other) => importance(other.value) - importance(one.value) || (one.value < other.value ? -1 : 1),
		);
}

/**
 * The zones of which the name, the place in it or a word that finds them begins with a typed text. Clients rank by letters
 * anywhere in a text, by which Buenos Aires comes before New York for `America/N`.
 *
 * @returns each with its text from there on, which is matched with what is typed further.
 */
export function matchingZones<T extends { readonly filter: string; readonly words?: readonly string[] }>(
	zones: readonly T[],
	typed: string,
): readonly (T & { readonly match: string })[] {
	const wanted = typed.toLowerCase();
	return zones.flatMap((zone) => {
		const match = beginningsOf(zone).find((text) => text.toLowerCase().startsWith(wanted));
		return match === undefined ? [] : [{ ...zone, match }];
	});
}

function beginningsOf({ filter: value, words = [] }: Parameters<typeof matchingZones>[0][number]): string[] {
	const place = value.slice(value.lastIndexOf("/") + 1);
	const fromEachWord = words.flatMap((text) =>
		[...text.matchAll(/(?<![^\s,/])\S/g)].map(({ index }) => text.slice(index)),
	);
	// A name that is typed to its end has nothing to complete.
	return [value.slice(0, -1), place.slice(0, -1), place.replaceAll("_", " "), ...fromEachWord];
}

/** Words without their accents, as they may be typed. */
function plain(words: string): string {
	return words.normalize("NFD").replace(/\p{Mark}/gu, "");
}
