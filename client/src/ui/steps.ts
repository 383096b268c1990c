import { Disposable, QuickInputButtons, type QuickPickItem, window } from "vscode";
import { forInput } from "../../../shared/src/text/doors";
import { shownItem } from "./quickPick";

/** What came of a question. */
export type Answer<T> = { readonly kind: "chosen"; readonly value: T } | { readonly kind: "back" | "ended" };

export interface Question<T extends QuickPickItem> {
	readonly title: string;
	readonly placeholder: string;
	/** From 1; with more than one behind it, a button leads back. */
	readonly step: number;
	readonly totalSteps: number;
	readonly items: readonly T[];
	/** What is said where nothing is chosen. */
	readonly missing?: string;
	/** Those that are chosen at first, or the one that is highlighted. */
	readonly chosen: readonly T[];
}

/** Asks for one of several. */
export async function askOne<T extends QuickPickItem>(question: Question<T>): Promise<Answer<T>> {
	const answer = await ask(question, false);
	if (answer.kind !== "chosen") {
		return answer;
	}
	const [value] = answer.value;
	return value === undefined ? { kind: "ended" } : { kind: "chosen", value };
}

/** Asks for at least one of several. */
export function askSome<T extends QuickPickItem>(question: Question<T>): Promise<Answer<readonly T[]>> {
	return ask(question, true);
}

function ask<T extends QuickPickItem>(question: Question<T>, many: boolean): Promise<Answer<readonly T[]>> {
	const { step, totalSteps, items, chosen } = question;
	const pick = window.createQuickPick<QuickPickItem & { readonly item: T }>();
	const shown = items.map((item) => ({ ...shownItem<QuickPickItem>(item), item }));
	const first = shown.filter(({ item }) => chosen.includes(item));
	const [title, placeholder] = [forInput(question.title), forInput(question.placeholder)];
	Object.assign(pick, { title, placeholder, step, totalSteps, items: shown, canSelectMany: many });
	pick.ignoreFocusOut = true;
	pick.buttons = step > 1 ? [QuickInputButtons.Back] : [];
	if (many) {
		pick.selectedItems = first;
	} else {
		pick.activeItems = first;
	}
	return new Promise((resolve) => {
		const listening = Disposable.from(
			pick.onDidAccept(() => {
				if (pick.selectedItems.length === 0) {
					// Above the rows it is seen whatever was typed into the field.
					pick.title = forInput(`${question.title}: ${question.missing ?? "choose one"}`);
					pick.placeholder = forInput(question.missing ?? "Choose one");
				} else {
					end({ kind: "chosen", value: pick.selectedItems.map(({ item }) => item) });
				}
			}),
			pick.onDidChangeSelection((some) => {
				if (some.length > 0) {
					Object.assign(pick, { title, placeholder });
				}
			}),
			pick.onDidTriggerButton(() => end({ kind: "back" })),
			pick.onDidHide(() => end({ kind: "ended" })),
		);
		const end = (answer: Answer<readonly T[]>): void => {
			listening.dispose();
			pick.dispose();
			resolve(answer);
		};
		pick.show();
	});
}
