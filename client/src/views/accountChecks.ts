import { DiagnosticSeverity, Disposable, type Position, type TextDocument, Uri, workspace } from "vscode";
import type { Environment } from "../../../shared/src/environments/environments";
import { notInAccountCode } from "../../../shared/src/live";
import { problemPageLink } from "../../../shared/src/problem/pages";
import type { Path } from "../../../shared/src/protocol";
import { parseJson } from "../../../shared/src/request/json";
import { formatPath } from "../../../shared/src/request/path";
import type { LanguageServer } from "../language/languageServer";
import { basisOf } from "../live/checkBasis";
import type { LiveAccounts } from "../live/liveAccounts";
import { textAtPath } from "../live/namedValues";
import { type CampaignEnvironments, isSamePlace } from "../ui/campaignEnvironments";
import { problemLevel } from "../ui/problemLevel";
import { ServiceDiagnostics } from "./serviceDiagnostics";

const code = notInAccountCode;

/** How long what a check found counts, in milliseconds. */
const keptFor = 10 * 60_000;

/** What is said of one property of a file. */
interface Mark {
	readonly path: Path;
	readonly words: string;
}

/** What a check found in a file, and what it depends on. */
interface Found {
	/** Less than there were at first where a later check of another file knows better. */
	marks: readonly (Mark & { readonly value: string | undefined })[];
	/** What the account was asked for beside the values that the marks are about. */
	readonly basis: string | undefined;
	readonly environment: Environment | undefined;
	/** Those of the marks that hold in what the names in the file stand for now. */
	holding: readonly Mark[];
}

type Environments = Pick<CampaignEnvironments, "onDidChange" | "of" | "textOf">;

/**
 * What checks found missing or unfit in an account, as warnings that go with the edit, the time and the identity. Where
 * the code is off, nothing is marked.
 */
export class AccountChecks implements Disposable {
	readonly #shown: ServiceDiagnostics;
	readonly #tell: () => void;
	readonly #dropping: Disposable;
	readonly #timers = new Map<string, NodeJS.Timeout>();
	readonly #found = new Map<string, Found>();
	readonly #environments: Environments;

	constructor(
		server: LanguageServer,
		accounts: Pick<LiveAccounts, "onDidDrop" | "tell">,
		environments: Environments,
	) {
		this.#environments = environments;
		this.#tell = () => accounts.tell();
		this.#shown = new ServiceDiagnostics(server, {
			collection: "connectCampaign.accountChecks",
			source: "Connect Campaigns",
			severity: DiagnosticSeverity.Warning,
			isOnValues: true,
			code: { value: code, target: Uri.parse(problemPageLink(code), true) },
		});
		this.#dropping = Disposable.from(
			accounts.onDidDrop(() => this.#drop()),
			environments.onDidChange(() => {
				for (const [uri, found] of this.#found) {
					this.#renew(uri, found);
				}
				this.#tell();
			}),
			workspace.onDidChangeTextDocument(({ document }) => {
				const uri = document.uri.toString();
				const found = this.#found.get(uri);
				const basis = found && basisOf(this.#sentOf(document));
				if (basis !== undefined && basis !== found?.basis && this.#isIn(found?.environment, document)) {
					this.clear(uri);
				}
			}),
			workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
		);
	}

	/** Marks properties of a file that is open, in place of what was marked before. */
	async putAll(uri: string, marks: readonly Mark[]): Promise<void> {
		const isToTell = this.#forget(uri);
		const document = openDocument(uri);
		if (document !== undefined && problemLevel(Uri.parse(uri, true), code) !== "off") {
			const sent = this.#sentOf(document);
			const valued = marks.map((mark) => ({ ...mark, value: textAtPath(sent, mark.path) }));
			const found: Found = {
				marks: valued,
				basis: basisOf(sent),
				environment: this.#environments.of(document.uri)?.chosen,
				holding: valued,
			};
			this.#found.set(uri, found);
			this.#timers.set(uri, setTimeout(() => this.clear(uri), keptFor).unref());
			await this.#show(uri, found);
		}
		if (isToTell || this.#shown.has(uri)) {
			this.#tell();
		}
	}

	/**
	 * Takes back in other files what is said of a value of which a later check has found nothing bad.
	 *
	 * @param sound properties that a check of the file found sound, with their values.
	 */
	takeBack(uri: string, sound: readonly { readonly path: Path; readonly value: string }[]): void {
		const isSound = ({ path, value }: Found["marks"][number]): boolean =>
			sound.some((one) => one.value === value && formatPath(one.path) === formatPath(path));
		for (const [other, found] of this.#found) {
			const marks = found.marks.filter((mark) => !isSound(mark));
			if (other !== uri && marks.length < found.marks.length) {
				found.marks = marks;
				this.#renew(other, found);
			}
		}
	}

	/**
	 * Whether a check has marked what begins at a position. What lists of the account say of it is left out then: the
	 * server is told to say everything again whenever marks come or go.
	 */
	isMarked(uri: string, position: Pick<Position, "line" | "character">): boolean {
		return this.#shown.isAt(uri, position);
	}

	/** Forgets what was found in a file. */
	clear(uri: string): void {
		if (this.#forget(uri)) {
			this.#tell();
		}
	}

	/** Shows those that hold, also where others do by the time that their places are known. */
	async #show(uri: string, found: Found): Promise<void> {
		let shown: Found["holding"] | undefined;
		while (shown !== found.holding && this.#found.get(uri) === found) {
			shown = found.holding;
			await this.#shown.putAll(uri, shown);
			if (shown !== found.holding) {
				this.#shown.clear(uri);
			}
		}
		if (!this.#found.has(uri)) {
			this.#shown.clear(uri);
		}
	}

	/** Leaves out what is said of something else than its name stands for by now, and says it again once it does. */
	#renew(uri: string, found: Found): void {
		const document = openDocument(uri);
		const sent = document && this.#sentOf(document);
		const isSame =
			document !== undefined && this.#isIn(found.environment, document) && basisOf(sent) === found.basis;
		const holding = isSame ? found.marks.filter(({ path, value }) => textAtPath(sent, path) === value) : [];
		const { length } = found.holding;
		if (holding.length === length && holding.every((mark, index) => mark === found.holding[index])) {
			return;
		}
		found.holding = holding;
		this.#shown.clear(uri);
		this.#show(uri, found).then(this.#tell, this.#tell);
	}

	/** Whether an environment is the one that is chosen for a file, and leads where it did. */
	#isIn(environment: Environment | undefined, { uri }: TextDocument): boolean {
		return isSamePlace(environment, this.#environments.of(uri)?.chosen);
	}

	/** What would be sent of a document, as far as it is JSON. */
	#sentOf(document: TextDocument): unknown {
		return parseJson(this.#environments.textOf(document));
	}

	#drop(): void {
		this.#found.clear();
		this.#shown.clearAll();
	}

	/** Gives true where something stood there. */
	#forget(uri: string): boolean {
		const stood = this.#shown.has(uri);
		clearTimeout(this.#timers.get(uri));
		this.#timers.delete(uri);
		this.#found.delete(uri);
		this.#shown.clear(uri);
		return stood;
	}

	dispose(): void {
		for (const timer of this.#timers.values()) {
			clearTimeout(timer);
		}
		this.#dropping.dispose();
		this.#shown.dispose();
	}
}

function openDocument(uri: string): TextDocument | undefined {
	return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
