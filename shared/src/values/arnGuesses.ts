import { withoutMargin } from "./several";

/** Regions as people name them. */
const regionNames: readonly (readonly [name: RegExp, region: string])[] = [
	[/N(?:orth|\.)? ?Virginia|US East/i, "us-east-1"],
	[/Oregon|US West/i, "us-west-2"],
	[/Frankfurt/i, "eu-central-1"],
	[/London/i, "eu-west-2"],
	[/Tokyo/i, "ap-northeast-1"],
	[/Seoul/i, "ap-northeast-2"],
	[/Singapore/i, "ap-southeast-1"],
	[/Sydney/i, "ap-southeast-2"],
	[/Canada/i, "ca-central-1"],
	[/Cape Town/i, "af-south-1"],
];

const repairs: readonly ((text: string) => string)[] = [
	(text) => text.trim().replace(/^["'<{([]+|["'>})\],;]+$/g, ""),
	(text) => text.replace(/ *([:/]) */g, "$1"),
	(text) => withoutMargin(/arn:(?:[^\s"'<>:]*:){4}[^\s"'<>]+/.exec(text)?.[0] ?? text),
	(text) => text.replace(/^(?:aws|aws-cn|aws-us-gov):/, "arn:$&"),
	(text) => text.replace(/^(?:arn:){1,4}/i, "arn:"),
	(text) => text.replace(/^arn:(aws(?:-cn|-us-gov)?):(?:\1:){1,4}/, "arn:$1:"),
	(text) => text.replace(/^(?:am|arm|anr|ran|rn|ar|aarn|arrn)(?=:aws)/i, "arn"),
	(text) => text.replace(/^arn\.([\w-]+)\.([\w-]+)\.([\w-]+)\.([0-9]{12})\./, "arn:$1:$2:$3:$4:"),
	(text) => text.replace(/^((?:[^:/]+:){4}[0-9]{12})\/(?=[a-z])/, "$1:"),
	(text) =>
		/^arn:[A-Z]/i.test(text) && text === text.toUpperCase().replace("ARN:", "arn:")
			? text.toLowerCase()
			: text,
	(text) => text.replace(/^((?:[^:]*:){4}[0-9]{4})[- ]?([0-9]{4})[- ]?([0-9]{4}):?(?=[a-z])/, "$1$2$3:"),
	(text) =>
		text.replace(
			/^((?:[^:]*:){3}[a-z]{2})[-_]?(east|west|central|north(?:east)?|south(?:east)?)[-_]?([0-9]):/,
			"$1-$2-$3:",
		),
	(text) => text.replace(/^arn:(?=(?:connect|profile|wisdom):(?!us-gov-|cn-))/, "arn:aws:"),
	(text) => text.replace(/(?<=^(?:[^:]*:){3})[A-Z]{2}-[A-Z]+-[0-9](?=:)/, (region) => region.toLowerCase()),
	// The zones of a region have its name and a letter.
	(text) => text.replace(/^((?:[^:]*:){3}[a-z]{2}-[a-z]+-[0-9])[a-f]:/, "$1:"),
	(text) => {
		const written = text.split(":")[3] ?? "";
		const region = /[A-Z]/.test(written) ? regionNames.find(([name]) => name.test(written))?.[1] : undefined;
		return region === undefined ? text : text.replace(`:${written}:`, `:${region}:`);
	},
	(text) => text.replace(/(:[0-9]+|:\$[A-Z_]+):[^:]*$/, "$1"),
];

/** The ARNs that a text may stand for which is none as it is: each with one more repair than the one before. */
export function guessArns(text: string): readonly string[] {
	const found: string[] = [];
	let repaired = text;
	for (const repair of repairs) {
		const next = repair(repaired);
		if (next !== repaired) {
			found.push(next);
		}
		repaired = next;
	}
	return found.reverse();
}
