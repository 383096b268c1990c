import { shortened } from "../../../../shared/src/text/text";
import { describeType, type NumberShape } from "../../schema/shape";
import { range, wholeNumbers } from "./numbers";
import { meantBy } from "./spokenValues";

/** What is written in the place of a number, and is a number out of its range or a word for its end. */
export interface BeyondRange {
	/** What is said of it, behind the name of its property. */
	readonly sentence: string;
	/** The numbers of the range that may be meant, as JSON. */
	readonly numbers: readonly string[];
	/** It stands for no limit at all, so that the property may have to go. */
	readonly isUnlimited: boolean;
}

const unlimited =
	/^(?:\+?inf(?:inity)?|\u221e|unlimited|unbounded|limitless|no[ _-]?limit|(?:math|number|float)\.\w*inf\w*)$/i;
const most = /^(?:max(?:imum)?|full|highest|all)$/i;
const longest = 40;
/** As large as integers of the API become: no end that anybody means. */
const unbounded = 2 ** 31 - 1;

/** Reads a text without its quotes as a number out of a range, or as a word for its end; undefined for anything else. `isOptional`: the property may be left out. */
export function beyondRange(text: string, shape: NumberShape, isOptional: boolean): BeyondRange | undefined {
	const written = text.trim();
	const isUnlimited = unlimited.test(written);
	if (written.length > longest) {
		return undefined;
	}
	const numbers =
		isUnlimited || most.test(written)
			? endsFor(written, isUnlimited, shape, isOptional)
			: nearestTo(written, shape);
	if (numbers === undefined) {
		return undefined;
	}
	const advice = isUnlimited ? ` ${adviceFor(shape, isOptional)}`.trimEnd() : "";
	const sentence = `must be ${describeType(shape)}, ${range(shape)}, not ${shortened(written)}.${advice}`;
	return { sentence, numbers, isUnlimited };
}

/** Source: the service model, in which 0 entries are no limit. */
function adviceFor({ name = "" }: NumberShape, isOptional: boolean): string {
	if (/MaxEntryCount/.test(name)) {
		return "Write 0 for no limit.";
	}
	if (/MaxCountPerRecipient/.test(name)) {
		return "Remove the whole limit for none.";
	}
	return isOptional ? "Remove it to leave it unset." : "";
}

function endsFor(
	written: string,
	isUnlimited: boolean,
	{ name = "", maximum, integer }: NumberShape,
	isOptional: boolean,
): readonly string[] {
	const ofShares = !integer && maximum <= 2;
	if (isUnlimited) {
		// Where a share has to be there, the whole of it is what is left.
		return /MaxEntryCount/.test(name) ? ["0"] : ofShares && !isOptional ? [String(maximum)] : [];
	}
	const isShare = ofShares && /^(?:full|all)$/i.test(written);
	return maximum < unbounded ? [String(isShare ? 1 : maximum)] : [];
}

/** The nearest number of the range to one that is out of it; a share of a hundred is read first. */
function nearestTo(written: string, shape: NumberShape): readonly string[] | undefined {
	const { minimum, maximum, integer } = shape;
	const numbers = meantBy(written, shape);
	const isOther = wholeNumbers(written, shape).numbers.length > 0;
	const read = isOther ? [] : numbers;
	const isOut = (one: number): boolean => one < minimum || one > maximum;
	const [first] = read;
	if (first === undefined || !read.every((one) => isOut(Number(one)))) {
		return undefined;
	}
	const share = Number((Number(first) / 100).toPrecision(15));
	const isShare =
		!integer && maximum <= 2 && !/%|percent|pct/i.test(written) && share > 0.02 && !isOut(share);
	const isNegated = Number(first) < 0 && !isOut(-Number(first));
	return [
		...(isShare ? [String(share)] : []),
		...(isNegated ? [String(-Number(first))] : []),
		String(Number(first) < minimum ? minimum : maximum),
	];
}
