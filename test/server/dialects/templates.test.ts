import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

const rows: readonly Kind[] = [
	{
		what: "a value that is an expression",
		text: "# our campaign\nname: Spring   # nice\nconnectInstanceId: {{ .Values.instance }} # {{ x }} prod\nchannelSubtypeConfig: {}\n",
		said: 'YAML. A campaign file is the JSON of one campaign. Convert the file. Left out: "# our campaign", "# nice", "# {{ x }} prod".',
		campaigns: [{ name: "Spring", connectInstanceId: gap(".Values.instance"), channelSubtypeConfig: {} }],
	},
	{
		what: "statements around values, and expressions within texts and flows",
		text: `{{- if .Values.enabled }}
campaign:
  name: Spring {{ .Values.year }} sale
  connectInstanceId: "{{ .Values.instance | default "${id}" }}"
  schedule: { startTime: {{ .Values.start }}, endTime: 'T{{ .Values.end }}' }
  tags:
    {{- toYaml .Values.tags | nindent 4 }}
{{- end }}
`,
		said: 'YAML with a campaign in "campaign". A campaign file is the JSON of one campaign. Convert the file. Left out: "{{- if .Values.enabled }}", "{{- end }}".',
		campaigns: [
			{
				name: `Spring ${gap(".Values.year")} sale`,
				connectInstanceId: gap(`.Values.instance | default '${id}'`),
				schedule: { startTime: gap(".Values.start"), endTime: `T${gap(".Values.end")}` },
				tags: gap("toYaml .Values.tags | nindent 4"),
			},
		],
	},
	{
		what: "Jinja",
		text: `{% set year = 2031 %}\nname: {{ year }} sale\nconnectInstanceId: {{ instance_id }}\n`,
		said: 'YAML. A campaign file is the JSON of one campaign. Convert the file. Left out: "{% set year = 2031 %}".',
		campaigns: [{ name: `${gap("year")} sale`, connectInstanceId: gap("instance_id") }],
	},
	{
		what: "ERB",
		text: `name: <%= name %>\nconnectInstanceId: ${id}\n`,
		said: "YAML.",
		campaigns: [{ name: gap("name"), connectInstanceId: id }],
	},
	{
		what: "branches of Mustache",
		text: `{{#prod}}\nname: Spring\n{{/prod}}\n{{^prod}}\nname: Autumn\n{{/prod}}\nconnectInstanceId: ${id}\n`,
		said: 'YAML. A campaign file is the JSON of one campaign. Convert the file. Left out: "name: \\"Spring\\"", "{{#prod}}", "{{/prod}}", "{{^prod}}".',
		campaigns: [{ name: "Autumn", connectInstanceId: id }],
	},
	{
		what: "a choice behind a name",
		text: `name: {% if prod %}Spring{% else %}Autumn{% endif %}\nconnectInstanceId: ${id}\n`,
		said: "YAML. A campaign file is the JSON of one campaign. Convert the file.",
		isAll: true,
		campaigns: [{ name: gap("if prod Spring else Autumn endif"), connectInstanceId: id }],
	},
	{
		what: "lines that come from elsewhere",
		text: `name: Spring\nconnectInstanceId: ${id}\n{{- include "more" . | nindent 0 }}\n`,
		said: 'YAML. A campaign file is the JSON of one campaign. Convert the file. Left out: "{{- include \\"more\\" . | nindent 0 }}".',
		campaigns: [{ name: "Spring", connectInstanceId: id }],
	},
];

/** Statements of template languages: one before each branch, and one behind the last. */
const branches: readonly (readonly [language: string, first: string, second: string, last: string])[] = [
	["Jinja", "{% if prod %}", "{% else %}", "{% endif %}"],
	["ERB", "<% if prod %>", "<% else %>", "<% end %>"],
	["Helm", "{{- if .Values.prod }}", "{{- else }}", "{{- end }}"],
	["Handlebars", "{{#if prod}}", "{{else}}", "{{/if}}"],
	["FreeMarker", "<#if prod>", "<#else>", "</#if>"],
	["Velocity", "#if($prod)", "#else", "#end"],
];

suite("JSON with the branches of templates", () => {
	for (const [language, first, second, last] of branches) {
		testKind({
			what: `all of them are told: ${language}`,
			text: `{\n  ${first}\n  "name": "Spring",\n  ${second}\n  "name": "Autumn",\n  ${last}\n  "connectInstanceId": "${id}"\n}\n`,
			said: `a template of JSON. A campaign file is the JSON of one campaign. Convert the file. Left out: "name: \\"Spring\\"", "${first}", "${second}", "${last}".`,
			isAll: true,
			campaigns: [{ name: "Autumn", connectInstanceId: id }],
		});
	}

	for (const [written, code] of [
		['{% if j %}"JOURNEY"{% else %}"MANAGED"{% endif %}', 'if j "JOURNEY" else "MANAGED" endif'],
		['<% if j %>"JOURNEY"<% else %>"MANAGED"<% end %>', 'if j "JOURNEY" else "MANAGED" end'],
		['{{if .J}}"JOURNEY"{{else}}"MANAGED"{{end}}', 'if .J "JOURNEY" else "MANAGED" end'],
	]) {
		testKind({
			what: `a value that they choose: ${written}`,
			text: `{\n  "name": "Spring",\n  "type": ${written},\n  "connectInstanceId": "${id}"\n}\n`,
			said: "a template of JSON. A campaign file is the JSON of one campaign. Convert the file.",
			isAll: true,
			campaigns: [{ name: "Spring", type: gap(code ?? ""), connectInstanceId: id }],
		});
	}

	testKind({
		what: "comments of Jinja are told",
		text: `{# ours #}\n{\n  "name": "Spring", {# not final #}\n  "connectInstanceId": "${id}"\n}\n`,
		said: 'a template of JSON. A campaign file is the JSON of one campaign. Convert the file. Left out: "{# ours #}", "{# not final #}".',
		isAll: true,
		campaigns: [{ name: "Spring", connectInstanceId: id }],
	});
});

suite("YAML with the expressions of templates", () => {
	for (const row of rows) {
		testKind(row);
	}
});
