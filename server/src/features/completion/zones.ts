import { timeZones } from "../../values/zone";

/** A time zone with the words that find it beside its name. */
export interface FoundZone {
	readonly value: string;
	/** Countries, in English. */
	readonly meaning: string;
	readonly words: readonly string[];
}

/** Names that runtimes still give for zones which the IANA database has renamed. */
const renamed: ReadonlyMap<string, string> = new Map([
	["Africa/Asmera", "Africa/Asmara"],
	["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
	["America/Cordoba", "America/Argentina/Cordoba"],
	["America/Godthab", "America/Nuuk"],
	["America/Indianapolis", "America/Indiana/Indianapolis"],
	["America/Louisville", "America/Kentucky/Louisville"],
	["Asia/Calcutta", "Asia/Kolkata"],
	["Asia/Katmandu", "Asia/Kathmandu"],
	["Asia/Rangoon", "Asia/Yangon"],
	["Asia/Saigon", "Asia/Ho_Chi_Minh"],
	["Atlantic/Faeroe", "Atlantic/Faroe"],
	["Europe/Kiev", "Europe/Kyiv"],
	["Pacific/Ponape", "Pacific/Pohnpei"],
	["Pacific/Truk", "Pacific/Chuuk"],
]);

/** What people call places that no zone is named after, and countries that they call otherwise. */
const otherWords: ReadonlyMap<string, string> = new Map([
	["America/New_York", "Eastern Boston Washington Miami Atlanta USA"],
	["America/Chicago", "Central Dallas Houston USA"],
	["America/Denver", "Mountain Salt Lake City USA"],
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
	["Asia/Calcutta", "Mumbai Delhi Bangalore Chennai Hyderabad"],
	["Asia/Shanghai", "Beijing Shenzhen"],
	["Asia/Tokyo", "Osaka"],
	["Asia/Dubai", "UAE Abu Dhabi"],
	["Asia/Seoul", "Korea Busan"],
	["Asia/Saigon", "Hanoi"],
	["Australia/Sydney", "Canberra"],
	["Africa/Johannesburg", "Cape Town Pretoria"],
	["UTC", "GMT Coordinated Universal Time"],
]);

let found: readonly FoundZone[] | undefined;

/** Every zone that the API takes, by name. The runtime knows which country has which; that is asked once. */
export function foundZones(): readonly FoundZone[] {
	found ??= findZones();
	return found;
}

function findZones(): FoundZone[] {
	const countries = countriesOfZones();
	return timeZones()
		.concat("UTC")
		.filter((zone, index, all) => all.indexOf(zone) === index)
		.map((zone) => {
			const value = renamed.get(zone) ?? zone;
			const meaning = (countries.get(zone) ?? []).join(", ");
			const words = [meaning, otherWords.get(zone) ?? "", value === zone ? "" : zone];
			return { value, meaning, words: words.filter((word) => word !== "") };
		});
}

function countriesOfZones(): ReadonlyMap<string, readonly string[]> {
	const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
	const countries = new Map<string, string[]>();
	for (let code = 0; code < 26 * 26; code++) {
		const region = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
		const name = names.of(region);
		for (const zone of name === undefined ? [] : zonesOf(region)) {
			const known = countries.get(zone) ?? [];
			if (name !== undefined && !known.includes(name)) countries.set(zone, [...known, name]);
		}
	}
	return countries;
}

/** The zones of a country. Older runtimes have a property where newer ones have a method, and some have neither. */
function zonesOf(region: string): readonly string[] {
	const locale: object = new Intl.Locale(`und-${region}`);
	const zones: unknown =
		"getTimeZones" in locale && typeof locale.getTimeZones === "function"
			? locale.getTimeZones()
			: "timeZones" in locale
				? locale.timeZones
				: undefined;
	return Array.isArray(zones) ? zones.filter((zone) => typeof zone === "string") : [];
}
