import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, channelSubtypeConfig: {} };
const json = JSON.stringify(spring, undefined, 2);
const indented = `   ${json.replaceAll("\n", "\n   ")}`;
const advice = "A campaign file is the JSON of one campaign. Convert the file.";
const ask = "Ask Ana before you start it.";

/** A document with a campaign. `leftOut`: all that is told, without what only marks the block. */
function kind(what: string, text: string, title: string, leftOut: readonly string[] = []): Kind {
	const left = leftOut.length === 0 ? "" : ` Left out: ${leftOut.map((one) => `"${one}"`).join(", ")}.`;
	return { what, text, said: `${title}. ${advice}${left}`, isAll: true, campaigns: [spring] };
}

const org = "Org mode with a campaign on line";
const text = "text with a campaign on line";
const kinds: readonly Kind[] = [
	kind("a block of code", `#+BEGIN_SRC json\n${json}\n#+END_SRC\n`, `${org} 2`),
	kind("an example in small letters", `#+begin_example\n${json}\n#+end_example\n`, `${org} 2`),
	kind(
		"sentences around a block with arguments",
		`* Campaign\n${ask}\n#+BEGIN_SRC json :tangle the file.json\n${json}\n#+END_SRC\nStart it at nine.\n`,
		`${org} 4`,
		[ask, "Start it at nine."],
	),
	kind(
		"a quote before the code",
		`#+BEGIN_QUOTE\n${ask}\n#+END_QUOTE\n#+NAME: the body of it\n#+BEGIN_SRC json\n${json}\n#+END_SRC\n`,
		`${org} 6`,
		[ask],
	),
	kind(
		"a listing of AsciiDoc with options",
		`${ask}\n\n[source,json,linenums]\n----\n${json}\n----\n`,
		`${text} 5`,
		[ask],
	),
	kind("reStructuredText", `${ask}\n\n.. code-block:: json\n\n${indented}\n`, `${text} 5`, [ask]),
];

suite("blocks of documents", () => {
	kinds.forEach(testKind);
});
