import type { Random } from "../../support/random";

/** Pieces of what is no JSON, as people have it on the clipboard. */
const pieces = [
	// Prose.
	"Here is the campaign, as discussed: start at 9:00, end at 17:00.",
	"It's the team's file; don't touch it!",
	"1) call 2) text 3) mail - up to 80% of them",
	'She said "call me", then hung up',
	// Code.
	"const name = process.env.NAME ?? 'x';",
	"def create(name: str, *, count=010) -> dict:",
	"client.create_campaign(name=name, type='MANAGED', schedule={'startTime': start})",
	"return { name, instanceId: id, ...rest, [key]: value };",
	'if (x < 3 && y > "a") { z = `$' + "{x}`; } // why",
	"SELECT * FROM t WHERE a = 'It''s' -- b",
	"{name: None, type: resource, capacity: 0,8}",
	"<<<<<<< HEAD\n=======\n>>>>>>> main",
	// YAML.
	"name: Spring renewals\ntype: MANAGED # kind",
	"- !Ref Instance\n- key: [a, b]\n  when: 2031-05-05T13:00:00",
	"---\nhours:\n  MONDAY:\n    - startTime: T09:00",
	// Shell.
	"aws connectcampaignsv2 create-campaign --name x --connect-instance-id \"$ID\" | jq '.id'",
	'export START=$(date -u +%FT%TZ); echo "{\\"name\\": \\"$NAME\\"}" > a.json',
	"for f in *.json; do sed -i 's/a/b/' \"$f\"; done",
	// JSON, so that the rest stands within it.
	'{"name": ',
	'"type": MANAGED,',
	"'schedule': {startTime: T09:00}",
	'["ZIP_CODE" "AREA_CODE"]',
	'"capacity": "0.5",',
	'"name": "a\tb",}',
	"}",
	"]",
	",",
];

/** Foreign text with JSON in it, or the other way round. */
export function foreignText(random: Random): string {
	let text = "";
	for (let left = 1 + random(6); left > 0; left--) {
		text += pieces[random(pieces.length)] + (["\n", " ", ", ", ""][random(4)] ?? "");
	}
	return text;
}
