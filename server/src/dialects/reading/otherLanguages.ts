import { dollarBraces, type Language, plainDouble, plainSingle, rawSingle } from "./language";

/** What most languages with braces have in common. */
const braces: Omit<Language, "name" | "signs" | "quotes"> = {
	lineComments: ["//"],
	blockComments: true,
	parted: "by commas",
};
/** `$name` and `${code}` in a string. */
const dollar = /\$\{([^{}]*)\}|\$(\w+)/g;

/** Languages of which no more is read than their literals. */
export const otherLanguages: readonly Language[] = [
	{
		...braces,
		name: "Swift",
		signs:
			/^[ \t]*(?:let|var)[ \t]+\w+[ \t]*:[ \t]*\[|^[ \t]*(?:let|var)[ \t]+\w+[ \t]*=[ \t]*\[\s*"\w+"[ \t]*:|\btry[ \t]+await\b|^[ \t]*(?:let|var)[ \t]+\w+[ \t]*=[ \t]*(?:\w+\.)?[A-Z]\w*\(\s*\w+:|^[ \t]*func[ \t]+\w+\([^()\n]*\)[^\n{]*->/m,
		asserts: true,
		copiesValues: true,
		quotes: [
			{ mark: '"""', escapes: "all", multiline: true, interpolation: /\\\(([^()]*)\)/g },
			{ ...plainDouble, interpolation: /\\\(([^()]*)\)/g },
		],
		makesByType: true,
	},
	{
		...braces,
		name: "Dart",
		signs:
			/^[ \t]*import[ \t]+['"](?:dart|package):|\bMap<String,[ \t]*(?:dynamic|Object\??)>[ \t]+\w+[ \t]*=[ \t]*(?:<[^<>\n]*>)?\{|^[ \t]*final[ \t]+(?:[\w<>?, ]{1,60}[ \t])?\w+[ \t]*=[ \t]*(?:<[^<>\n]*>)?\{|\bjsonEncode\(|^[ \t]*void[ \t]+main\(\)[ \t]*(?:async[ \t]*)?\{/m,
		// A map of Java is no literal.
		foreignSigns: /\bnew HashMap\b|\bMap\.of\(/,
		asserts: true,
		quotes: [
			{ mark: '"""', escapes: "all", multiline: true, interpolation: dollar },
			{ mark: "'''", escapes: "all", multiline: true, interpolation: dollar },
			{ ...plainDouble, interpolation: dollar },
			{ ...plainSingle, interpolation: dollar },
		],
		typesBraces: true,
		typesVariables: true,
		hasConditionalEntries: true,
	},
	{
		...braces,
		name: "Kotlin",
		signs:
			/^[ \t]*(?:(?:private|public|internal|override|const)[ \t]+)*val[ \t]+\w+[ \t]*[:=]|^[ \t]*(?:(?:suspend|private|override)[ \t]+)*fun[ \t]+\w+\(|\bmapOf\(\s*"\w+"[ \t]+to\b/m,
		// Scala has `val`, too.
		foreignSigns: /"[ \t]*->|^[ \t]*(?:object|def)[ \t]+\w+/m,
		asserts: true,
		quotes: [
			{ mark: '"""', escapes: "none", multiline: true, interpolation: dollar },
			{ ...plainDouble, interpolation: dollar },
		],
	},
	{
		...braces,
		name: "Scala",
		signs: /^[ \t]*val[ \t]+\w+[ \t]*[:=]/m,
		quotes: [{ mark: '"""', escapes: "none", multiline: true }, plainDouble],
	},
	{
		...braces,
		name: "Rust",
		signs:
			/\b(?:json|format|println|vec|hashmap)!\s*[({[]|^[ \t]*let[ \t]+mut[ \t]|^[ \t]*use[ \t]+\w+::|^[ \t]*(?:pub[ \t]+)?(?:async[ \t]+)?fn[ \t]+\w+|\bSome\(/m,
		quotes: [
			{ mark: '#"', end: '"#', escapes: "none", multiline: true },
			{ ...plainDouble, multiline: true },
		],
		prefixes: /r(?=#?")/y,
		hasMacros: true,
		typesBraces: true,
	},
	{
		name: "Lua",
		signs:
			/^[ \t]*local[ \t]+(?:function[ \t]+)?\w+[ \t]*[=(]|^[ \t]*return[ \t]*\{\s*(?:\w+|\["[^"\n]*"\])[ \t]*=(?![=>])/m,
		// Jsonnet has its variables, and the objects of JSON.
		foreignSigns: /(?:^|\{)[ \t]*["']?\w+["']?:[^:=]/m,
		lineComments: ["--"],
		blockComments: false,
		ownBlocks: ["--[[", "]]"],
		quotes: [plainDouble, plainSingle],
		parted: "by commas",
		hasDataInBraces: true,
	},
	{
		...braces,
		name: "Jsonnet",
		// Braces behind a name alone may be a block of anything, unless the name says that it is a base.
		signs:
			/^[ \t]*local[ \t]+\w+(?:\([^()\n]*\))?[ \t]*=|^[ \t]*\(?(?:importstr|import)[ \t]+(?:"[^"\n]*"|'[^'\n]*')\)?\s{0,9}[+{;]|^(?:[A-Za-z_$][\w$]*(?:\.\w+)*[ \t]*\+|(?:[\w$]+\.\w+(?:\.\w+)*|base|common|defaults?|shared))\s{0,9}\{\s{0,99}["']?\w+["']?[ \t]*:/m,
		quotes: [plainDouble, plainSingle],
		lineComments: ["//", "#"],
		hasDataInBraces: true,
		unites: "+",
		extendsByBraces: true,
	},
	{
		...braces,
		name: "Groovy",
		signs: /^[ \t]*def[ \t]+\w+[ \t]*=[ \t]*\[/m,
		quotes: [
			{ mark: '"""', escapes: "all", multiline: true, interpolation: dollar },
			{ ...plainDouble, interpolation: dollar },
			rawSingle,
		],
		typesVariables: true,
	},
	{
		name: "Julia",
		signs: /\bDict(?:\{[^{}\n]*\})?\(\s*"[^"\n]*"[ \t]*=>/,
		lineComments: ["#"],
		blockComments: false,
		quotes: [{ ...plainDouble, multiline: true, interpolation: /\$\(([^()]*)\)|\$(\w+)/g }],
		parted: "by commas",
	},
	// Blocks with colons, such as those of protocol buffers, may be of several languages.
	{
		name: "code",
		signs: /^[ \t]*(?:channel_subtype_config|dialer_config)[ \t]*\{[ \t]*$/m,
		lineComments: ["#"],
		blockComments: false,
		quotes: [{ ...plainDouble, interpolation: dollarBraces }],
		parted: "by lines",
	},
];
