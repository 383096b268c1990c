import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const create = "aws connectcampaignsv2 create-campaign";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const json = JSON.stringify(spring);
const options = `${create} --name Spring --connect-instance-id ${id}`;
const tagged = { ...spring, tags: { team: "x" } };

interface Row {
	readonly text: string;
	/** What each fix makes of the text. */
	readonly campaigns: readonly object[];
	/** What is listed as left out. */
	readonly leftOut?: string;
}

const rows: Readonly<Record<string, Row>> = {
	"a file that is written in front of the command": {
		text: `cat > campaign.json <<'EOF'\n{"name": "Spring", "connectInstanceId": "${id}", "schedule": "$X"}\nEOF\n${create} --cli-input-json file://campaign.json --tags team=x\n`,
		campaigns: [{ ...tagged, schedule: "$X" }],
	},
	"a file with variables, under another path": {
		text: `tee ./in/campaign.json > /dev/null <<EOF\n{"name": "$NAME \\$5", "connectInstanceId": "${gap("ID:-x")}", "schedule": $SCHEDULE}\nEOF\n${create} --cli-input-json "file://$(pwd)/campaign.json"\n`,
		campaigns: [{ name: `${gap("NAME")} $5`, connectInstanceId: gap("ID"), schedule: gap("SCHEDULE") }],
		leftOut: `"${gap("ID:-x")}"`,
	},
	"a file of YAML": {
		text: `cat <<-EOF >c.yaml\nname: Spring\nconnectInstanceId: ${id}\n\tEOF\n${create} --cli-input-yaml file://c.yaml`,
		campaigns: [spring],
	},
	"a file for one option": {
		text: `echo '{"startTime": "2031-05-05T13:00:00Z", "endTime": "2031-07-31T22:00:00Z"}' > s.json\n${options} --schedule file://s.json`,
		campaigns: [
			{ ...spring, schedule: { startTime: "2031-05-05T13:00:00Z", endTime: "2031-07-31T22:00:00Z" } },
		],
	},
	"a file that the text doesn't write, and a campaign in another one": {
		text: `cat > other.json <<'EOF'\n${json}\nEOF\n${create} --cli-input-json file://campaign.json --tags team=x\n`,
		campaigns: [{ tags: { team: "x" }, name: "<campaign name>", connectInstanceId: "<instance id>" }, spring],
		leftOut: '"--cli-input-json file://campaign.json"',
	},
	"a file that the text doesn't write, beside a campaign": {
		text: `${create} --cli-input-json file://campaign.json --region x\n\n${json}\n`,
		campaigns: [spring],
		leftOut: '"--cli-input-json file://campaign.json", "--region x"',
	},
	"a file in one fence and the command in another": {
		text: `Write\n\`\`\`json\n${json}\n\`\`\`\nthen\n\`\`\`sh\n${create} --cli-input-json file://campaign.json\n\`\`\`\n`,
		campaigns: [spring],
		leftOut: '"--cli-input-json file://campaign.json"',
	},
	"lines that the command reads": {
		text: `${create} --cli-input-json file:///dev/stdin --region x <<'EOF'\n${json}\nEOF\n`,
		campaigns: [spring],
		leftOut: '"--region x"',
	},
	"a command in the place of the request": {
		text: `${create} --cli-input-json "$(cat <<'EOF'\n${json}\nEOF\n)" --tags team=x\n`,
		campaigns: [tagged],
	},
	"a file in the place of the request": {
		text: `cat >c.json <<EOF\n${json}\nEOF\n${create} --cli-input-json "$(cat c.json)" --tags team=x\n`,
		campaigns: [tagged],
	},
	"a variable in the place of the request": {
		text: `BODY='${json}'\nexport TAGS='{"team":"x"}'\n${create} --cli-input-json "$BODY" --tags "$TAGS"\n`,
		campaigns: [tagged],
	},
	"variables with a text, exported at a prompt or not": {
		text: `$ export INSTANCE=${id}\n$ NAME='Spring'\n$ ${create} --name "$NAME" --connect-instance-id $INSTANCE\n`,
		campaigns: [spring],
	},
	"variables whose text depends, or that are those of one command": {
		text: `if [ "$1" = prod ]; then\n  NAME=Autumn\nfi\nTWICE=a\nTWICE=b\nNAME=x ${create} --name "$NAME$TWICE" --connect-instance-id ${id}\n`,
		campaigns: [{ ...spring, name: `${gap("NAME")}${gap("TWICE")}` }],
		leftOut: '"NAME=Autumn", "NAME=x", "TWICE=a", "TWICE=b", "if [ \\"$1\\" = prod ]; then"',
	},
	"a variable that has two values": {
		text: `BODY='${json}'\nBODY='[]'\n${create} --cli-input-json "$BODY" --tags team=x\n`,
		campaigns: [{ tags: { team: "x" }, name: "<campaign name>", connectInstanceId: "<instance id>" }, spring],
		leftOut: `"--cli-input-json ${gap("BODY")}"`,
	},
	"variables within JSON": {
		text: `${options} --schedule '{"startTime":"'"$START"'","endTime":'$END'}' --tags "{\\"team\\": \\"$(id -u "a") b\\"}"`,
		campaigns: [
			{
				...spring,
				schedule: { startTime: gap("START"), endTime: gap("END") },
				tags: { team: `${gap('id -u "a"')} b` },
			},
		],
	},
	"variables within shorthand": {
		text: `${options} --source customerProfilesSegmentArn=$SEGMENT --schedule startTime=$(date -d "a, {b}" (x)),endTime="${gap(`END:-${gap("X")}`)}" --tags $KEY=a,b=\`cat c\`d`,
		campaigns: [
			{
				...spring,
				source: { customerProfilesSegmentArn: gap("SEGMENT") },
				schedule: { startTime: gap('date -d "a, {b}" (x)'), endTime: gap("END") },
				tags: { [gap("KEY")]: "a", b: `${gap("cat c")}d` },
			},
		],
		leftOut: `"${gap(`END:-${gap("X")}`)}"`,
	},
	PowerShell: {
		text: `${create} \`\n  --name "It''s \`"Spring\`"" --connect-instance-id $env:INSTANCE \`\n  --schedule '{\\"startTime\\":\\"2031-05-05T13:00:00Z\\",\\"endTime\\":\\"a\\"}' --tags "a=$x,b=$($y.z),c=${gap("env:C")}" --region $r.Name # ours\n`,
		campaigns: [
			{
				name: `It''s "Spring"`,
				connectInstanceId: gap("INSTANCE"),
				schedule: { startTime: "2031-05-05T13:00:00Z", endTime: "a" },
				tags: { a: gap("x"), b: gap("$y.z"), c: gap("C") },
			},
		],
		leftOut: `"--region ${gap("r.Name")}", "# ours"`,
	},
	"a text of many lines in PowerShell": {
		text: `$body = @'\n${json}\n'@\n${create} --cli-input-json $body --tags 'team=it''s'\n`,
		campaigns: [{ ...spring, tags: { team: "it's" } }],
	},
	"a file that PowerShell writes": {
		text: `@"\n{"name": "$name", "connectInstanceId": "${id}"}\n"@ | Set-Content -Path campaign.json\n${create} --cli-input-json file://campaign.json\n`,
		campaigns: [{ ...spring, name: gap("name") }],
	},
	"a comma too many": {
		text: `${options} --tags '{"team": "x",}'`,
		campaigns: [tagged],
	},
	"curl with variables": {
		text: `curl -X PUT https://example.com/v2/campaigns -d "{\\"name\\": \\"Spring $YEAR\\", \\"connectInstanceId\\": \\"$ID\\", \\"schedule\\": $SCHEDULE}"\n`,
		campaigns: [{ name: `Spring ${gap("YEAR")}`, connectInstanceId: gap("ID"), schedule: gap("SCHEDULE") }],
	},
	"curl with a file": {
		text: `cat > b.json <<EOF\n{"name": "Spring", "connectInstanceId": "${id}", "schedule": ${gap("S")}}\nEOF\ncurl -X PUT https://example.com/v2/campaigns --data @b.json\n`,
		campaigns: [{ ...spring, schedule: gap("S") }],
	},
	"the prompts of PowerShell": {
		text: `PS C:\\me> $tags = '{"team":"x"}'\nPS C:\\me> ${create} \`\n>> --name Spring \`\n>>   --connect-instance-id ${id} --tags $tags\n`,
		campaigns: [tagged],
	},
	"the prompts of a POSIX shell": {
		text: `me@host:~$ export TAGS='{"team":"x"}'\nme@host:~$ ${create} \\\n> --name Spring \\\n>   --connect-instance-id ${id} --tags "$TAGS"\n`,
		campaigns: [tagged],
	},
	cmd: {
		text: `C:\\> ${create} ^\n  --name "Spring %YEAR%" --connect-instance-id ${id} ^\n  --tags "{\\"team\\":\\"a\\"}" --ca-bundle C:\\x.pem\n`,
		campaigns: [{ ...spring, name: `Spring ${gap("YEAR")}`, tags: { team: "a" } }],
		leftOut: String.raw`"--ca-bundle C:\\x.pem"`,
	},
	"options behind the file that takes the answer, and a comment": {
		text: `${create} --name Spring > out.json 2>&1 --connect-instance-id ${id} --debug # ours\n`,
		campaigns: [spring],
		leftOut: '"--debug", "# ours"',
	},
};

suite("command lines that create a campaign", () => {
	for (const [what, { text, campaigns, leftOut = "" }] of Object.entries(rows)) {
		test(what, () => {
			const { tree, problems } = new CampaignText(text);
			const [problem] = problems;
			assert.deepEqual(
				problems.map(({ code }) => code),
				["dialect-document"],
			);
			const conversions = (problem === undefined ? [] : fixesOf(problem, tree)).filter(({ title }) =>
				title.startsWith("Convert"),
			);
			const converted = conversions.map(({ edits }) => {
				const patch = new Patch(text);
				patch.apply(edits);
				return JSON.parse(patch.text);
			});
			assert.deepEqual(converted, campaigns);
			assert.equal(/ Left out: (.*)\.$/.exec(problem?.message ?? "")?.[1] ?? "", leftOut);
		});
	}
});
