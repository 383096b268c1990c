import type { Finding } from "../problem/finding";
import { quoted } from "../text/text";
import { parseArn } from "./arn";
import { withHyphens } from "./hyphens";
import { onlyOne } from "./several";

/** Whether a text can be the ID of an Amazon Connect instance. Source: the model. */
export function isInstanceId(text: string): boolean {
	return /^[-_.a-zA-Z0-9]{1,256}$/.test(text) && !address.test(text);
}

/** Ids of Amazon Connect are UUIDs. */
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const everyUuid = new RegExp(`(?<![0-9a-z])(?:${uuid.source}|[0-9a-f]{32})(?![0-9a-z])`, "gi");
const onlyUuid = new RegExp(`^${uuid.source}$`, "i");

/** Whether an ID has the form of those that Amazon Connect gives; an alias has not. */
export function isUuid(id: string): boolean {
	return onlyUuid.test(id);
}

/** The UUIDs that a text holds, each once and with its hyphens. */
export function uuidsIn(text: string): readonly string[] {
	return [...new Set(text.match(everyUuid)?.map(withHyphens))];
}

/** The address at which agents and managers sign in. It fits the pattern of an id. */
const address = /^[a-z0-9-]+\.(?:my\.connect\.aws|awsapps\.com)$/i;

const addressInUrl = /^(?:https?:\/\/)?[a-z0-9-]+\.(?:my\.connect\.aws|awsapps\.com)(?:\/|$)/i;

function aboutAddress(text: string): string {
	return `${quoted(text)} is the address of an instance, not its ID. Write the last part of the instance's ARN.`;
}

/**
 * ID of an Amazon Connect instance. Source: the model's pattern; an instance ARN or an address of the console here is
 * a frequent mistake. A UUID without its hyphens fits the pattern, and no instance has it.
 */
export function checkInstanceId(text: string): Finding | undefined {
	if (address.test(text)) {
		return { code: "connect-instance-id", severity: "warning", message: aboutAddress(text) };
	}
	const whole = withHyphens(text);
	if (whole !== text) {
		const message = `Write the ID of the instance with its hyphens: ${quoted(whole)}.`;
		return { code: "connect-instance-id", severity: "warning", message, replacement: whole };
	}
	if (text === "" || /^[-_.a-zA-Z0-9]+$/.test(text)) {
		return undefined;
	}
	if (addressInUrl.test(text) && !uuid.test(text)) {
		return { code: "connect-instance-id", severity: "error", message: aboutAddress(text) };
	}
	const several = uuidsIn(text);
	const arn = parseArn(text);
	if (arn === undefined && several.length > 1 && !/\/|:/.test(text)) {
		const message = onlyOne("instance ID");
		return { code: "connect-instance-id", severity: "error", message, choices: several };
	}
	const [kind, id] = arn?.resource.split("/") ?? [];
	const isInstance = arn?.service === "connect" && kind === "instance";
	const inPath = /(?:^|\/)instances?\/([-\w.]+)/.exec(text)?.[1];
	const found = uuid.exec(text)?.[0] ?? several[0];
	const part = isInstance ? id : inPath;
	const meant = part === undefined ? found : withHyphens(part);
	// Words around an ID may be about another one.
	const isAlone = isInstance || inPath !== undefined || !/[\p{L}\p{N}]/u.test(text.replace(found ?? "", ""));
	return {
		code: "connect-instance-id",
		severity: "error",
		message: isInstance
			? `Write the ID of the instance, not its ARN: ${quoted(meant ?? "")}.`
			: `${quoted(text)} isn't a valid instance ID. Write ${meant === undefined ? "letters, digits and - _ . only: the last part of the instance's ARN" : quoted(meant)}.`,
		...(meant !== undefined && (isAlone ? { replacement: meant } : { choices: [meant] })),
	};
}
