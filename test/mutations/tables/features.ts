import { mutationsOf } from "../mutation";

const folder = "server/src/features";
const at = (name: string): string => `test/server/features/${name}.test.ts`;

/** What the language server answers. */
export const features = [
	...mutationsOf(
		`${folder}/codeActions/codeActions.ts`,
		[at("codeActions"), at("preferred"), at("bounds")],
		[
			["?? true;", "?? false;", "quick fixes are refused to a request that names no kind"],
			["kind === one || ", "", "a client that asks for quick fixes gets none"],
			["isPreferred && index === first", "isPreferred", "all actions are preferred"],
			["index === 0 && isPreferred(fix)", "isPreferred(fix)", "another than the first fix is preferred"],
			["edits.length < 2", "edits.length < 1", "one problem is offered to be fixed with all of its kind"],
			["only !== undefined && wants(fixAllKind)", "wants(fixAllKind)", "every light bulb fixes the file"],
			[
				"start <= span.end && span.start <= end",
				"start < span.end && span.start < end",
				"a cursor at the end of a mistake gets no fix",
			],
			["...(canSetSeverity ?", "...(!canSetSeverity ?", "a client without the command is offered it"],
			[
				"span.end <= property.key.end",
				"span.end < property.key.end",
				"a key that is selected whole can't be switched",
			],
			["preferred ?? (safe ||", "preferred ?? (", "Auto Fix leaves out what is safe"],
			[
				"isAsked = named.length > 0 && touched.some(isNamed)",
				"isAsked = false",
				"a request about one problem gets the fixes of its neighbours",
			],
		],
	),
	...mutationsOf(
		`${folder}/codeActions/constraintFixes.ts`,
		[at("codeActions")],
		[
			["...changeConditions(constraint), ", "", "detection can't be turned on by a fix"],
			["removed.length > 0 ||", "true ||", "detection can't be turned off in a preview"],
			["...own, ...beside", "...own", "waiting for the prompt stays on without detection"],
			["!== !to", "=== !to", "a fix sets what is set already"],
		],
	),
	...mutationsOf(
		`${folder}/codeActions/severityActions.ts`,
		[at("codeActions")],
		[["isSyntaxCode(code) ? []", "false ? []", "the severity of a syntax error can be changed"]],
	),
	...mutationsOf(
		`${folder}/inlayHints.ts`,
		[at("glance"), at("bounds")],
		[
			["wanted === false", "wanted !== true", "hints that nobody switched off are off"],
			["|| !kinds.has(kind)", "", "hints that are switched off are shown"],
			["label, paddingLeft: true", "label, paddingLeft: false", "hints stick to the text"],
			["seconds < 0", "seconds > 0", "durations get no hint"],
			['?? "UTC"', '?? "Asia/Tokyo"', "instants are shown in a zone that nobody named"],
			["node.end <= part.end", "true", "values below what is shown get hints"],
		],
	),
	...mutationsOf(
		`${folder}/hover/hover.ts`,
		[at("hover"), at("bounds")],
		[
			["holder.members.size < 2", "holder.members.size < 9", "a choice shows no alternatives"],
			["one.name !== name", "true", "a choice is its own alternative"],
			['map.name === "TagMap" && name === "owner"', "false", "the tag owner isn't explained"],
			["...rules,", "", "the rules about a day aren't told"],
		],
	),
	...mutationsOf(
		`${folder}/selection.ts`,
		[at("glance"), at("bounds")],
		[
			["Math.max(start + 1, end - 1)", "Math.max(start + 1, end)", "the inside of a string has its quote"],
			["offset <= end)", "offset < end)", "at the end of a value, nothing is selected but the file"],
		],
	),
	...mutationsOf(
		`${folder}/folding.ts`,
		[at("glance"), at("bounds")],
		[
			["node.closed ? end.line - 1 : end.line", "end.line", "folding hides the closing bracket"],
			["endLine > start.line", "endLine >= start.line", "what is on one line can be folded"],
		],
	),
	...mutationsOf(
		`${folder}/symbols.ts`,
		[at("glance"), at("bounds")],
		[
			['name.trim() === ""', 'name === ""', "a key of blanks has a symbol without a name"],
			["children.length > 0", "false", "the outline is flat"],
			["nameOfItem(item, itemShape) ??", "", "items of a list have no name but their number"],
			["left -= some.length;", "", "the outline of a hostile file has no bound"],
		],
	),
	...mutationsOf(
		`${folder}/format.ts`,
		[at("format"), at("bounds")],
		[
			["if (tooDeep || isForeign) {", "if (tooDeep) {", "code and YAML are laid out as if they were JSON"],
			[
				'.trimEnd().length).includes("\\n")',
				'.trimEnd().length).includes("\\t")',
				"a last line break is removed that nobody asked to be",
			],
			["(edit) => !joinsEntries(text, edit)", "() => true", "entries without a comma come onto one line"],
			[
				"options.insertFinalNewline === true || ",
				"",
				"the editor's setting for a last line break has no effect",
			],
			[
				".map(({ offset, length, content })",
				".slice(1).map(({ offset, length, content })",
				"the first edit of a format is lost",
			],
		],
	),
	...mutationsOf(
		`${folder}/documentLinks.ts`,
		[at("glance"), at("bounds")],
		[
			["node.start + 1", "node.start", "a link has a quote in it"],
			["&& node.closed ?", "?", "a string without an end is a link"],
		],
	),
	...mutationsOf(
		`${folder}/check.ts`,
		["test/server/values/gaps.test.ts"],
		[['=== "off" ?', '!== "off" ?', "a file with gaps can be sent by whoever hides them"]],
	),
	...mutationsOf(
		`${folder}/diagnostics.ts`,
		[at("diagnostics"), at("oneDiagnostic"), at("bounds")],
		[
			["const maxDiagnostics = 1000", "const maxDiagnostics = 999", "an editor is told less than it shows"],
			[
				"...problems.filter(isError), ...problems",
				"...problems",
				"of too many problems, the errors aren't told",
			],
			['code === "empty-file" ?', "false ?", "whoever makes a file is told of an error at once"],
			[
				"warning: DiagnosticSeverity.Warning",
				"warning: DiagnosticSeverity.Error",
				"warnings are shown as errors",
			],
			["...(unnecessary && {", "...(!unnecessary && {", "what has no effect isn't faded, but all else is"],
		],
	),
	...mutationsOf(
		`${folder}/completion/keys.ts`,
		[at("completion"), at("offers"), at("bounds")],
		[
			[
				"property !== cursor.property",
				"property === cursor.property",
				"keys that are there are suggested again",
			],
			["missing.length < 2", "missing.length < 1", "one missing property is suggested twice"],
			["some((name) => present.has(name))", "some(() => false)", "a second member of a union is suggested"],
			[
				"return required ? 1 : 2;",
				"return required ? 2 : 1;",
				"optional properties come before required ones",
			],
			["return !isTwin;", "return true;", "the same suggestion is shown twice"],
			["&& takes(one.shape, value)", "", "a key is renamed to one that can't have its value"],
			[
				"(name) => !present.has(name));\n\t\tconst members = [member",
				"() => true);\n\t\tconst members = [member",
				"a property that is there is written once more with another",
			],
		],
	),
	...mutationsOf(
		`${folder}/completion/filter.ts`,
		[at("completionStrings"), at("completionWords"), at("bounds")],
		[
			["return withoutLast(filter);", "return filter;", "Enter behind a whole word takes a suggestion"],
			["text.slice(0, -1)", "text", "Enter behind a whole value takes a suggestion"],
			['(quoted ? \'"\' : "")', '""', "after a quote, nothing is suggested"],
		],
	),
	...mutationsOf(
		`${folder}/completion/completion.ts`,
		[at("completion"), at("completionStrings"), at("completionValues"), at("bounds"), at("live")],
		[
			["!goesOn && (target", "(target", "behind a flow that was picked, no version is offered"],
			["cursor.replace.start !== offset - 1", "false", "a closing quote opens the list"],
			["{ ...same, rank: 0 }", "same", "what is typed already isn't the first suggestion"],
			["isAll || isAsked || isRepeated ||", "isAll ||", "a list stays while somebody types another word"],
			["{ ...item, filterText: typed }", "item", "of a value that is there, no other can be chosen"],
			["request?.isTyped && ", "", "of a value that is there, no other can be chosen"],
			[
				"(target.string !== undefined || literal",
				"(true || literal",
				"a word without quotes gets none from the list",
			],
			[
				"isTypedOn = place.place",
				"isTypedOn = false && place.place",
				"a list stays with nothing but the value that is there",
			],
		],
	),
	...mutationsOf(
		"server/src/writer/skeleton.ts",
		[at("completion"), at("newCampaign"), at("offers"), at("bounds")],
		[
			[
				"fittingValues(member, this.#facts, [example, !example])",
				"[example]",
				"a new preview campaign has detection on",
			],
			[
				"fittingValues(member, this.#facts, inOrder(shape.values, examples[0]))",
				"inOrder(shape.values, examples[0])",
				"pacing counts from a greeting that nobody hears",
			],
			["members.length === 0", "false", "an empty object is written over two lines"],
			["values.length === 1", "false", "a choice of one is asked"],
		],
	),
	...mutationsOf(
		`${folder}/fixAll.ts`,
		["test/server/fixAll/fixAll.test.ts"],
		[["isReadAround(text) ? edits : []", "edits", "fix-all changes what isn't understood"]],
	),
	...mutationsOf(
		`${folder}/codeActions/heldBack.ts`,
		[at("heldBack")],
		[["showsHeldBack || showsDisabled", "true", "a client is told in a way that it doesn't know"]],
	),
	...mutationsOf(
		`${folder}/codeActions/unitsInDays.ts`,
		[at("unitsInDays")],
		[
			["count === days && count < nearest", "false", "seven weeks are never the seven days of one"],
			["Math.ceil(", "Math.floor(", "a limit lets people be contacted more often than it did"],
		],
	),
	...mutationsOf(
		`${folder}/codeActions/withoutWords.ts`,
		[at("severalValues"), at("spokenNumbers")],
		[["lost.length === 0", "true", "words go without a word in the title"]],
	),
	...mutationsOf(
		"server/src/diagnostics/checks/numbersWithin.ts",
		[at("spokenNumbers")],
		[
			["found.length > mostNumbers", "false", "a number is taken from a date"],
			["|| other.test(plain)", "", "a number is taken from a fraction"],
		],
	),
	...mutationsOf(
		`${folder}/codeActions/lossless.ts`,
		["test/server/fixAll/fixAll.test.ts"],
		[["!problems.every(isWord)", "false", "fix-all changes what may be code"]],
	),
	...mutationsOf(
		`${folder}/codeActions/members.ts`,
		[at("misnamed")],
		[["isGuess ||", "", "Auto Fix renames a note by its value alone"]],
	),
	...mutationsOf(
		`${folder}/codeActions/placed.ts`,
		[at("keptScalars")],
		[
			[
				"texts.filter((newText) => takesNothing(text, { start: 0, end: text.length, newText }))",
				"texts",
				"a value is put into an object in part",
			],
		],
	),
	...mutationsOf(
		`${folder}/locate.ts`,
		[at("locate")],
		[["endOfProperty(property)", "property.key.end", "what AWS said stays when its value is changed"]],
	),
];
