import { type QuickPickItem, window } from "vscode";
import { forInput, forLabel } from "../../../shared/src/text/doors";

/** Has the user choose one of several; undefined when they leave it. */
export async function pickOne<T extends QuickPickItem>(
	items: readonly T[],
	asked: { readonly title: string; readonly placeHolder?: string },
): Promise<T | undefined> {
	const shown = items.map((item) => ({ ...shownItem<QuickPickItem>(item), item }));
	const options = {
		title: forInput(asked.title),
		...(asked.placeHolder === undefined ? {} : { placeHolder: forInput(asked.placeHolder) }),
		ignoreFocusOut: true,
		matchOnDescription: true,
	};
	return (await window.showQuickPick(shown, options))?.item;
}

/** An entry of a list as it is shown: whatever it holds shows as text. */
export function shownItem<T extends QuickPickItem>(item: T): T {
	const { label, description, detail } = item;
	return {
		...item,
		label: forLabel(label),
		...(description === undefined ? {} : { description: forLabel(description) }),
		...(detail === undefined ? {} : { detail: forLabel(detail) }),
	};
}
