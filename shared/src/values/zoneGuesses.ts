import { nearest, simplified } from "../text/nearest";
import { isWindowsZone, windowsZone } from "./windowsZones";

const eastern = "America/New_York";
const central = "America/Chicago";
const mountain = "America/Denver";
const pacific = "America/Los_Angeles";

/** Letters and names that people write for a zone; daylight saving makes them no substitute for its name. */
const names: readonly (readonly [zone: string | readonly string[], names: string])[] = [
	[
		eastern,
		"ET, EDT, EST5, Eastern, Eastern Time, US Eastern Time, Eastern Standard Time, Eastern Daylight Time",
	],
	[
		central,
		"CT, CST, CDT, Central, Central Time, US Central Time, Central Standard Time, Central Daylight Time",
	],
	[
		mountain,
		"MT, MDT, Mountain, Mountain Time, US Mountain Time, Mountain Standard Time, Mountain Daylight Time",
	],
	[
		pacific,
		"PT, PST, PDT, Pacific, Pacific Time, US Pacific Time, Pacific Standard Time, Pacific Daylight Time",
	],
	["America/Halifax", "AST, ADT, Atlantic, Atlantic Time, Atlantic Standard Time"],
	["America/Anchorage", "AKST, AKDT, Alaska, Alaskan Standard Time"],
	["Pacific/Honolulu", "Hawaii, Hawaiian Standard Time"],
	[
		["Europe/Paris", "Europe/Berlin"],
		"CEST, Central European Time, Romance Standard Time, W. Europe Standard Time",
	],
	["Europe/London", "BST, GMT Standard Time"],
	["Europe/Athens", "EEST"],
	[["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"], "IST"],
	["Asia/Kolkata", "India Standard Time"],
	["Asia/Tokyo", "JST, Tokyo Standard Time"],
	["Asia/Singapore", "SGT"],
	["Asia/Seoul", "KST"],
	["Australia/Sydney", "AEST, AEDT, AUS Eastern Standard Time"],
	["UTC", "Z, Zulu, UTC+0, UTC+00:00, Coordinated Universal Time"],
	[
		eastern,
		"NY, NYC, Boston, Miami, Atlanta, Washington, Philadelphia, Charlotte, Orlando, Tampa, Pittsburgh, Cleveland, Columbus",
	],
	[
		central,
		"Dallas, Houston, Austin, San Antonio, Minneapolis, St Louis, Kansas City, New Orleans, Nashville, Milwaukee",
	],
	[mountain, "Salt Lake City, Albuquerque, El Paso"],
	[pacific, "LA, SF, San Francisco, Seattle, San Diego, Las Vegas, Portland, Sacramento, San Jose"],
	["America/Toronto", "Ottawa, Montreal"],
	["Europe/Vienna", "Wien"],
	["Europe/Brussels", "Bruxelles"],
	["Europe/Copenhagen", "Kobenhavn"],
	["Europe/Lisbon", "Lisboa"],
	["Europe/Moscow", "Moskva"],
	["Europe/Prague", "Praha"],
	["Europe/Rome", "Roma"],
	["Europe/Warsaw", "Warszawa"],
	["Europe/Berlin", "Munchen, Muenchen, Koln, Koeln, Munich, Hamburg, Frankfurt, Cologne, Stuttgart"],
	["Europe/London", "Manchester, Birmingham, Edinburgh, Glasgow"],
	["Europe/Rome", "Milan"],
	["Europe/Zurich", "Geneva, Geneve, Zuerich, Bern, Basel"],
	["Europe/Madrid", "Barcelona"],
	["Asia/Kolkata", "Delhi, New Delhi, Mumbai, Bangalore, Bengaluru, Chennai, Hyderabad, Pune"],
	["Asia/Shanghai", "Beijing, Shenzhen, Guangzhou"],
	["Asia/Tokyo", "Osaka, Kyoto"],
	["Australia/Sydney", "Canberra"],
	["America/Sao_Paulo", "Rio de Janeiro, Brasilia"],
];

const zonesByName: ReadonlyMap<string, readonly string[]> = new Map(
	names.flatMap(([zones, written]) =>
		written.split(", ").map((name) => [simplified(name), [zones].flat()] as const),
	),
);

