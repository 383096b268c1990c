import { simplified } from "../text/nearest";

/**
 * Time zones by the names that Windows has for them, which Excel, Outlook and .NET show. Source: the table
 * windowsZones of Unicode's CLDR, with the zone of the territory that stands first.
 */
const table = `
	Afghanistan: Asia/Kabul; Alaskan: America/Anchorage; Arab: Asia/Riyadh; Arabian: Asia/Dubai; Arabic: Asia/Baghdad;
	Argentina: America/Argentina/Buenos_Aires; Atlantic: America/Halifax; AUS Central: Australia/Darwin;
	AUS Eastern: Australia/Sydney; Azerbaijan: Asia/Baku; Azores: Atlantic/Azores; Bangladesh: Asia/Dhaka;
	Belarus: Europe/Minsk; Canada Central: America/Regina; Cape Verde: Atlantic/Cape_Verde; Caucasus: Asia/Yerevan;
	Cen. Australia: Australia/Adelaide; Central America: America/Guatemala; Central Asia: Asia/Almaty;
	Central Brazilian: America/Cuiaba; Central Europe: Europe/Budapest; Central European: Europe/Warsaw;
	Central Pacific: Pacific/Guadalcanal; Central: America/Chicago; China: Asia/Shanghai; Cuba: America/Havana;
	E. Africa: Africa/Nairobi; E. Australia: Australia/Brisbane; E. Europe: Europe/Chisinau;
	E. South America: America/Sao_Paulo; Eastern: America/New_York; Egypt: Africa/Cairo; Fiji: Pacific/Fiji;
	FLE: Europe/Kyiv; Georgian: Asia/Tbilisi; GMT: Europe/London; Greenland: America/Nuuk;
	Greenwich: Atlantic/Reykjavik; GTB: Europe/Bucharest; Hawaiian: Pacific/Honolulu; India: Asia/Kolkata;
	Iran: Asia/Tehran; Israel: Asia/Jerusalem; Jordan: Asia/Amman; Korea: Asia/Seoul; Mauritius: Indian/Mauritius;
	Middle East: Asia/Beirut; Montevideo: America/Montevideo; Morocco: Africa/Casablanca; Mountain: America/Denver;
	Myanmar: Asia/Yangon; Namibia: Africa/Windhoek; Nepal: Asia/Kathmandu; New Zealand: Pacific/Auckland;
	Newfoundland: America/St_Johns; Pacific SA: America/Santiago; Pacific: America/Los_Angeles;
	Pakistan: Asia/Karachi; Paraguay: America/Asuncion; Romance: Europe/Paris; Russian: Europe/Moscow;
	SA Eastern: America/Cayenne; SA Pacific: America/Bogota; SA Western: America/La_Paz; SE Asia: Asia/Bangkok;
	Samoa: Pacific/Apia; Singapore: Asia/Singapore; South Africa: Africa/Johannesburg; Sri Lanka: Asia/Colombo;
	Taipei: Asia/Taipei; Tasmania: Australia/Hobart; Tokyo: Asia/Tokyo; Tonga: Pacific/Tongatapu;
	Turkey: Europe/Istanbul; US Eastern: America/Indiana/Indianapolis; US Mountain: America/Phoenix;
	Venezuela: America/Caracas; W. Australia: Australia/Perth; W. Central Africa: Africa/Lagos;
	W. Europe: Europe/Berlin; West Asia: Asia/Tashkent; West Pacific: Pacific/Port_Moresby
`;

const zones: ReadonlyMap<string, string> = new Map([
	...table.split(";").map((entry): readonly [string, string] => {
		const [name = "", zone = ""] = entry.trim().split(": ");
		return [simplified(`${name} Standard Time`), zone];
	}),
	[simplified("Central Standard Time (Mexico)"), "America/Mexico_City"],
	[simplified("Eastern Standard Time (Mexico)"), "America/Cancun"],
	[simplified("Mountain Standard Time (Mexico)"), "America/Mazatlan"],
	[simplified("Pacific Standard Time (Mexico)"), "America/Tijuana"],
]);

/** Whether a text is built as Windows names zones. */
export function isWindowsZone(text: string): boolean {
	return /\bStandard Time(?: \(Mexico\))?$/i.test(text.trim());
}

/** The zone that Windows has under a name; undefined for a name that it doesn't know. */
export function windowsZone(text: string): string | undefined {
	return zones.get(simplified(text.trim()));
}
