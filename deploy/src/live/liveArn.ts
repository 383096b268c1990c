/** An ARN as answers of AWS and finished files have it. */
interface LiveArn {
	readonly service: string;
	/** Empty where it names none. */
	readonly region: string;
	readonly account: string;
	readonly resource: string;
	/** What follows the resource behind a colon, such as a version; undefined where nothing does. */
	readonly qualifier: string | undefined;
}

/** Takes an ARN apart; undefined for any other text, and where something is still to be filled in. */
export function splitLiveArn(text: string): LiveArn | undefined {
	const [head, , service = "", region = "", account = "", resource = "", qualifier, ...rest] =
		text.split(":");
	return head !== "arn" || service === "" || resource === "" || rest.length > 0 || isUnfilled(text)
		? undefined
		: { service, region, account, resource, qualifier };
}

/** Whether a value looks as if its author still had to fill something in, or another program would. */
export function isUnfilled(text: string): boolean {
	return /<[^<>]*>|\$\{|\{\{/.test(text);
}

/** An ARN without the version behind its resource. */
export function unqualified(arn: string): string {
	return arn.split(":").slice(0, 6).join(":");
}
