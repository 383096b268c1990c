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
];

suite("YAML with the expressions of templates", () => {
	for (const row of rows) {
		testKind(row);
	}
});
