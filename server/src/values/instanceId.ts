import { parseArn } from "./arn";
import type { Finding } from "./finding";
import { quoted } from "./text";

/** Whether a text has the form and the length of an id of an Amazon Connect instance. Source: the model. */
export function isInstanceId(text: string): boolean {
	return /^[-_.a-zA-Z0-9]{1,256}$/.test(text);
}

/** Id of an Amazon Connect instance. Source: the model's pattern; an instance ARN here is a frequent mistake. */
export function checkInstanceId(text: string): Finding | undefined {
	if (text === "" || /^[-_.a-zA-Z0-9]+$/.test(text)) return undefined;
	const arn = parseArn(text);
	const [kind, id] = arn?.resource.split("/") ?? [];
	const replacement = arn?.service === "connect" && kind === "instance" ? id : undefined;
	return {
		code: "connect-instance-id",
		severity: "error",
		message: replacement
			? `The id of the instance is wanted, not its ARN. Write ${quoted(replacement)}.`
			: `${quoted(text)} is no instance id. Write letters, digits and - _ . only: the last part of the instance's ARN.`,
		...(replacement && { replacement }),
	};
}
