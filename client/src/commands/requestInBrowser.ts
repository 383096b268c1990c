import { cliCommand, cliInput } from "../../../deploy/src/create/cli";
import { accountsOf, placedArns, regionInArns } from "../../../shared/src/request/arns";
import { type CreateRequest, createRequest, readCampaign } from "../../../shared/src/request/body";
import { forCommentLine } from "../../../shared/src/text/doors";
import { stemOf } from "../ui/campaignDocument";
import { copyAsCommand, copyAsInput } from "../ui/copyForCli";
import { offer } from "../ui/showMessage";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { type Intent, sentFile } from "./sentText";

/** Why there is no AWS in a browser: no profiles, no sign-in, and some of its services refuse requests of web pages. */
const noAwsHere =
	"VS Code in a browser tab can't reach AWS. Open the files in desktop VS Code or a codespace to create and manage campaigns.";

type BrowserContext = Pick<CommandContext, "log" | "documents" | "environments">;

interface BrowserRequest extends CreateRequest {
	readonly uri: string;
	readonly accounts: readonly string[];
	/** That of the ARNs in the file; undefined where there is none or more than one. */
	readonly region: string | undefined;
}

/** Preview Request without profile and endpoint, which a browser has none of. */
export async function previewInBrowser(context: BrowserContext, target: unknown): Promise<void> {
	const { log, documents } = context;
	await fenced(log, "Preview Request", async () => {
		const request = await requestOf(context, target, "previewed");
		if (request === undefined) {
			return;
		}
		const { uri, method, path, body, accounts, region } = request;
		const lines = [
			"What Create Campaign would send. Nothing has been sent.",
			noAwsHere,
			"",
			`Account:  ${accounts.length === 0 ? "known to AWS only" : `${accounts.join(", ")}, after the ARNs in the file`}`,
			`Region:   ${region === undefined ? "that of the profile" : `${region}, after the ARNs in the file`}`,
			"",
			`${method} ${path}`,
			"content-type: application/json",
			"",
			"The body, spread over lines:",
		];
		const comment = lines.map((line) => `// ${forCommentLine(line)}`.trimEnd()).join("\n");
		const text = `${comment}\n${JSON.stringify(JSON.parse(body), undefined, 2)}\n`;
		await documents.showBeside(`${stemOf(uri)}.request.jsonc`, uri, text);
	});
}

/** Copy as AWS CLI Command, for the profile that the terminal has. */
export async function copyCliCommandInBrowser(context: BrowserContext, target: unknown): Promise<void> {
	await fenced(context.log, "Copy as AWS CLI Command", async () => {
		const request = await requestOf(context, target, "copied");
		if (request !== undefined) {
			const { body, region = "<region>" } = request;
			const identity = { credentials: { kind: "environment" }, region, endpoint: undefined } as const;
			await copyAsCommand((shell) => cliCommand(body, identity, shell));
		}
	});
}

/** Copy as JSON for the AWS CLI. */
export async function copyCliInputInBrowser(context: BrowserContext, target: unknown): Promise<void> {
	await fenced(context.log, "Copy as JSON for the AWS CLI", async () => {
		const request = await requestOf(context, target, "copied");
		if (request !== undefined) {
			await copyAsInput(cliInput(request.body));
		}
	});
}

/** Says why a command that needs AWS isn't there. */
export function sayNoAws({ log }: Pick<CommandContext, "log">): void {
	offer(log, "information", noAwsHere);
}

async function requestOf(
	context: BrowserContext,
	target: unknown,
	intent: Intent,
): Promise<BrowserRequest | undefined> {
	const sent = await sentFile(context, target, intent);
	if (sent === undefined) {
		return undefined;
	}
	const { document, text } = sent;
	const { body } = readCampaign(text);
	return {
		...createRequest(body),
		uri: document.uri.toString(),
		accounts: accountsOf(placedArns(body)),
		region: regionInArns(text),
	};
}
