import JSON5 from "json5";
import { stringify } from "yaml";
import { cliCommand, type Shell } from "../../../deploy/src/create/cli";
import { identityFor } from "../../client/support/campaign";
import type { Json } from "../../support/generate";
import { asResource, pascal, renamed, snake } from "./renderJson";

/** How a language writes objects, lists and values; lines are indented by their depth. */
interface Style {
	readonly step: string;
	readonly string: (text: string) => string;
	readonly words: readonly [yes: string, no: string];
	readonly object: readonly [open: string, close: string];
	readonly list: readonly [open: string, close: string];
	readonly entry: (name: string, value: string) => string;
	/** What parts entries, and whether it stands behind the last one. */
	readonly comma: string;
}

const singleQuoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
const bareKey = (name: string): string => (/^\w+$/.test(name) ? name : singleQuoted(name));

function write(value: Json, style: Style, depth = 0): string {
	if (typeof value === "string") {
		return style.string(value);
	}
	if (typeof value !== "object" || value === null) {
		return typeof value === "boolean" ? style.words[value ? 0 : 1] : String(value);
	}
	const [open, close] = Array.isArray(value) ? style.list : style.object;
	const entries = Array.isArray(value)
		? value.map((item) => write(item, style, depth + 1))
		: Object.entries(value).map(([name, inner]) => style.entry(name, write(inner, style, depth + 1)));
	const margin = style.step.repeat(depth);
	const lines = entries.map((entry) => `${margin}${style.step}${entry}${style.comma}\n`);
	return lines.length === 0 ? open + close : `${open}\n${lines.join("")}${margin}${close}`;
}

const python: Style = {
	step: "    ",
	string: singleQuoted,
	words: ["True", "False"],
	object: ["{", "}"],
	list: ["[", "]"],
	entry: (name, value) => `${singleQuoted(name)}: ${value}`,
	comma: ",",
};
const javaScript: Style = {
	...python,
	step: "  ",
	words: ["true", "false"],
	entry: (name, value) => `${bareKey(name)}: ${value}`,
};
const ruby: Style = {
	...javaScript,
	string: JSON.stringify,
	entry: (name, value) => (/^\w+$/.test(name) ? `${name}: ${value}` : `${JSON.stringify(name)} => ${value}`),
};
const php: Style = {
	...python,
	words: ["true", "false"],
	object: ["[", "]"],
	entry: (name, value) => `${singleQuoted(name)} => ${value}`,
};
const terraform: Style = {
	...ruby,
	entry: (name, value) => `${/^\w+$/.test(name) ? name : JSON.stringify(name)} = ${value}`,
	comma: "",
};
const inLists: Style = { ...terraform, comma: "," };

/** Terraform parts the entries of objects by lines and those of lists by commas. */
function writeTerraform(value: Json, depth = 0): string {
	const margin = "  ".repeat(depth);
	if (Array.isArray(value)) {
		return `[${value.map((item) => writeTerraform(item, depth)).join(", ")}]`;
	}
	if (typeof value !== "object" || value === null) {
		return write(value, inLists);
	}
	const lines = Object.entries(value).map(
		([name, inner]) => `${margin}  ${terraform.entry(name, writeTerraform(inner, depth + 1))}\n`,
	);
	return lines.length === 0 ? "{}" : `{\n${lines.join("")}${margin}}`;
}

/** Structures of Go have types; what is text, a number or a switch is behind a pointer. */
function writeGo(value: Json, isMap: boolean): string {
	if (typeof value === "string") {
		return isMap ? JSON.stringify(value) : `aws.String(${JSON.stringify(value)})`;
	}
	if (typeof value === "number") {
		return `aws.Float64(${value})`;
	}
	if (typeof value === "boolean") {
		return `aws.Bool(${value})`;
	}
	if (Array.isArray(value)) {
		return `[]types.Thing{${value.map((item) => writeGo(item, true)).join(", ")}}`;
	}
	const entries = Object.entries(value ?? {});
	if (entries.some(([name]) => name === "owner" || /^[A-Z]+DAY$/.test(name))) {
		return `map[string]string{${entries.map(([name, one]) => `"${name}": ${writeGo(one, true)}`).join(", ")}}`;
	}
	const lines = entries.map(([name, inner]) => `\t${pascal(name)}: ${writeGo(inner, false)},\n`);
	return `&types.Thing{\n${lines.join("")}}`;
}

