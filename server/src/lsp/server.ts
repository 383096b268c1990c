import type {
	ClientCapabilities,
	CompletionList,
	Connection,
	DocumentDiagnosticReport,
	InitializeResult,
} from "vscode-languageserver";
import { MarkupKind } from "vscode-languageserver-types";
import { pageOf, problemPageLink } from "../../../shared/src/problem/pages";
import type { Problem } from "../../../shared/src/problem/problem";
import {
	agentAnswerRequest,
	type CommunicationTimes,
	checkRequest,
	communicationTimesRequest,
	locateRequest,
	newCampaignRequest,
} from "../../../shared/src/protocol";
import { memberOf } from "../../../shared/src/request/json";
import { localTimeZone } from "../../../shared/src/values/localTime";
import type { KnownValues } from "../campaign/references";
import { type CampaignText, campaignType, type DocumentType } from "../diagnostics/campaignText";
import { agentTools } from "../features/agents/tools";
import { validateText } from "../features/check";
import { codeActions } from "../features/codeActions/codeActions";
import { type HeldBackSupport, heldBackActions } from "../features/codeActions/heldBack";
import { communicationTimes } from "../features/communicationTimes";
import type { Snippet } from "../features/completion/readSnippets";
import { diagnostic, foremost } from "../features/diagnostics";
import { documentLinks } from "../features/documentLinks";
import { foldingRanges } from "../features/folding";
import { formatEdits } from "../features/format";
import { hover } from "../features/hover/hover";
import { inlayHints } from "../features/inlayHints";
import { actionsWithLineEnds, listWithLineEnds } from "../features/lineEnds";
import { liveActions } from "../features/live/actions";
import { notInAccount } from "../features/live/notInAccount";
import { locate } from "../features/locate";
import { markdown, plainText } from "../features/markup";
import { newCampaign } from "../features/newCampaign";
import { selectionRange } from "../features/selection";
import { documentSymbols, flatSymbols } from "../features/symbols";
import { capabilitiesFor, pulls, wantsDiagnostics } from "./capabilities";
import { CompletionProvider } from "./completionProvider";
import { DocumentEnvironments } from "./environments";
import { LiveValues } from "./liveValues";
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from "./lsp";
import { type OpenCampaign, OpenCampaigns } from "./session";
import { Settings } from "./settings";
import { withTimeLimit } from "./timeLimit";

const nothing: CompletionList = { isIncomplete: false, items: [] };
const nobody: KnownValues = new Map();

/**
 * Connects the language's features with a client. Nothing that a request does can end the server.
 *
 * @param readTemplates gives what completion offers beside what it writes itself.
 * @param types what documents there are.
 */
