import { mutationsOf } from "../mutation";

const plan = "test/deploy/plan.test.ts";
const apply = "test/deploy/apply.test.ts";
const http = "test/deploy/applyOverHttp.test.ts";

/** From a file and its campaign to the requests that change it. */
export const changing = [
	...mutationsOf(
		"deploy/src/plan/compare.ts",
		[plan],
		[
			['.filter(([key]) => !key.startsWith("aws:"))', "", "tags of AWS's own are removed"],
			['if (path.length === 1 && path[0] === "type") {', "if (false) {", "the type that AWS set is a change"],
			["			.sort()\n", "", "another order of a list is a change"],
			["instant === undefined ?", "true ?", "another spelling of an instant is a change"],
			["} else if (!isKnownMember(path)) {", "} else if (false) {", "what is not known is removed"],
		],
	),
	...mutationsOf(
		"deploy/src/plan/plan.ts",
		[plan, apply],
		[
			[
				"for (const path of [...kept, ...unknown]) {",
				"for (const path of kept) {",
				"an update takes away what is not known",
			],
			[
				"for (const path of [...kept, ...unknown]) {",
				"for (const path of unknown) {",
				"an update takes away a channel that is to stay, or sends what is blocked",
			],
			["return [{ ...plain, tagKeys: keys }];", "return [{ ...plain, tagKeys: [] }];", "no tag is removed"],
		],
	),
	...mutationsOf(
		"deploy/src/plan/verdict.ts",
		[plan],
		[
			['if (state === "Initialized") {', "if (true) {", "what a start has fixed is sent"],
			['return isWhole && kind !== "changed"', "return false", "a source is added or removed by an update"],
			['if (modes.includes("agentless")) {', "if (false) {", "agentless is changed after a start"],
		],
	),
	...mutationsOf(
		"deploy/src/apply/apply.ts",
		[apply, http],
		[
			["if (!(await ports.confirm(plan, view))) {", "if (false) {", "changes are sent without a yes"],
			[
				"if (fingerprintOf(second.value) !== fingerprintOf(first.value)) {",
				"if (false) {",
				"what somebody else changed meanwhile is overwritten",
			],
			[
				"if (reason !== undefined && !(await ports.typeName(view, reason))) {",
				"if (false) {",
				"protection counts for nothing",
			],
			["if (control.signal.aborted) {", "if (false) {", "requests go on after they were cancelled"],
			[
				"whyStopped(news) ?? elsewhereOf(file.text, view);",
				"whyStopped(news);",
				"ARNs of another account or region are sent",
			],
			[
				'sent.push(delivery === "unknown" ? "unknown" : "refused");',
				'sent.push("refused");',
				"a request whose answer was lost is called not done",
			],
		],
	),
	...mutationsOf(
		"deploy/src/apply/sendWrite.ts",
		[http],
		[["Object.assign(args.request, { body });", "", "the SDK's own body is sent"]],
	),
];
