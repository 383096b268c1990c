import { dollarBraces, type Language, plainDouble, plainSingle, rawSingle } from "./language";
import { otherLanguages } from "./otherLanguages";

/** What Terraform reads of every resource. Source: its language reference, meta-arguments. */
export const terraformDirectives: ReadonlySet<string> = new Set([
	"connection",
	"count",
	"depends_on",
	"for_each",
	"lifecycle",
	"provider",
	"provisioner",
	"timeouts",
]);

const javaScript: Language = {
	name: "JavaScript",
	signs:
		/^[ \t]*(?:export[ \t]+)?(?:const|let|var)[ \t]|^[ \t]*(?:import|export)[ \t][^\n]*['"{(]|\brequire\(|module\.exports|\bawait[ \t]|\bnew [A-Z]\w*\(/m,
	lineComments: ["//"],
	blockComments: true,
	quotes: [
		plainDouble,
		plainSingle,
		{ mark: "`", escapes: "all", multiline: true, interpolation: dollarBraces },
	],
	parted: "by commas",
	shorthand: true,
	asserts: true,
};

/** In the order in which their signs are looked for. */
export const languages: readonly Language[] = [
	{
		name: "PowerShell",
		signs: /(?:^|[=({,;])[ \t]*(?:\[\w.]+\])?@\{[ \t]*(?:\r?\n|["']?\w+["']?[ \t]*=|\})/m,
		lineComments: ["#"],
		blockComments: false,
		ownBlocks: ["<#", "#>"],
		quotes: [
			{
				mark: '"',
				escapes: "none",
				multiline: true,
				doubled: true,
				interpolation: /\$\(([^()]*)\)|\$\{?(\w+(?::\w+)?)\}?/g,
			},
			{ mark: "'", escapes: "none", multiline: true, doubled: true },
		],
		parted: "by lines",
		hashtables: true,
	},
	{
		name: "SQL",
		signs: /^[ \t]*(?:INSERT[ \t]+INTO|UPDATE[ \t]+\S+[ \t]+SET|SELECT|MERGE[ \t]+INTO)[ \t\r\n]/im,
		// An import of other languages may be called so.
		foreignSigns: /^[ \t]*(?:import|const|let|var|def|from)[ \t]/m,
		lineComments: ["--"],
		blockComments: true,
		quotes: [
			{ mark: "'", escapes: "none", multiline: true, doubled: true },
			{ ...plainDouble, escapes: "none" },
		],
		parted: "by commas",
	},
	{
		name: "Terraform",
		signs:
			/^[ \t]*(?:resource|data|module)[ \t]+"[^"\n]*"(?:[ \t]+"[^"\n]*")?[ \t]*\{|^[ \t]*(?:locals|variable "[^"\n]*")[ \t]*\{|^[ \t]*(?:channel_subtype_config|dialer_config)[ \t]*(?:=[ \t]*)?\{[ \t]*$/m,
		lineComments: ["#", "//"],
		blockComments: true,
		// Text of protocol buffers has blocks like these, and Python has arguments.
		foreignSigns:
			/^[ \t]*connect_instance_id:[ \t]|^[ \t]*(?:import|from)[ \t]+[\w.]+(?:[ \t]+(?:as|import)[ \t][^\n]*)?\r?$|\w\((?:\w+,[ \t]*)?\s{0,40}["'][^"'\n]*["'],[ \t]*\r?\n[ \t]*\w+[ \t]*=[ \t]*[^=\s]/m,
		quotes: [{ ...plainDouble, interpolation: dollarBraces }],
		parted: "by lines",
		directives: terraformDirectives,
		hasHeredocs: true,
		hasBlocks: true,
	},
	{
		name: "PHP",
		signs:
			/<\?php|\barray[ \t]*\(\s+['"]|\$\w+[ \t]*=[ \t]*(?:\[|array\()|\$\w+->\w|['"][ \t]*=>[ \t]*(?:\[|array\()/,
		// A name before a colon, a symbol, and a value within a text are Ruby's.
		foreignSigns:
			/^(?![\s\S]*(?:<\?php|\barray[ \t]*\(\s+['"]|\$\w+[ \t]*=[ \t]*(?:\[|array\()|\$\w+->\w))[\s\S]*?(?:[{(,]\s*[a-z_]\w*:[ \t]|[{(,]\s*:\w+[ \t]*=>|#\{\w)/,
		lineComments: ["//", "#"],
		blockComments: true,
		quotes: [{ ...plainDouble, multiline: true, interpolation: /\{\$([^{}]*)\}|\$(\w+)/g }, rawSingle],
		copiesValues: true,
		parted: "by commas",
		joinsWithDot: true,
		unites: "+",
		callsArrays: true,
		keepsUnknownEscapes: true,
	},
	{
		name: "Go",
		signs:
			/^package \w+|:=|\b(?:aws|jsii)\.(?:String|Int\d*|Float\d*|Number|Bool|Time)\(|\bmap\[string\]|\bCreateCampaignInput\{/m,
		// Within an expression, only Python gives a variable its value so.
		foreignSigns: /[([]\s{0,40}\w+[ \t]*:=|\b(?:if|elif|while)\b[^\n{;]*:=[^\n{;]*:[ \t]*(?:#[^\n]*)?\r?$/m,
		lineComments: ["//"],
		blockComments: true,
		quotes: [plainDouble, { mark: "`", escapes: "none", multiline: true }],
		copiesValues: true,
		parted: "by commas",
		typesBraces: true,
		truncates: true,
	},
	{
		name: "C#",
		signs:
			/=[ \t]*\$?@\$?"\s*[{[]|\bnew [A-Z]\w*(?:<[^<>\n]*>)?[ \t]*(?:\(\))?\s*\{|\bnew[ \t]*\{\s*\w+[ \t]*=|=[ \t]*new CreateCampaignRequest\(\)[ \t]*;(?![\s\S]*\.set[A-Z])|\bnew\(\)\s*\{/,
		lineComments: ["//"],
		blockComments: true,
		quotes: [{ mark: '"""', escapes: "none", multiline: true }, plainDouble],
		prefixes: /[@$]{1,2}(?=")/y,
		parted: "by commas",
		truncates: true,
		asserts: true,
		constructs: true,
		typesBraces: true,
	},
	...otherLanguages,
	{
		name: "Ruby",
		signs:
			/^[ \t]*require ['"]|\bAws::|["'\]})]\.freeze\b|[\w\]]\[:\w+\][ \t]*(?:[-+*|]|\|\||<)?=|\w\.(?:deep_)?merge!|[{(,][ \t]*:\w+[ \t]*=>|["'][ \t]*=>|create_campaign\(\s*\{?\s*\w+:[ \t]|\bdo[ \t]*\||[{(,]\s{0,99}(?:connect_instance_id|channel_subtype_config|connect_contact_flow_id):[ \t]+(?:["'@:{]|[A-Z][A-Z_]+\b)/m,
		// An object of JavaScript may have such names.
		foreignSigns: /^[ \t]*(?:(?:const|let|var|function)[ \t]|import[ \t][^\n]*['"])|;[ \t]*\r?$/m,
		lineComments: ["#"],
		blockComments: false,
		ownBlocks: ["=begin", "\n=end"],
		quotes: [{ ...plainDouble, multiline: true, interpolation: /#\{([^{}]*)\}/g }, rawSingle],
		parted: "by commas",
		hasWordLists: true,
		truncates: true,
	},
	{
		name: "Python",
		signs:
			/[:=,([][ \t]*(?:True|False|None)\b|(?:[=(,][ \t]*|\breturn[ \t]+)[fF]["']|["'][ \t]*(?:%[ \t]*(?:\(|[a-z_]\w*[ \t]*$)|\.format\()|\w(?:[ \t]*%[ \t]*\{[ \t]*['"]|\.format\(\w+=)|^[ \t]*import[ \t][\w., ]+$|^[ \t]*from[ \t][\w.]+[ \t]+import\b|^[ \t]*(?:async[ \t]+)?def[ \t]|create_campaign\(|\bboto3\b|^[ \t]*[A-Z]\w*\(\w+='|=[ \t]*dict\(|\(self,|\b(?:Cfn)?Tag\(key=|^[ \t]+\w+=[\w.]+(?:Property|Args)\(|^\w+[ \t]*=[ \t]*[{[][ \t]*$|\bdatetime\.datetime\(|\bOrderedDict\(\[|\btzutc\(\)|\bjson\.(?:dump|load)s?\(|\brequests\.(?:put|post)\(|^@(?:dataclasses\.)?dataclass\b|^class[ \t]+\w+(?:\([\w., =]*\))?:[ \t]*\r?$/m,
		lineComments: ["#"],
		blockComments: false,
		quotes: [
			{ mark: '"""', escapes: "all", multiline: true },
			{ mark: "'''", escapes: "all", multiline: true },
			plainDouble,
			plainSingle,
		],
		prefixes: /[rRbBuUfF]{1,2}(?=["'])/y,
		parted: "by commas",
		directives: new Set(["opts", "scope"]),
		keepsUnknownEscapes: true,
		unites: "|",
		keysAreValues: true,
		hasTuples: true,
	},
	// Nothing but its strings is read.
	{
		name: "Java",
		signs: /^[ \t]*(?:(?:public|private|static|final)[ \t]+)*String[ \t]+\w+[ \t]*=/m,
		lineComments: ["//"],
		blockComments: true,
		quotes: [{ mark: '"""', escapes: "all", multiline: true }, plainDouble],
		parted: "by commas",
		typesVariables: true,
	},
	javaScript,
	// Objects such as those of JavaScript, which many languages have.
	{
		...javaScript,
		name: "code",
		signs: /[{,]\s*[A-Za-z_$][\w$]*[ \t]*:|(?:=|\w[ \t]*:(?![ \t]*\{\s{1,99}"))[ \t]*[{[][ \t]*$/m,
	},
];

/** A command line that sends JSON. */
export const curl: Language = {
	name: "a curl command",
	signs: /^[ \t]*(?:\$[ \t]*)?curl(?:\.exe)?[ \t]/m,
	lineComments: [],
	blockComments: false,
	quotes: [
		{ ...plainDouble, multiline: true },
		{ mark: "'", escapes: "none", multiline: true },
	],
	parted: "by commas",
};

/** Text of no language, with values of JSON in it. */
export const prose: Language = {
	name: "text",
	signs: /^/,
	lineComments: [],
	blockComments: false,
	remarks: ["<--", "<==", "<- ", "\u2190", "// "],
	quotes: [plainDouble],
	parted: "by commas",
	// What programs print of their objects.
	makesByType: true,
	printsPlainTexts: true,
};

/** Words that stand for a value of JSON, in all of the languages. */
export const constants: ReadonlyMap<string, string> = new Map([
	["true", "true"],
	["True", "true"],
	["$true", "true"],
	["$false", "false"],
	["$null", "null"],
	["TRUE", "true"],
	["false", "false"],
	["False", "false"],
	["FALSE", "false"],
	["null", "null"],
	["Null", "null"],
	["NULL", "null"],
	["None", "null"],
	["nil", "null"],
	["undefined", "null"],
]);

/** What a text in a language is, in words. */
export function titleOf({ name }: Language): string {
	if (name === curl.name || name === prose.name || name === "SQL" || name === "code") {
		return name;
	}
	return name === "JavaScript" ? "JavaScript or TypeScript code" : `${name} code`;
}

/** Names in single quotes. */
const quotedNames = /[{,]\s*'\w+'[ \t]*:/;

/** The language of a text; prose where there is no sign of one. */
export function languageOf(text: string): Language {
	const found = languages.find((language) => isIn(text, language));
	// All languages with such names read them alike.
	return found ?? languages.find(({ name }) => name === "Python" && quotedNames.test(text)) ?? prose;
}

/** The language of a text that is a literal as a whole. */
export function languageOfLiteral(text: string): Language {
	const found = languages.find((language) => isIn(text, language));
	return found === undefined || found.name === "code" ? javaScript : found;
}

function isIn(text: string, { signs, foreignSigns }: Language): boolean {
	return signs.test(text) && foreignSigns?.test(text) !== true;
}

const mongoShell =
	/[:,[]\s{0,99}(?:new[ \t]{1,9})?(?:ISODate|Number(?:Int|Long|Decimal)|ObjectId|Decimal128|Int32|Long|Double)\(/;

/** Whether a text has a value of a type that only the shell of MongoDB and its tools write so. */
export function isOfMongoShell(text: string): boolean {
	return mongoShell.test(text);
}
