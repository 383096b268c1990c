import { quoted } from "../../../../shared/src/text/text";
import { parseArn } from "../../../../shared/src/values/arn";
import { withHyphens } from "../../../../shared/src/values/hyphens";
import { uuidsIn } from "../../../../shared/src/values/instanceId";
import { onlyOne } from "../../../../shared/src/values/several";
import { outboundConfig, telephony } from "../../campaign/paths";
import type { Rule } from "./rule";

/** The last part of a path, of an address of the console or of a URN, or of a text with brackets or white space around it. */
const within =
	/^\s*(?:(?:https?:\/\/\S+|[a-z-]+)(?:\/|%2f|[?&]id=)|urn:uuid:)?[{(<[]?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[})>\]]?[\s,;.]*$/i;

/** Characters; a longer text is no ID with a few words. */
const longest = 300;

function idWithin(text: string): string | undefined {
	const id = within.exec(text)?.[1];
	return id === text ? undefined : id;
}

/** The IDs that stand among words or beside each other; none for an ID by itself, and for the address of something. */
function idsAmongWords(text: string): readonly string[] {
	const ids = uuidsIn(text);
	if (text.length > longest || ids[0] === text || /arn:|:\/\//.test(text)) {
		return [];
	}
	// The last of a path is what it leads to.
	return /^\S*\/\S*$/.test(text) ? ids.slice(-1) : ids;
}

export const idNotArn: Rule = {
	code: "id-not-arn",
	violation: "An ARN is used in place of an ID.",
	summary: "write the ID, not the ARN",
	severity: "warning",
	source: "The API reference asks for the IDs of queue and flow; the model accepts ARNs too.",
	members: [
		[...telephony, "connectQueueId"],
		[...outboundConfig, "connectContactFlowId"],
	],
	check(campaign, report) {
		for (const path of [
			[...telephony, "connectQueueId"],
			[...outboundConfig, "connectContactFlowId"],
		]) {
			const node = campaign.string(path);
			const text = node?.value ?? "";
			const whole = withHyphens(text);
			if (node !== undefined && whole !== text) {
				const message = `Write the ID with its hyphens: ${quoted(whole)}.`;
				report(node, message, { data: { replacement: whole } });
				continue;
			}
			const resource = parseArn(text)?.resource;
			const last = resource?.slice(resource.lastIndexOf("/") + 1);
			const id = last === undefined ? idWithin(text) : withHyphens(last);
			const ids = id === undefined ? idsAmongWords(text) : [id];
			const [first, ...more] = ids;
			if (node === undefined || first === undefined) {
				continue;
			}
			const what = resource === undefined ? "what is around it" : "the ARN";
			const message = more.length > 0 ? onlyOne("ID") : `Write the ID, not ${what}: ${quoted(first)}.`;
			report(node, message, { data: id === undefined ? { members: ids } : { replacement: id } });
		}
	},
};