export function serve(
	connection: Connection,
	readTemplates: () => readonly Snippet[],
	types: readonly DocumentType[] = [campaignType],
): void {
	const settings = new Settings(
		connection,
		(uri) => campaigns.forget(uri),
		(uri) => refresh([uri]),
	);
	const environments = new DocumentEnvironments(
		connection,
		(uri) => campaigns.forget(uri),
		() => refresh(campaigns.uris),
	);
	const campaigns = new OpenCampaigns(
		(uri) => settings.of(uri).severities,
		(uri) => environments.of(uri),
		types,
	);
	const { documents } = campaigns;
	const completing = new CompletionProvider(connection, readTemplates, types);
	const live = new LiveValues(connection, (uris) => refresh(uris));
	let client: ClientCapabilities = {};
	let isPushing = false;
	let canSetSeverity = false;
	let showsProblemPages = false;
	let heldBackSupport: HeldBackSupport = { showsHeldBack: false, showsDisabled: false };

	connection.onInitialize((params): InitializeResult => {
		client = params.capabilities;
		isPushing = !pulls(client) && wantsDiagnostics(params.initializationOptions);
		canSetSeverity = memberOf(params.initializationOptions, "canSetSeverity") === true;
		showsProblemPages = memberOf(params.initializationOptions, "showsProblemPages") === true;
		heldBackSupport = {
			showsHeldBack: memberOf(params.initializationOptions, "showsHeldBack") === true,
			showsDisabled: client.textDocument?.codeAction?.disabledSupport === true,
		};
		completing.learn(client, params.initializationOptions);
		live.learn(params.initializationOptions);
		environments.learn(params.initializationOptions);
		settings.learn(client, params.initializationOptions);
		return {
			serverInfo: { name: "connect-campaigns" },
			capabilities: capabilitiesFor(client, params.initializationOptions),
		};
	});

	/** Answers with `absent` where the document is none of ours, and where a feature fails: the fault goes to the log. */
	function answer<T>(uri: string, absent: T, feature: (campaign: OpenCampaign) => T): T {
		const campaign = campaigns.get(uri);
		if (campaign === undefined) {
			return absent;
		}
		try {
			return feature(campaign);
		} catch (fault) {
			connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
			return absent;
		}
	}

	/** The same, once it is known what the user chose for the document. */
	async function chosen<T>(uri: string, absent: T, feature: (campaign: OpenCampaign) => T): Promise<T> {
		if (campaigns.has(uri)) {
			await Promise.all([settings.ready(uri), environments.ready(uri)]);
		}
		return answer(uri, absent, feature);
	}

	/** What a history or AWS has of a campaign shows no problems: nobody can fix them there. */
	function diagnosticsOf({ campaign, ranges, document }: OpenCampaign) {
		if (/^(?:git|gitlens|connect-campaign-remote):/i.test(document.uri)) {
			return [];
		}
		return foremost([...campaign.problems, ...liveProblems(document.uri, campaign)]).map((problem) =>
			diagnostic(problem, ranges, document.uri, !showsProblemPages),
		);
	}

	/** What the account of a document doesn't have, as far as it is known at this moment. */
	function liveProblems(uri: string, campaign: CampaignText): readonly Problem[] {
		const source = live.sourceFor(uri);
		const { severities } = settings.of(uri);
		const options = { severities, now: new Date(), timeZone: localTimeZone() };
		return source === undefined ? [] : notInAccount(campaign, source, options);
	}

	/** Another one where something else is known of the account. */
	function resultIdOf({ resultId }: OpenCampaign): string {
		return live.answers ? `${resultId} ${live.turn}` : resultId;
	}

	connection.onCompletion(async ({ textDocument: { uri }, position, context }) => {
		const asks = answer(uri, false, (open) => completing.asks(open, position));
		const asked = campaigns.get(uri);
		const [others, account] = await withTimeLimit((late) =>
			Promise.all([
				asks ? completing.others.valuesFromOthers(uri, late) : nobody,
				asked && live.offers(asked, position, late),
			]),
		);
		return answer(uri, nothing, (open) =>
			open.version === asked?.version
				? listWithLineEnds(completing.at(open, position, others, account, context), open.campaign.text)
				: nothing,
		);
	});
	connection.onCompletionResolve((item) => completing.resolve(item));
	connection.onHover(async ({ textDocument, position }) => {
		const asked = campaigns.get(textDocument.uri);
		if (asked !== undefined) {
			await live.settle(textDocument.uri, asked.campaign, asked.document.offsetAt(position));
		}
		return answer(textDocument.uri, null, ({ campaign, document, ranges }) => {
			const rich = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
			const found = hover(campaign, document.offsetAt(position), {
				timeZone: localTimeZone(),
				markup: rich ? markdown : plainText,
				linkTo: rich && showsProblemPages ? problemPageLink : pageOf,
				live: live.sourceFor(textDocument.uri),
			});
			const kind = rich ? MarkupKind.Markdown : MarkupKind.PlainText;
			return found ? { contents: { kind, value: found.contents }, range: ranges.of(found) } : null;
		});
	});
	connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
		chosen(uri, [], ({ campaign, document, ranges }) => {
			const part = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
			return inlayHints(campaign, part, settings.of(uri).hints, ranges, live.sourceFor(uri));
		}),
	);
	connection.onDocumentLinks(({ textDocument }) =>
		answer(textDocument.uri, [], ({ campaign, ranges }) => documentLinks(campaign, ranges)),
	);
	connection.onCodeAction(({ textDocument, range, context }) =>
		chosen(textDocument.uri, [], ({ campaign, document, ranges }) => {
			const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
			const { only, diagnostics } = context;
			const { uri } = textDocument;
			// Fixes are those of campaigns.
			if (campaign.type !== campaignType) {
				return [];
			}
			const actions = codeActions(
				campaign,
				span,
				only,
				ranges,
				uri,
				canSetSeverity,
				!showsProblemPages,
				diagnostics,
			);
			const account = live.answers
				? liveActions(campaign, span, liveProblems(uri, campaign), ranges, {
						only,
						uri,
						canSetSeverity,
						shown: diagnostics,
					})
				: [];
			const heldBack = heldBackActions(campaign, only, ranges, heldBackSupport);
			return actionsWithLineEnds([...actions, ...heldBack, ...account], campaign.text);
		}),
	);
	connection.onDocumentFormatting(({ textDocument, options }) =>
		answer(textDocument.uri, [], ({ campaign, ranges }) => formatEdits(campaign, undefined, options, ranges)),
	);
	connection.onDocumentRangeFormatting(({ textDocument, options, range }) =>
		answer(textDocument.uri, [], ({ campaign, document, ranges }) => {
			const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
			return formatEdits(campaign, span, options, ranges);
		}),
	);
	connection.onFoldingRanges(({ textDocument }) =>
		answer(textDocument.uri, [], ({ campaign, ranges }) => foldingRanges(campaign, ranges)),
	);
	connection.onDocumentSymbol(({ textDocument }) =>
		answer<ReturnType<typeof documentSymbols> | ReturnType<typeof flatSymbols>>(
			textDocument.uri,
			[],
			({ campaign, ranges }) => {
				const symbols = documentSymbols(campaign, ranges);
				const nested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false;
				return nested ? symbols : flatSymbols(symbols, textDocument.uri);
			},
		),
	);
	connection.onSelectionRanges(({ textDocument, positions }) =>
		answer(textDocument.uri, [], ({ campaign, document, ranges }) =>
			positions.map((position) => selectionRange(campaign, document.offsetAt(position), ranges)),
		),
	);
	connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
		chosen<DocumentDiagnosticReport>(
			textDocument.uri,
			{ kind: DocumentDiagnosticReportKind.Full, items: [] },
			(open) =>
				resultIdOf(open) === previousResultId
					? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId }
					: {
							kind: DocumentDiagnosticReportKind.Full,
							resultId: resultIdOf(open),
							items: diagnosticsOf(open),
						},
		),
	);
	connection.onRequest(checkRequest, async ({ uri, text }) => {
		// Whether a file may be sent is not guessed.
		if (!(await settings.ready(uri))) {
			throw new ResponseError(LSPErrorCodes.RequestFailed, "the editor does not tell its settings");
		}
		return validateText(uri, text, settings.of(uri).severities, await environments.known(uri));
	});
	connection.onRequest(agentAnswerRequest, async ({ uri, tool, name, text }) => {
		await settings.ready(uri);
		const called = agentTools.find((one) => one.name === tool);
		const { severities } = settings.of(uri);
		return { text: called?.answer(name, text, severities, await environments.known(uri)) ?? "" };
	});
	connection.onRequest(locateRequest, ({ text, paths }) => locate(text, paths));
	connection.onRequest(newCampaignRequest, (params) => ({ snippet: newCampaign(params, localTimeZone()) }));
	connection.onRequest(communicationTimesRequest, ({ uri }) =>
		chosen<CommunicationTimes | null>(uri, null, ({ campaign, document }) =>
			campaign.type === campaignType ? { version: document.version, ...communicationTimes(campaign) } : null,
		),
	);

	const waiting = new Set<string>();

	/** Changes that are queued already are judged together, as the last of them left the text. */
	function push(uri: string): void {
		if (!isPushing || !campaigns.has(uri) || waiting.has(uri)) {
			return;
		}
		waiting.add(uri);
		setTimeout(async () => {
			await Promise.all([settings.ready(uri), environments.ready(uri)]);
			waiting.delete(uri);
			const diagnostics = answer(uri, undefined, (open) => ({
				uri,
				version: open.document.version,
				diagnostics: diagnosticsOf(open),
			}));
			if (diagnostics !== undefined) {
				void connection.sendDiagnostics(diagnostics);
			}
		}, 0);
	}

	/** Has the client show problems and hints by the settings as they are now. */
	function refresh(uris: readonly string[]): void {
		if (isPushing) {
			uris.forEach(push);
		} else if (client.workspace?.diagnostics?.refreshSupport) {
			void connection.languages.diagnostics.refresh();
		}
		if (client.workspace?.inlayHint?.refreshSupport) {
			void connection.languages.inlayHint.refresh();
		}
	}

	connection.onInitialized(() => settings.follow());
	connection.onDidChangeConfiguration((params) => {
		settings.update(params.settings, campaigns.uris);
		refresh(campaigns.uris);
	});
	documents.onDidChangeContent(({ document }) => push(document.uri));
	documents.onDidClose(({ document }) => {
		settings.forget(document.uri);
		live.forget(document.uri);
		environments.forget(document.uri);
		if (isPushing) {
			void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
		}
	});
	documents.listen(connection);
	connection.listen();
}