const options = (campaign: Record<string, Json>): string[] =>
	Object.entries(campaign).map(([name, value]) => {
		const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
		const text = typeof value === "string" ? value : JSON.stringify(value);
		return `${option} '${text.replaceAll("'", `'\\''`)}'`;
	});
const shorthand = (value: Json): string => {
	if (Array.isArray(value)) {
		return `[${value.map((item) => (typeof item === "object" ? `{${shorthand(item)}}` : shorthand(item))).join(",")}]`;
	}
	if (typeof value !== "object" || value === null) {
		return typeof value === "string" && /[,"{}[\]=]/.test(value) ? JSON.stringify(value) : String(value);
	}
	return Object.entries(value)
		.map(([name, inner]) => {
			const text = shorthand(inner);
			return `${name}=${typeof inner === "object" && !Array.isArray(inner) ? `{${text}}` : text}`;
		})
		.join(",");
};
const pretty = (campaign: Json): string => JSON.stringify(campaign, undefined, 2);
const pythonCall = (campaign: Record<string, Json>): string =>
	Object.entries(campaign)
		.map(([name, value]) => `    ${name}=${write(value, python, 1)},\n`)
		.join("");
const resourceYaml = (campaign: Json): Json => ({
	AWSTemplateFormatVersion: "2010-09-09",
	Resources: {
		Spring: {
			Type: "AWS::ConnectCampaignsV2::Campaign",
			Properties: renamed(asResource(campaign, "Key", "Value"), pascal),
		},
	},
});

/** What Copy as AWS CLI Command gives. */
function copied(campaign: Json, shell: Shell): string {
	return `${cliCommand(JSON.stringify(campaign), identityFor("https://localhost", { credentials: { kind: "profile", profile: "team's" } }), shell)}\n`;
}

/** A campaign in texts that are no JSON. */
export const codeForms: Readonly<Record<string, (campaign: Record<string, Json>) => string>> = {
	"a call of boto3": (campaign) =>
		`import boto3\n\nclient = boto3.client('connectcampaignsv2')\nresponse = client.create_campaign(\n${pythonCall(campaign)})\nprint(response['id'])\n`,
	"a call of boto3 with a dictionary": (campaign) => `client.create_campaign(**${write(campaign, python)})\n`,
	"a dictionary of Python": (campaign) => `# The campaign.\nparams = ${write(campaign, python)}\n`,
	"a dict() of Python": (campaign) => `params = dict(\n${pythonCall(campaign)})\n`,
	"a string of Python": (campaign) =>
		`import json\nparams = json.loads(${JSON.stringify(JSON.stringify(campaign))})\n`,
	"a command of the SDK for JavaScript": (campaign) =>
		`const response = await client.send(new CreateCampaignCommand(${write(campaign, javaScript)}));\n`,
	"a constant of JavaScript": (campaign) => `const campaign = ${write(campaign, javaScript)};\n`,
	"a constant of TypeScript": (campaign) =>
		`export const campaign: CreateCampaignRequest = ${write(campaign, javaScript)} as const;\n`,
	"a default export": (campaign) => `export default ${write(campaign, javaScript)};\n`,
	"a literal of JavaScript": (campaign) => `${write(campaign, javaScript)}\n`,
	"a construct of the CDK": (campaign) =>
		`new CfnCampaign(this, 'Spring', ${write(asResource(campaign, "key", "value"), javaScript)});\n`,
	JSON5: (campaign) => JSON5.stringify(campaign, undefined, 2),
	"JSON5 with double quotes": (campaign) =>
		`module.exports = ${JSON5.stringify(campaign, { space: 4, quote: '"' })};\n`,
	"a call of the SDK for Ruby": (campaign) =>
		`client.create_campaign(${write(renamed(campaign, snake), ruby)})\n`,
	"a call of the SDK for PHP": (campaign) => `$result = $client->createCampaign(${write(campaign, php)});\n`,
	"an input of the SDK for Go": (campaign) => {
		const text = writeGo(campaign, false).replace("&types.Thing", "&connectcampaignsv2.CreateCampaignInput");
		return `out, err := client.CreateCampaign(ctx, ${text})\n`;
	},
	Terraform: (campaign) =>
		`resource "awscc_connectcampaignsv2_campaign" "spring" ${writeTerraform(renamed(asResource(campaign, "key", "value"), snake))}\n`,
	YAML: (campaign) => stringify(campaign),
	"YAML with double quotes": (campaign) =>
		stringify(campaign, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }),
	"a CloudFormation template in YAML": (campaign) => stringify(resourceYaml(campaign)),
	"options of the AWS CLI": (campaign) =>
		`aws connectcampaignsv2 create-campaign \\\n  ${options(campaign).join(" \\\n  ")}\n`,
	"a whole request for the AWS CLI": (campaign) =>
		`aws connectcampaignsv2 create-campaign --region us-east-1 --cli-input-json '${pretty(campaign).replaceAll("'", `'\\''`)}'\n`,
	"shorthand of the AWS CLI": (campaign) =>
		`aws connectcampaignsv2 create-campaign ${Object.entries(campaign)
			.map(([name, value]) => {
				const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
				return `${option} '${typeof value === "string" ? value : shorthand(value)}'`;
			})
			.join(" ")}\n`,
	"the copied command for POSIX shells": (campaign) => copied(campaign, "posix"),
	"the copied command for PowerShell": (campaign) => copied(campaign, "powershell"),
	"a curl command": (campaign) =>
		`curl -X PUT https://example.com/v2/campaigns -H 'Content-Type: application/json' -d '${pretty(campaign)}'\n`,
	"an HTTP request": (campaign) =>
		`PUT /v2/campaigns HTTP/1.1\nHost: example.com\nContent-Type: application/json\n\n${pretty(campaign)}\n`,
	Markdown: (campaign) =>
		`# Request\n\nSend this:\n\n\`\`\`json\n${pretty(campaign)}\n\`\`\`\n\nThat's it.\n`,
	"YAML in Markdown": (campaign) => `\`\`\`yaml\n${stringify(campaign)}\`\`\`\n`,
	"Python in a diff": (campaign) =>
		`diff --git a/x.py b/x.py\n--- /dev/null\n+++ b/x.py\n@@ -0,0 +1 @@\n${`params = ${write(campaign, python)}`.replace(/^/gm, "+")}\n`,
	"Python with line numbers": (campaign) =>
		`params = ${write(campaign, python)}`
			.split("\n")
			.map((line, index) => `${index + 1} ${line}`)
			.join("\n"),
	"YAML of a web page": (campaign) =>
		stringify(campaign, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }).replaceAll(
			'"',
			"&quot;",
		),
	"JavaScript without braces": (campaign) => write(campaign, javaScript).replace(/^\{\n|\}$/g, ""),
	"escaped JSON": (campaign) => JSON.stringify(JSON.stringify(campaign)).slice(1, -1),
};
