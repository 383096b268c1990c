import { EventEmitter, type Memento, type TextDocument, type Uri, workspace } from "vscode";
import type { Account } from "../../../deploy/src/calls/account";
import {
	type CredentialSource,
	type IdentitySources,
	isCredentialSource,
} from "../../../deploy/src/identity/decide";
import { regionInArns } from "../../../shared/src/request/arns";
import { isObject } from "../../../shared/src/request/json";
import { type ProfileAccounts, readProfileAccounts, withProfileAccount } from "../identity/profileAccounts";
import type { CampaignEnvironments } from "./campaignEnvironments";

type Setting = "profile" | "region";

/** What was picked for a folder of the workspace. */
type Picks = IdentitySources["picked"];

const section = "connectCampaign";
const accountsKey = `${section}.accounts`;
const nothing: Picks = { credentials: undefined, region: undefined };

/** The picks that a workspace remembers, for each of its folders. */
export class IdentityStore {
	readonly #memory: Memento;
	readonly #environments: CampaignEnvironments | undefined;
	readonly #changed = new EventEmitter<void>();
	/** Tells that another pick is remembered, or that environments have become others. */
	readonly onDidChange = this.#changed.event;
	readonly #picked = new EventEmitter<void>();
	/** Tells that somebody has just picked a profile, a region or an environment. */
	readonly onDidPick = this.#picked.event;

	/** @param environments where files may be sent; none where nobody says. */
	constructor(memory: Memento, environments?: CampaignEnvironments) {
		this.#memory = memory;
		this.#environments = environments;
		environments?.onDidChange(() => this.#changed.fire());
		environments?.onDidChoose(() => this.#picked.fire());
	}

	/**
	 * What an identity for this file is decided from at this moment. Of the settings only the user's own count: what a
	 * workspace says must never redirect a campaign.
	 */
	sources(document: TextDocument | undefined): IdentitySources {
		return {
			target: this.#environments?.of(document?.uri)?.chosen,
			setting: { profile: userSetting("profile"), region: userSetting("region") },
			environment: { ...process.env },
			picked: this.picked(document?.uri),
			arnRegion: document && regionInArns(this.textOf(document)),
		};
	}

	/** What is sent of a document. */
	textOf(document: TextDocument): string {
		return this.#environments?.textOf(document) ?? document.getText();
	}

	/** What was picked for the folder that a file is in. */
	picked(file: Uri | undefined): Picks {
		const stored = this.#memory.get<unknown>(keyOf(file));
		if (!isObject(stored)) {
			return nothing;
		}
		const { credentials, region } = stored;
		return {
			credentials: isCredentialSource(credentials) ? credentials : undefined,
			region: typeof region === "string" ? region : undefined,
		};
	}

	/** Which accounts profiles led to. */
	get accounts(): ProfileAccounts {
		return readProfileAccounts(this.#memory.get<unknown>(accountsKey));
	}

	/** Remembers which account credentials led to, where they are those of a profile. */
	async seen(credentials: CredentialSource, account: Account): Promise<void> {
		if (credentials.kind === "profile" && account.kind === "known") {
			const entry = { profile: credentials.profile, account: account.id };
			await this.#memory.update(accountsKey, withProfileAccount(this.accounts, entry));
		}
	}

	/** Remembers a pick for the folder that a file is in; undefined forgets it. */
	async remember(file: Uri | undefined, pick: Partial<Picks>): Promise<void> {
		await this.#memory.update(keyOf(file), { ...this.picked(file), ...pick });
		this.#picked.fire();
		this.#changed.fire();
	}
}

/** What lies outside of every folder counts to the only one, where there is only one, and else shares a memory. */
function keyOf(file: Uri | undefined): string {
	const { workspaceFolders: [only, ...others] = [] } = workspace;
	const folder = (file && workspace.getWorkspaceFolder(file)) ?? (others.length === 0 ? only : undefined);
	return `${section}.picks ${folder?.uri.toString() ?? ""}`;
}

function userSetting(key: Setting): string {
	const value: unknown = workspace.getConfiguration(section).inspect(key)?.globalValue;
	return typeof value === "string" ? value.trim() : "";
}
