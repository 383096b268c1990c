import type { NewCampaignParams } from "../../../shared/src/protocol";
import { type Answer, askOne, askSome } from "./steps";

interface Choice<T> {
	readonly label: string;
	readonly detail: string;
	readonly value: T;
}

const kinds: readonly Choice<NewCampaignParams["kind"]>[] = [
	{ label: "Managed", detail: "Goes to the recipients of a customer segment.", value: "segment" },
	{ label: "Event-triggered", detail: "Reaches each recipient when something happens.", value: "event" },
	{ label: "Journey", detail: "Several steps and channels, led by a journey flow.", value: "journey" },
	{ label: "Externally fed", detail: "Takes recipients that you send while it runs.", value: "external" },
];

const channels: readonly Choice<NewCampaignParams["channels"][number]>[] = [
	{ label: "Telephony", detail: "Calls.", value: "telephony" },
	{ label: "SMS", detail: "Text messages.", value: "sms" },
	{ label: "Email", detail: "Messages from an address of the instance.", value: "email" },
	{ label: "WhatsApp", detail: "WhatsApp messages.", value: "whatsApp" },
];

const modes: readonly Choice<NewCampaignParams["mode"]>[] = [
	{ label: "Progressive", detail: "Dials when an agent is free.", value: "progressive" },
	{ label: "Predictive", detail: "Dials ahead of free agents.", value: "predictive" },
	{ label: "Preview", detail: "Agents see the recipient before the call.", value: "preview" },
	{ label: "Agentless", detail: "The flow speaks, no agent takes part.", value: "agentless" },
];

type Draft = NewCampaignParams;
type Step = (draft: Draft, totalSteps: number) => Promise<Answer<Draft>>;

/** Each takes what was answered so far, which it shows as chosen, and gives it back with its own answer. */
const steps: readonly Step[] = [
	async (draft, totalSteps) => {
		const chosen = kinds.filter(({ value }) => value === draft.kind);
		const answer = await askOne({ ...question("Kind of campaign", 1, totalSteps), items: kinds, chosen });
		return answered(answer, ({ value }) => ({ ...draft, kind: value }));
	},
	async (draft, totalSteps) => {
		const chosen = channels.filter(({ value }) => draft.channels.includes(value));
		const answer = await askSome({
			...question("Channels that it uses", 2, totalSteps),
			missing: "Choose at least one channel",
			items: channels,
			chosen,
		});
		return answered(answer, (some) => ({ ...draft, channels: some.map(({ value }) => value) }));
	},
	async (draft, totalSteps) => {
		const chosen = modes.filter(({ value }) => value === draft.mode);
		const answer = await askOne({ ...question("How calls are placed", 3, totalSteps), items: modes, chosen });
		return answered(answer, ({ value }) => ({ ...draft, mode: value }));
	},
];

/**
 * Asks what a new campaign is to be, one question after the other, with a way back that keeps the answers.
 *
 * @returns undefined when a question was dismissed.
 */
export async function askNewCampaign(): Promise<NewCampaignParams | undefined> {
	let draft: Draft = { kind: "segment", channels: [], mode: "progressive" };
	for (let step = 0; ; ) {
		const asked = draft.channels.includes("telephony") ? steps : steps.slice(0, 2);
		const ask = asked[step];
		if (ask === undefined) {
			return draft;
		}
		// Until channels are chosen, there may be calls among them.
		const answer = await ask(draft, draft.channels.length === 0 ? steps.length : asked.length);
		if (answer.kind === "ended") {
			return undefined;
		}
		draft = answer.kind === "chosen" ? answer.value : draft;
		step += answer.kind === "back" ? -1 : 1;
	}
}

function question(placeholder: string, step: number, totalSteps: number) {
	return { title: "New Campaign File", placeholder, step, totalSteps };
}

function answered<T>(answer: Answer<T>, draft: (value: T) => Draft): Answer<Draft> {
	return answer.kind === "chosen" ? { kind: "chosen", value: draft(answer.value) } : answer;
}
