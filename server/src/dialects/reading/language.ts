/** How a language writes a string. */
export interface Quote {
	/** What begins and ends it. */
	readonly mark: string;
	/** What ends it, where that is something else. */
	readonly end?: string;
	readonly escapes: "none" | "quotes only" | "all";
	readonly multiline?: true;
	/** Its mark is written twice within it. */
	readonly doubled?: true;
	/** What stands for a value within it; the first group is its code. */
	readonly interpolation?: RegExp;
}

/** All that the reader of literals has to know of a language. */
export interface Language {
	readonly name: string;
	/** What tells it; the first language with a sign in a text is taken. */
	readonly signs: RegExp;
	/** What another language has, whose other signs are the same. */
	readonly foreignSigns?: RegExp;
	readonly lineComments: readonly string[];
	readonly blockComments: boolean;
	/** What begins and ends comments of another form, at the start of a line where it is a word. */
	readonly ownBlocks?: readonly [open: string, close: string];
	/** What begins a remark within brackets, up to the end of its line. */
	readonly remarks?: readonly string[];
	readonly quotes: readonly Quote[];
	/** Entries of braces may be parted by line breaks alone. */
	readonly parted: "by commas" | "by lines";
	/** What may be written before a quotation mark, as part of the string; sticky. */
	readonly prefixes?: RegExp;
	/** A quotient of whole numbers is whole. */
	readonly truncates?: true;
	/** `<<EOT` begins a string that ends with the line `EOT`. */
	readonly hasHeredocs?: true;
	/** A word, names in quotes and braces are a block, such as `resource "a" "b" { … }`. */
	readonly hasBlocks?: true;
	/** Texts are added up with a dot. */
	readonly joinsWithDot?: true;
	/** The operator that makes one object of two. */
	readonly unites?: "|" | "+";
	/** Braces behind an object are united with it, and what is said twice counts from the last one. */
	readonly extendsByBraces?: true;
	/** `array(a, b)` is a list, and `array("a" => b)` an object. */
	readonly callsArrays?: true;
	/** `%w[a b]` is a list of texts. */
	readonly hasWordLists?: true;
	/** A backslash before a sign that needs none stays. */
	readonly keepsUnknownEscapes?: true;
	/** `{ name }` is the property `name` with the value of the variable. */
	readonly shorthand?: true;
	/** `(a, b)` is a list. */
	readonly hasTuples?: true;
	/** A name before a colon is a variable, and its value the key. */
	readonly keysAreValues?: true;
	/** Braces may have the name of a type in front of them. */
	readonly typesBraces?: true;
	/** `new Name()` is an empty object of the API. */
	readonly constructs?: true;
	/** The name of a type in front of a variable declares it. */
	readonly typesVariables?: true;
	/** Braces hold data, and no statements. */
	readonly hasDataInBraces?: true;
	/** The name of a type in front of brackets with names makes an object. */
	readonly makesByType?: true;
	/** Texts in an object of a type have no quotes. */
	readonly printsPlainTexts?: true;
	/** `if (a) b: c` is an entry of braces that is there only sometimes. */
	readonly hasConditionalEntries?: true;
	/** `a!.b` is `a.b`: the sign says that the value is there. */
	readonly asserts?: true;
	/** What a variable stands for is copied where another one gets it. */
	readonly copiesValues?: true;
	/** `name!(…)` is a call. */
	readonly hasMacros?: true;
	/** `@{ a = 1; b = 2 }` is an object, and `@(1, 2)` a list. */
	readonly hashtables?: true;
	/** Entries that say how to deploy what is written, and nothing of it. */
	readonly directives?: ReadonlySet<string>;
}

export const dollarBraces = /\$\{([^{}]*)\}/g;
export const plainDouble: Quote = { mark: '"', escapes: "all" };
export const plainSingle: Quote = { mark: "'", escapes: "all" };
export const rawSingle: Quote = { mark: "'", escapes: "quotes only", multiline: true };
