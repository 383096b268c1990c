/** What begins a comment, and ends it. */
const marks = /^(?:#+!?|\/{2,}#?|\/\*+|<!--|--+|;+|%+)[ \t]*|[ \t]*(?:\*\/|-->)$/g;

/** Tools that read comments: checkers of code and of templates, formatters, editors and compilers. */
const tool =
	/^(?:pylint|pyright|mypy|flake8|ruff|isort|yapf|fmt|pragma|rubocop|frozen_string_literal|tslint|cspell|spell-checker|istanbul|c8|v8|jshint|jslint|yamllint|yaml-language-server|checkov|tfsec|trivy|tflint-ignore|phpcs|vim|go|shellcheck|noqa|type|nosec|nolint|(?:eslint|oxlint|biome|deno-lint)-[\w-]+|eslint|prettier-ignore|@ts-\w+|@phpstan-[\w-]+|globals?|sourceMappingURL|Requires)(?![\w-])[:=]?/;
/** What a tool is told is a word of these, or the name of a rule, which no word of a sentence looks like. */
const order =
	/^(?:cover|disable|enable|env|false|file|ignore|line|next|no|off|on|set|skip|source|true|window)$/;
const rule = /^[\w@/.:=$()[\]{}*-]*[-_/:=.$\d][\w@/.:=$()[\]{}*-]*$/;
/** What is an order by itself. */
const alone = /^(?:noqa|nosec|nolint|prettier-ignore|@|\w+-)/;
/** Other comments for tools. */
const directive =
	/^(?:-\*-.{0,100}-\*-|@(?:format|flow|generated|noflow|preserve)|noinspection \w+|\[!code [^\]]{1,100}\])$/;

/** What the pages of AWS's SDKs write behind the names and values of a request, and addresses. */
const ofPages =
	/^(?:[Rr]equired|[Oo]ptional|https?:\/\/\S+|(?:\w+ )?Union: only one key present|(?:[A-Z][a-z0-9]+)+(?:Config|Input|Request|Response|Output|List|Map|Mode|Limits?|Override|Source|Trigger|Times?|Hours|Ranges?|Periods?|Types?|Window|Schedule|Identifier|Detection|Command)|Schedule|ES Modules import|CommonJS import|(?:const|import)\b.*["']@aws-sdk\/[^"']*["'].*|a client can be shared by different commands\.?|[{}\])[;,]+|\{ \/\/ \w+(?:Response|Output)|["<>\w]+: (?:"STRING_VALUE"|Number\("\w+"\)|true \|\| false|new Date\("TIMESTAMP"\)|[{[](?:[ \t]*\/\/[ \t]*\w+)?),?(?:[ \t]*\/\/[ \t]*required)?)$/;

/** What begins a licence, and what the lines of one say. */
const licence =
	/\b(?:Copyright|SPDX-License-Identifier|Licen[sc]ed under|@licen[sc]e|Permission is hereby granted)\b/i;
const ofLicence =
	/\b(?:copyright|licen[sc]ed?|licen[sc]es|apache\.org|apache2\.0|mit-0|software|warranty|warranties|merchantability|noninfringement|liability|damages|tort|all rights reserved|free of charge)\b/i;

/** Comments without those that say nothing of a campaign: for tools alone, from the pages of an SDK, and of licences. */
export function withoutSilent(comments: readonly string[]): readonly string[] {
	let isInLicence = false;
	return comments.filter((comment) => {
		const lines = comment.split("\n").flatMap((line) => said(line) || []);
		isInLicence =
			lines.length > 0 &&
			(isInLicence || licence.test(lines[0] ?? "")) &&
			lines.every((line) => ofLicence.test(line) || licence.test(line));
		return !isInLicence && !(lines.length > 0 && lines.every(isSilent));
	});
}

/** The lines of a script without comments that say nothing of a campaign. */
export function withoutSilentLines(script: string): string {
	const lines = script.split("\n");
	const comments = lines.map((line) => line.trim()).filter((line) => comment.test(line));
	const said = new Set(withoutSilent(comments));
	return lines.filter((line) => !comment.test(line.trim()) || said.has(line.trim())).join("\n");
}

const comment = /^(?:#|\/\/|::|@?rem )/i;

function isSilent(line: string): boolean {
	return line.length < maxLength && (isForTool(line) || directive.test(line) || ofPages.test(line));
}

function isForTool(line: string): boolean {
	const [name] = tool.exec(line) ?? [];
	const words = line.slice(name?.length).match(/[^\s,]+/g) ?? [];
	return (
		name !== undefined &&
		(words.length > 0 || alone.test(line)) &&
		words.every((word) => order.test(word.replace(/\[.*/, "")) || rule.test(word))
	);
}

/** Longer lines are sentences. */
const maxLength = 200;

function said(line: string): string {
	return line
		.trim()
		.replace(marks, "")
		.replace(/^\*[ \t]*/, "")
		.trim();
}
