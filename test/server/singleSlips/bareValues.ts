import type { SingleSlip } from "./slip";

const detection = '"enableAnswerMachineDetection": ';

/** A word in the place of true or false. */
function switched(word: string, meant: string | undefined, ...fixed: readonly string[]): SingleSlip {
	const question = meant === undefined ? "" : ` Did you mean ${meant}?`;
	return {
		from: `${detection}true`,
		to: detection + word,
		message: `"enableAnswerMachineDetection" must be true or false, not ${word}.${question}`,
		fixed: fixed.map((one) => detection + one),
	};
}

function aboutString(meant: string): string {
	return `"enableAnswerMachineDetection" must be true or false, not a string. Did you mean ${meant}?`;
}

function inPlaceOf(
	from: string,
	key: string,
	value: string,
	message: string,
	...fixed: readonly string[]
): SingleSlip {
	const written = (one: string): string => `"${key}": ${one}`;
	return { from, to: written(value), message: `"${key}" ${message}`, fixed: fixed.map(written) };
}

const ring = '"ringTimeout": 30';
const capacity = '"capacity": 1';
const type = '"type": "MANAGED"';
const handling = '"instanceLimitsHandling": "OPT_IN"';

/** Words without quotes where no string belongs, or one of a few. */
export const bareValues: readonly SingleSlip[] = [
	switched("treu", "true", "true"),
	switched("Ture", "true", "true"),
	switched("tru", "true", "true"),
	switched("yes", "true", "true"),
	switched("Yes", "true", "true"),
	switched("on", "true", "true"),
	switched("ON", "true", "true"),
	switched("enabled", "true", "true"),
	switched("fasle", "false", "false"),
	switched("Flase", "false", "false"),
	switched("off", "false", "false"),
	switched("no", "false", "false"),
	switched("not true", "false", "false"),
	switched("(!true)", "false", "false"),
	switched("(!false)", "true", "true"),
	switched("maybe", undefined, "true", "false"),
	switched("-", undefined, "true", "false"),
	switched("`treu`", "true", "true"),
	{ ...switched('"treu"', "true", "true"), message: aboutString("true") },
	{ ...switched('"off"', "false", "false"), message: aboutString("false") },
	inPlaceOf(ring, "ringTimeout", "thirty", "must be a whole number, not thirty. Did you mean 30?", "30"),
	inPlaceOf(
		ring,
		"ringTimeout",
		"forty-five",
		"must be a whole number, not forty-five. Did you mean 45?",
		"45",
	),
	inPlaceOf(ring, "ringTimeout", "l5", "must be a whole number, not l5. Did you mean 15?", "15"),
	inPlaceOf(ring, "ringTimeout", "3O", "must be a whole number, not 3O. Did you mean 30?", "30"),
	inPlaceOf(
		ring,
		"ringTimeout",
		"30 seconds",
		"must be a whole number, not 30 seconds. Did you mean 30?",
		"30",
	),
	inPlaceOf(ring, "ringTimeout", "long", "must be a whole number, not long.", "30"),
	inPlaceOf(ring, "ringTimeout", "True", "must be a whole number, not True.", "30"),
	{
		...inPlaceOf(ring, "ringTimeout", "030", "", "30", "24"),
		message: "Numbers can't start with a zero. Write 30 or 24.",
	},
	inPlaceOf(capacity, "capacity", "most", "must be a number, not most.", "0.5"),
	inPlaceOf(type, "type", "MANGED", 'can\'t be MANGED. Did you mean "MANAGED"?', '"MANAGED"'),
	inPlaceOf(
		handling,
		"instanceLimitsHandling",
		"opt-in",
		'can\'t be opt-in. Did you mean "OPT_IN"?',
		'"OPT_IN"',
	),
	{
		from: '[\n        "AREA_CODE"\n      ]',
		to: "phone",
		message: '"localTimeZoneDetection" must be an array in brackets, not phone.',
		fixed: ['["ZIP_CODE"]'],
	},
];
