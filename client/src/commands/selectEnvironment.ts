import { Uri, window } from "vscode";
import { type Environment, environmentsFileName } from "../../../shared/src/environments/environments";
import { forValue } from "../../../shared/src/text/doors";
import { campaignDocument } from "../ui/campaignDocument";
import type { FileEnvironments } from "../ui/campaignEnvironments";
import { askModal } from "../ui/dialogs";
import { pickOne } from "../ui/quickPick";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";

/** Select Environment: chooses where the campaign files beside a file of environments are sent. */
export async function selectEnvironment(
	{ log, environments }: Pick<CommandContext, "log" | "environments">,
	target: unknown,
): Promise<void> {
	if (!isTrustedForAws(log)) {
		return;
	}
	const uri = target instanceof Uri ? target : undefined;
	const document = (await campaignDocument(uri)) ?? window.activeTextEditor?.document;
	const found = document && (await environments.ready(document.uri));
	if (found === undefined) {
		offer(
			log,
			"information",
			`There is no ${environmentsFileName} in the folder of the campaign file or above, as far as the workspace goes.`,
		);
		return;
	}
	const { all, fault, chosen } = found;
	if (fault !== undefined) {
		offer(log, "error", `${environmentsFileName}: ${fault}`, {
			Open: () => window.showTextDocument(found.source),
		});
		return;
	}
	const picked = await pickOne(
		[
			...all.map((environment) => ({
				label: environment.name,
				description: placeWords(environment, chosen),
				environment,
			})),
			{ label: "No environment", description: "", environment: undefined },
		],
		{ title: "Select Environment", placeHolder: "Environment that campaigns are judged and sent with" },
	);
	const { environment } = picked ?? {};
	if (
		picked === undefined ||
		(environment !== undefined && !(await isAgreed(environments, found, environment)))
	) {
		return;
	}
	await environments.choose(found, environment);
}

function placeWords(environment: Environment, chosen: Environment | undefined): string {
	const { profile, region, account, isProtected } = environment;
	return [
		environment.name === chosen?.name ? "current" : undefined,
		profile,
		region,
		account,
		isProtected ? "protected" : undefined,
	]
		.filter((part) => part !== undefined)
		.join(" · ");
}

/** Asks once for each place that a file of the workspace names: it can't lead anywhere by itself. */
async function isAgreed(
	environments: CommandContext["environments"],
	found: FileEnvironments,
	environment: Environment,
): Promise<boolean> {
	const { name, profile, region, account } = environment;
	const lines = [
		...(profile === undefined ? [] : [`AWS profile: ${profile}`]),
		...(region === undefined ? [] : [`AWS region: ${region}`]),
		...(account === undefined ? [] : [`Account: ${account}`]),
	];
	if (lines.length === 0 || environments.isAgreed(found, environment)) {
		return true;
	}
	const question = `Send campaigns of this workspace to the environment ${forValue(name)}?`;
	const where = `A file of the workspace, ${environmentsFileName}, names:`;
	return (
		(await askModal({
			level: "warning",
			question,
			lines: [where, ...lines],
			buttons: ["Use Environment"],
		})) === "Use Environment"
	);
}
