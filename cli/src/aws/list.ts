import { failureText } from "../../../deploy/src/create/words";
import type { InstanceRecord, Inventory, InventoryCampaign } from "../../../deploy/src/inventory/inventory";
import { identifiersIn } from "../../../deploy/src/links/linkedFile";
import { formatInstant } from "../../../shared/src/format/clock";
import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { exitCodes } from "../exitCodes";
import { filesOf, readSource } from "../files";
import { UsageError } from "../usage";
import { type Item, Stop } from "./item";
import { type AccountCall, answerOf, openSession, type Session } from "./session";
import type { Terminal } from "./terminal";
import type { Work } from "./work";

/** Lists the campaigns of all instances of an account, or of one of them. */
export async function list(call: AccountCall, terminal: Terminal, work: Work): Promise<void> {
	if (call.paths.length > 0) {
		throw new UsageError("list names no file. To list one instance, add --instance.");
	}
	const session = await openSession(call, terminal, []);
	work.session = session;
	const { aws, identity, credentials, askMfaCode } = session;
	const pace = new aws.Pace();
	const opened = await aws.openInventory(identity, {
		...terminal.control,
		askMfaCode,
		credentials,
		limits: aws.publishedRates(),
		connectTurn: (signal, request) => pace.run("connect", signal, request),
		instancesOfFiles: () => Promise.resolve(instancesOf(call)),
		changed: () => undefined,
	});
	const inventory = answerOf(opened, "instances");
	if (inventory.session.unlisted !== undefined) {
		terminal.tell(`The instances are those that were named here. ${failureText(inventory.session.unlisted)}`);
	}
	const { instance } = call.values;
	const records = inventory.instances.filter(
		({ instance: { id, alias } }) => instance === undefined || instance === id || instance === alias,
	);
	if (records.length === 0) {
		const where = `region ${forValue(identity.region)}`;
		throw new Stop(
			exitCodes.nothingDone,
			"notFound",
			instance === undefined
				? `There is no Amazon Connect instance in ${where}.`
				: `There is no Amazon Connect instance ${forValue(instance)} in ${where}.`,
		);
	}
	for (const {
		instance: { id },
	} of records) {
		work.items.push(await instanceItem(session, inventory, id));
	}
}

/** Reads all pages of an instance, and all states. */
async function instanceItem({ terminal }: Session, inventory: Inventory, id: string): Promise<Item> {
	const { signal } = terminal;
	let pages: number;
	do {
		pages = inventory.instance(id)?.campaigns.length ?? 0;
		await inventory.readPage(id, signal);
	} while (
		inventory.instance(id)?.hasMore === true &&
		(inventory.instance(id)?.campaigns.length ?? 0) > pages
	);
	await inventory.readStates(id, signal);
	const record = inventory.instance(id);
	if (record === undefined || signal.aborted) {
		throw new Stop(exitCodes.interrupted, "cancelled", "Cancelled.");
	}
	return itemOfRecord(record);
}

function itemOfRecord({ instance, campaigns, failure, statesFailure, hasMore }: InstanceRecord): Item {
	const name = instance.alias ?? instance.id;
	const failed = failure ?? statesFailure;
	const count = campaigns.length === 1 ? "1 campaign" : `${campaigns.length} campaigns`;
	const isWhole = failure === undefined && !hasMore;
	return {
		exitCode: failed === undefined ? exitCodes.ok : exitCodes.nothingDone,
		outcome: isWhole ? "listed" : "incomplete",
		file: undefined,
		campaign: undefined,
		level: failed === undefined ? "information" : "warning",
		message: `Instance ${forValue(name)} has ${isWhole ? "" : "at least "}${count}.${failed === undefined ? "" : ` ${failureText(failed)}`}`,
		lines: [
			`${name} (${instance.id}): ${count}`,
			...campaigns.map((campaign) => `  ${rowOf(campaign)}`),
			...(failed === undefined ? [] : [`  ${failureText(failed)}`]),
		],
		details: {
			instance: { id: instance.id, alias: instance.alias ?? null, arn: instance.arn ?? null },
			campaigns: campaigns.map(({ id, arn, name: called, channels, endTime, state }) => ({
				id,
				arn: arn ?? null,
				name: called,
				state: state?.kind === "known" ? state.state : null,
				channels,
				endTime: endTime === undefined ? null : new Date(endTime).toISOString(),
			})),
		},
	};
}

function rowOf({ id, name, channels, endTime, state }: InventoryCampaign): string {
	const told = state?.kind === "known" ? state.state : "not known";
	const end = endTime === undefined ? "no schedule" : `ends ${formatInstant(endTime, "UTC")} UTC`;
	return [forShortValue(told).padEnd(11), id, name, channels.join(", ") || "no channel", end].join("  ");
}

/** Instances that the call or the campaign files name, for where AWS lists none. */
function instancesOf({ values, config }: AccountCall): readonly string[] {
	if (values.instance !== undefined) {
		return [values.instance];
	}
	try {
		const texts = filesOf([], config).map((file) => readSource(file).text);
		return [...new Set(texts.flatMap((text) => identifiersIn(text)?.instanceId ?? []))];
	} catch (error) {
		if (error instanceof UsageError) {
			return [];
		}
		throw error;
	}
}
