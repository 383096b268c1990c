import { sound } from "../fixAll/fieldCases";
import type { SingleSlip } from "./slip";

const from = sound.slice(
	sound.indexOf('"MONDAY": ['),
	sound.indexOf('\n        }\n      },\n      "restricted'),
);
const hours = from.slice(from.indexOf("["), from.indexOf(',\n          "FRIDAY"'));

/** One key for several days, by their first letters: each of them gets the hours, and none is offered alone. */
function days(written: string, ...wanted: readonly string[]): SingleSlip {
	const names = `${wanted.slice(0, -1).join(", ")} and ${wanted.at(-1)}`;
	return {
		from,
		to: `"${written}": ${hours}`,
		message: `"dailyHours" can't have the key "${written}". Write a property for each day: ${names}.`,
		fixed: [wanted.map((day) => `"${day}": ${hours}`).join(",\n          ")],
	};
}

function day(written: string, wanted: string): SingleSlip {
	return {
		from,
		to: `"${written}": ${hours}`,
		message: `"dailyHours" can't have the key "${written}". Did you mean "${wanted}"?`,
		fixed: [`"${wanted}": ${hours}`],
	};
}

const week = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
const workdays = week.slice(0, 5);

export const namesOfDays: readonly SingleSlip[] = [
	days("Mon-Thu", ...week.slice(0, 4)),
	days("Mon.–Thu.", ...week.slice(0, 4)),
	days("Monday through Thursday", ...week.slice(0, 4)),
	days("weekdays", ...workdays),
	days("Weekday", ...workdays),
	days("business days", ...workdays),
	days("Mon to Fri", ...workdays),
	days("M-F", ...workdays),
	days("Mo-Fr", ...workdays),
	days("Lun-Ven", ...workdays),
	days("lunes a viernes", ...workdays),
	days("Mo,Di,Mi", "MONDAY", "TUESDAY", "WEDNESDAY"),
	days("Mon Tue Wed", "MONDAY", "TUESDAY", "WEDNESDAY"),
	days("Mon, Wed, and Fri", "MONDAY", "WEDNESDAY", "FRIDAY"),
	days("Mon-Wed, Sat", "MONDAY", "TUESDAY", "WEDNESDAY", "SATURDAY"),
	days("Sun-Tue", "SUNDAY", "MONDAY", "TUESDAY"),
	days("Sat/Sun", "SATURDAY", "SUNDAY"),
	days("Saturdays & Sundays", "SATURDAY", "SUNDAY"),
	days("samedi et dimanche", "SATURDAY", "SUNDAY"),
	days("sábado y domingo", "SATURDAY", "SUNDAY"),
	days("Weekend", "SATURDAY", "SUNDAY"),
	days("T/Th", "TUESDAY", "THURSDAY"),
	days("every day", ...week),
	day("Montag", "MONDAY"),
	day("Do", "THURSDAY"),
	day("mercredi", "WEDNESDAY"),
	{
		from,
		to: from.replace("MONDAY", "Thu-Sat"),
		message:
			'"dailyHours" can\'t have the key "Thu-Sat". Write a property for each day: THURSDAY, FRIDAY and SATURDAY.',
		// Friday is there already.
		fixed: [from.replace('"MONDAY"', `"THURSDAY": ${hours},\n          "SATURDAY"`)],
	},
	{
		from: '"MONDAY": [',
		to: '"holidays": [',
		message: `"dailyHours" can't have the key "holidays". Write ${week.slice(0, 6).join(", ")} or SUNDAY.`,
		fixed: week.filter((one) => one !== "FRIDAY").map((one) => `"${one}": [`),
		hasOthers: true,
	},
];
