import type { Operation } from "../../../deploy/src/control/operations";
import { confirmationLines } from "../../../deploy/src/create/confirmation";
import type { Summary } from "../../../deploy/src/create/ports";
import type { ControlVerb } from "../../../deploy/src/failures/purpose";
import type { CheckedProblem } from "../../../shared/src/protocol";
import { forValue } from "../../../shared/src/text/doors";
import { capitalized } from "../../../shared/src/text/sentence";
import { isTyped, toType } from "../../../shared/src/text/typeable";
import { askModal, askText } from "./dialogs";

/** What is known of what a file refers to, in lines, and whether something of it is missing or unfit. */
interface Checked {
	readonly lines: readonly string[];
	readonly isBad: boolean;
}

/** What there is to look at before the answer whether to create a campaign. */
interface Looks {
	showWarning(first: CheckedProblem): unknown;
	showRequest(): unknown;
}

/**
 * Asks once whether to create the campaign; resolves to false when the user says no, closes the question, or goes to
 * look at the warnings or the request. That is the first button: Enter, which somebody may be typing just when the
 * question comes, creates nothing.
 *
 * @param above what stands above all else that is to be known, such as the environment.
 */
export async function confirmCreate(
	summary: Summary,
	looks: Looks,
	checked: Checked = { lines: [], isBad: false },
	above: readonly string[] = [],
): Promise<boolean> {
	const { earlier, unresolved, warnings } = summary;
	const isAgain = earlier !== undefined || unresolved !== undefined;
	const name = forValue(summary.name);
	const create = isAgain ? "Create Again" : "Create";
	const [first] = warnings;
	const look = first === undefined ? "Show Request" : "Show Warnings";
	const answer = await askModal({
		level: checked.isBad ? "warning" : "information",
		question: isAgain ? `Create the campaign "${name}" again?` : `Create the campaign "${name}"?`,
		lines: checkedFirst(checked, [...above, ...confirmationLines(summary, Date.now())]),
		buttons: [look, create],
	});
	if (answer === look) {
		await (first === undefined ? looks.showRequest() : looks.showWarning(first));
	}
	return answer === create;
}

/** What a check found bad is said first: a long question has to be scrolled, and its button is at hand at once. */
export function checkedFirst({ lines, isBad }: Checked, others: readonly string[]): readonly string[] {
	if (lines.length === 0) {
		return others;
	}
	return isBad ? [...lines, ...others] : [...others, "", ...lines];
}

/**
 * Asks once whether to send requests that change a campaign. Whoever wants to see the plan first is asked nothing more.
 *
 * @param lines what is to be known for the answer, each request among it.
 */
export async function confirmApply(
	requests: number,
	name: string,
	lines: readonly string[],
	showPlan: () => Promise<void>,
): Promise<boolean> {
	const look = "Show Plan";
	const go = requests === 1 ? "Send 1 Request" : `Send ${requests} Requests`;
	const answer = await askModal({
		level: "warning",
		question: `Change the campaign "${forValue(name)}"?`,
		lines,
		buttons: [look, go],
	});
	if (answer === look) {
		await showPlan();
	}
	return answer === go;
}

/**
 * Asks once whether to do something to a campaign. The first button, which Enter presses, does no harm: it shows the
 * campaign, and where the question is whether to pause it, it pauses.
 *
 * @param lines what is to be known for the answer.
 */
export async function confirmControl(
	operation: Operation,
	name: string,
	lines: readonly string[],
	showCampaign: () => Promise<void>,
): Promise<boolean> {
	const look = "Show Campaign";
	const go = capitalized(operation.verb);
	const answer = await askModal({
		level: "warning",
		question: `${go} the campaign "${forValue(name)}"?`,
		lines,
		buttons: operation.verb === "pause" ? [go, look] : [look, go],
	});
	if (answer === look) {
		await showCampaign();
	}
	return answer === go;
}

/**
 * Has the user type the name of the campaign, for this reason; false when they leave it. A name that nobody can type
 * from what is seen of it is replaced by the id; where there is none yet, by what can be typed of the name.
 */
export async function typeCampaignName(
	name: string,
	id: string | undefined,
	reason: string,
	verb: "create" | "change" | ControlVerb = "create",
): Promise<boolean> {
	const wanted = toType(name, id, verb);
	const typed = await askText({
		title: `${capitalized(verb)} the campaign "${forValue(name)}"?`,
		prompt: `${forValue(reason)} ${wanted.prompt} to ${verb} it.`,
		placeHolder: wanted.text,
		faultOf: (value) => (isTyped(value, wanted.text) ? undefined : wanted.fault),
	});
	return typed !== undefined && isTyped(typed, wanted.text);
}
