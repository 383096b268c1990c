import { type CancellationToken, window } from "vscode";
import { forDialog, forDialogDetail, forInput, forLabel } from "../../../shared/src/text/doors";

/** A question that has to be answered before anything else. */
export interface Question<T extends string> {
	readonly level: "information" | "warning";
	readonly question: string;
	/** What is to be known for the answer; each is one line, whatever it holds. */
	readonly lines: readonly string[];
	/** The buttons beside Cancel. */
	readonly buttons: readonly T[];
}

/** Asks a question in a dialog; undefined when it is cancelled. */
export async function askModal<T extends string>(asked: Question<T>): Promise<T | undefined> {
	const { level, question, lines, buttons } = asked;
	const show = level === "warning" ? window.showWarningMessage : window.showInformationMessage;
	const items = buttons.map((button) => ({ title: forLabel(button), button }));
	const options = { modal: true, detail: forDialogDetail(lines) };
	return (await show(forDialog(question), options, ...items))?.button;
}

/** A question whose answer is typed. */
interface TextQuestion {
	readonly title: string;
	readonly prompt: string;
	readonly placeHolder?: string;
	/** What is wrong with an answer; undefined where it will do. */
	readonly faultOf: (value: string) => string | undefined;
}

/** Has the user type an answer that will do; undefined when they leave it, or the token is cancelled. */
export async function askText(asked: TextQuestion, token?: CancellationToken): Promise<string | undefined> {
	const { title, prompt, placeHolder, faultOf } = asked;
	const options = {
		title: forInput(title),
		prompt: forInput(prompt),
		...(placeHolder === undefined ? {} : { placeHolder: forInput(placeHolder) }),
		ignoreFocusOut: true,
		validateInput: (value: string) => {
			const fault = faultOf(value);
			return fault === undefined ? undefined : forInput(fault);
		},
	};
	return await window.showInputBox(options, token);
}