/** Zones by what their clocks are ahead of UTC in winter, in minutes; those that people mean most first. */
const zonesByOffset: ReadonlyMap<number, readonly string[]> = new Map([
	[-600, ["Pacific/Honolulu"]],
	[-540, ["America/Anchorage"]],
	[-480, [pacific]],
	[-420, [mountain, "America/Phoenix", pacific]],
	[-360, [central, "America/Mexico_City", mountain]],
	[-300, [eastern, "America/Bogota", central]],
	[-240, ["America/Halifax", eastern]],
	[-210, ["America/St_Johns"]],
	[-180, ["America/Sao_Paulo"]],
	[0, ["UTC", "Europe/London"]],
	[60, ["Europe/Paris", "Europe/Berlin", "Europe/London"]],
	[120, ["Europe/Athens", "Africa/Johannesburg", "Europe/Paris"]],
	[180, ["Europe/Istanbul", "Africa/Nairobi"]],
	[240, ["Asia/Dubai"]],
	[300, ["Asia/Karachi"]],
	[330, ["Asia/Kolkata"]],
	[345, ["Asia/Kathmandu"]],
	[360, ["Asia/Dhaka"]],
	[420, ["Asia/Bangkok", "Asia/Jakarta"]],
	[480, ["Asia/Singapore", "Asia/Shanghai", "Australia/Perth"]],
	[540, ["Asia/Tokyo", "Asia/Seoul"]],
	[600, ["Australia/Sydney", "Australia/Brisbane"]],
	[660, ["Australia/Sydney"]],
	[720, ["Pacific/Auckland"]],
]);

/** The zones that a name may stand for which is none of IANA's; the likeliest first. `known`: all names there are. */
export function guessZones(text: string, known: readonly string[]): readonly string[] {
	const windows = windowsZone(text);
	if (windows !== undefined) {
		return zonesByName.get(simplified(text)) ?? [windows];
	}
	// Windows shows `(UTC-05:00) Eastern Time (US & Canada)`.
	const shown = /^\s*\(((?:UTC|GMT)[^()]*)\)\s*([^()]+)/i.exec(text);
	if (shown !== null) {
		const [, offset = "", places = ""] = shown;
		const named = places.split(",").flatMap((place) => guessZones(place, known).slice(0, 1));
		return named.length > 0 ? [...new Set(named)].slice(0, 3) : guessZones(offset, known);
	}
	const plain = text.trim().replace(/\s*\([^()]*\)$/, "");
	const offset = /^(Etc\/)?(?:UTC|GMT)?\s*([+\-\u2013\u2212])\s*([0-9]{1,2})(?::?([0-9]{2}))?$/i.exec(plain);
	if (offset !== null) {
		const [, isPosix, sign, hours, minutes = "0"] = offset;
		// The names of Etc count to the west.
		const ahead =
			(Number(hours) * 60 + Number(minutes)) * ((sign !== "+") === (isPosix === undefined) ? -1 : 1);
		return zonesByOffset.get(ahead) ?? [];
	}
	const reversed = /^([^/]+)\/(Africa|America|Asia|Australia|Europe|Pacific)$/i.exec(plain);
	if (reversed !== null) {
		return guessZones(`${reversed[2]}/${reversed[1]}`, known);
	}
	const city = simplified(plain.split(/[/\\]/).at(-1) ?? "");
	const named = zonesByName.get(simplified(plain)) ?? zonesByName.get(city);
	if (named !== undefined) {
		return named;
	}
	const same = city === "" ? [] : known.filter((zone) => simplified(zone.split("/").at(-1) ?? "") === city);
	if (same.length > 0) {
		return same.slice(0, 3);
	}
	// A name of Windows that isn't known is no misspelling of another one.
	return isWindowsZone(plain) ? [] : misspeltCity(plain, city);
}

/** The zone of a city or area that people call by its own name, such as `Chicago` or `NY`. `known`: all names there are. */
export function zoneOfPlace(text: string, known: readonly string[]): string | undefined {
	const place = simplified(text);
	const [named] = zonesByName.get(place) ?? [];
	return (
		named ?? known.find((zone) => zone.includes("/") && simplified(zone.split("/").at(-1) ?? "") === place)
	);
}

/** The zones of a large city whose name is a slip away, such as `Asia/Dehli`; in the area that is written, if one is. */
function misspeltCity(text: string, city: string): readonly string[] {
	const name = city.length < 5 ? undefined : nearest(city, [...zonesByName.keys()]);
	const zones = (name === undefined ? undefined : zonesByName.get(name)) ?? [];
	const [area, ...places] = text.split("/");
	return places.length === 0 ? zones : zones.filter((zone) => zone.startsWith(`${area}/`));
}

/** The places of areas that hold several zones, those that people mean most first. */
const placesOf: ReadonlyMap<string, string> = new Map([
	[
		"America/Argentina",
		"Buenos_Aires Cordoba Mendoza Salta Tucuman San_Juan San_Luis La_Rioja Rio_Gallegos Ushuaia",
	],
	["America/Indiana", "Indianapolis Vincennes Winamac Tell_City Knox Petersburg Marengo Vevay"],
	["America/Kentucky", "Louisville Monticello"],
	["America/North_Dakota", "Center New_Salem Beulah"],
]);

/** The zones below a name that is an area of several, such as `America/Indiana`. */
export function zonesBelow(text: string): readonly string[] {
	const area = text.trim().replace(/\/$/, "").replaceAll(" ", "_").toLowerCase();
	for (const [name, places] of placesOf) {
		const isNamed = name.toLowerCase() === area || name.split("/")[1]?.toLowerCase() === area;
		if (isNamed) {
			return places.split(" ").map((place) => `${name}/${place}`);
		}
	}
	return [];
}
