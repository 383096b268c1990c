import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type TextDocument, Uri, workspace } from "vscode";
import { checkAgainstAws } from "../../../client/src/commands/checkAgainstAws";
import { createCampaign } from "../../../client/src/commands/createCampaign";
import { keepAccount } from "../../../client/src/commands/liveAccount";
import { copyLivePolicy, lookUpLiveValues } from "../../../client/src/commands/lookUpLiveValues";
import { LiveAccounts, quietTime } from "../../../client/src/live/liveAccounts";
import { CampaignEnvironments } from "../../../client/src/ui/campaignEnvironments";
import type { LiveKind } from "../../../shared/src/live";
import type { Shown } from "../doors/checks";
import { useAwsFiles } from "../support/awsFiles";
import { instanceId } from "../support/campaign";
import { commandContext, emptyMemory } from "../support/commandContext";
import { created, refusal, startFakeAws } from "../support/fakeAws";
import { withRates } from "../support/withoutRates";
import { pauseAtPace } from "./pausing";

/**
 * Has commands look values up, and asks what is known, as the language server does. Prints what came of it. Runs in a
 * process of its own, in which `vscode` is a stand-in, against a server in the place of AWS.
 */

/** What came of a story: what each step gave. */
export type Came = Readonly<Record<string, unknown>>;

interface Recorder {
	readonly shown: Shown[];
	press(title: string | undefined): void;
	showEditor(document: TextDocument | undefined): void;
	readonly script: { folder: string; settings: Record<string, unknown> };
}

const recorder: Recorder = createRequire(__filename)("vscode");
const { script } = recorder;
const identityXml =
	"<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";

async function main(): Promise<void> {
	const aws = await startFakeAws();
	let denied: string | undefined;
	let isExpired = false;
	/** What happens while AWS is about to answer. */
	let meanwhile: { readonly at: string; happens(): void } | undefined;
	aws.answer = (response, received, attempt) => {
		const { path } = received;
		if (meanwhile !== undefined && path.includes(meanwhile.at)) {
			meanwhile.happens();
			meanwhile = undefined;
		}
		if (denied !== undefined && path !== "/" && path.startsWith(denied)) {
			refusal(403, "AccessDeniedException", "not authorized to perform: connect:ListQueues")(
				response,
				received,
				attempt,
			);
		} else if (path === "/" && isExpired) {
			response.statusCode = 403;
			response.setHeader("content-type", "text/xml");
			response.end("<ErrorResponse><Error><Code>ExpiredToken</Code></Error></ErrorResponse>");
		} else if (path === "/") {
			response.setHeader("content-type", "text/xml");
			response.end(identityXml);
		} else if (path === `/instance/${instanceId}`) {
			const alias = { InstanceAlias: "contact-center", InstanceStatus: "ACTIVE" };
			response.end(JSON.stringify({ Instance: { Id: instanceId, ...alias } }));
		} else if (path.startsWith("/v2/campaigns-summary")) {
			response.end(JSON.stringify({ campaignSummaryList: [] }));
		} else if (path.startsWith("/v2/campaigns")) {
			created(response, received, attempt);
		} else if (path.startsWith("/queues-summary/")) {
			const queues = [{ Id: "q-1", Name: "Outbound sales", QueueType: "STANDARD" }];
			response.end(JSON.stringify({ QueueSummaryList: queues }));
		} else if (path.startsWith("/contact-flows-summary/")) {
			response.end(JSON.stringify({ ContactFlowSummaryList: [] }));
		} else {
			refusal(404, "ResourceNotFoundException")(response, received, attempt);
		}
	};
	const profile = (name: string) =>
		`[profile ${name}]\nregion = us-east-1\nendpoint_url = ${aws.url}\naws_access_key_id = AKID${name}\naws_secret_access_key = secret-of-${name}\n`;
	const files = await useAwsFiles(profile("first") + profile("second"), "", { AWS_PROFILE: "first" });
	script.folder = join(files.folder, "workspace");
	mkdirSync(script.folder, { recursive: true });
	const path = join(script.folder, "spring.campaign.json");
	const campaign = {
		name: "Spring",
		connectInstanceId: instanceId,
		channelSubtypeConfig: { telephony: { connectQueueId: "q-9" } },
	};
	writeFileSync(path, JSON.stringify(campaign));
	const document: TextDocument = await workspace.openTextDocument(Uri.file(path));
	const uri = document.uri.toString();

	const context = commandContext(files.folder);
	const { log, identities, environments, live } = context;
	const lines: string[] = [];
	Object.assign(log, { info: (line: string) => lines.push(line) });
	const answer = async (kind: LiveKind, mayLookUp = false) => {
		const told = await live.answer({ uri, kind, scope: { instanceId }, mayLookUp });
		const who = told.state === "off" ? undefined : await live.identityFor(document);
		return [told.state, told.items.map(({ value, label }) => [value, label]), who, told.account];
	};
	/** The paths of requests since the last time, without what stands behind the first part. */
	let counted = 0;
	const requests = () => {
		const fresh = aws.received.slice(counted).map((one) => one.path.split("/")[1] ?? "");
		counted = aws.received.length;
		return fresh;
	};
	const messages = () =>
		recorder.shown.splice(0).flatMap(({ place, text }) => (place === "message" ? [text] : []));
	/** Titles of progress notifications since the last time. */
	const progress = () =>
		recorder.shown.flatMap(({ place, text }) =>
			place === "message" && /^[A-Z]\w+ing .*AWS$/.test(text) ? [text] : [],
		);
	const lookUp = (kind: LiveKind) => lookUpLiveValues(context, { uri, kind, scope: { instanceId } });

	const came: Record<string, unknown> = {};
	recorder.showEditor(document);
	came["before anybody asked"] = [await answer("queue", true), requests()];
	script.settings["liveValues"] = "off";
	await lookUp("queue");
	came["off"] = [await answer("queue", true), requests()];
	script.settings["liveValues"] = "onRequest";
	await lookUpLiveValues(context, { uri, kind: "everything", scope: {} });
	await lookUpLiveValues(context, "queue");
	came["an argument that makes no sense"] = requests();

	let changes = 0;
	live.onDidChange(() => {
		changes += 1;
	});
	recorder.shown.length = 0;
	await lookUp("queue");
	came["the progress of the first look-up"] = progress();
	came["what the log says of the first look-up"] = lines.splice(0);
	came["after the look-up"] = [await answer("queue"), requests(), changes > 0];
	for (let key = 0; key < 100; key++) {
		await answer("queue", true);
	}
	came["a hundred keys"] = requests();
	came["another kind that nobody asked for"] = [await answer("contactFlow", true), requests()];

	script.settings["liveValues"] = "automatic";
	came["automatic, without a list that is shown"] = [(await answer("campaignFlow"))[0], requests()];
	came["automatic"] = [(await answer("campaignFlow", true))[0], requests()];
	const ahead = new LiveAccounts(identities, log);
	const sessionNow = (await live.of(document))?.session;
	const isAhead = new Promise<void>((resolve) => {
		ahead.onDidChange(async () => {
			const asked = await ahead.answer({ uri, kind: "queue", scope: { instanceId }, mayLookUp: false });
			if (asked.state === "ready") {
				resolve();
			}
		});
	});
	const first = { ...context, live: ahead };
	if (sessionNow !== undefined) {
		await keepAccount(first, document, sessionNow);
	}
	await isAhead;
	came["automatic, ahead of the first list"] = requests();
	ahead.dispose();
	script.settings["liveValues"] = "onRequest";

	denied = "/queues-summary";
	messages();
	await lookUp("queue");
	came["denied"] = [await answer("queue"), messages().filter((text) => /permissions/.test(text))];
	requests();
	came["a key after that"] = [(await answer("queue", true))[0], requests()];
	denied = undefined;

	requests();
	await checkAgainstAws(context, uri);
	came["check"] = [
		messages().filter((text) => /✗|not checked/.test(text)),
		requests().includes("queues"),
		aws.received.filter(({ method }) => method !== "GET" && method !== "POST").length,
	];
	await copyLivePolicy(context);
	came["policy"] = messages();

	const session = (await live.of(document))?.session;
	let drops = 0;
	live.onDidDrop(() => {
		drops += 1;
	});
	const dropped = new Promise<void>((resolve) => {
		live.onDidDrop(() => resolve());
	});
	script.settings["profile"] = "second";
	await identities.remember(document.uri, {});
	await dropped;
	requests();
	came["another profile"] = [await answer("queue", true), drops, requests()];
	const keep = async () => {
		if (session !== undefined) {
			await keepAccount(context, document, session);
		}
		return (await live.of(document)) === undefined ? "unknown" : "kept";
	};
	const ofAnother = await keep();
	script.settings["profile"] = "first";
	came["the profile of before"] = [await answer("queue"), requests()];
	const told = changes;
	await identities.remember(document.uri, {});
	came["another identity for a file"] = changes > told;
	came["what a command signed in to"] = [ofAnother, await keep(), requests()];

	const idle = new LiveAccounts(identities, log);
	if (session !== undefined) {
		await keepAccount({ ...context, live: idle }, document, session);
	}
	// A timer that is as long and begins later ends later; what was asked ahead then leaves before what is asked now.
	await wait(quietTime);
	await lookUp("contactFlow");
	came["on request, nothing ahead"] = requests();
	idle.dispose();

	await lookUp("queue");
	requests();
	const before = aws.received.length;
	recorder.press("Create");
	await createCampaign(context, document.uri);
	recorder.press(undefined);
	const sent = aws.received
		.slice(before)
		.map(({ method, path }) => `${method} ${path.replace(instanceId, "I")}`);
	came["what a creation asks for"] = sent.filter((line) => /instance\/I$|campaigns/.test(line)).sort();
	requests();
	came["what is known after a creation"] = [
		(await answer("queue"))[0],
		(await answer("queue", true))[0],
		requests(),
	];

	const allDenied = new LiveAccounts(identities, log);
	denied = "/";
	const beforeDenials = aws.received.length;
	await createCampaign({ ...context, live: allDenied }, document.uri);
	came["what a creation that is denied everything asks for"] = aws.received
		.slice(beforeDenials)
		.map((one) => one.path.replace(instanceId, "I"))
		.sort();
	allDenied.dispose();
	denied = undefined;

	recorder.press("Pause");
	came["a pause"] = await withRates(() => pauseAtPace(aws, context));
	recorder.press(undefined);

	script.settings["liveValues"] = "off";
	const kept = session && (await keepAccount(context, document, session));
	requests();
	await createCampaign(context, document.uri);
	came["a creation while live values are off"] = [kept, requests()];
	script.settings["liveValues"] = "onRequest";

	const chosen = { name: "prod", account: "444455556666" };
	const sources = identities.sources.bind(identities);
	identities.sources = (file) => ({
		...sources(file),
		target: { ...chosen, profile: "first", region: undefined },
	});
	const of = environments.of.bind(environments);
	environments.of = Object(() => ({ chosen }));
	messages();
	requests();
	await checkAgainstAws(context, uri);
	came["signed in already, an environment of another account"] = [
		(await answer("queue", true))[0],
		messages().filter((text) => /444455556666/.test(text)).length,
		requests(),
	];
	Object.assign(identities, { sources });
	Object.assign(environments, { of });
	const elsewhere = new LiveAccounts(identities, log);
	const others = Object.assign(new CampaignEnvironments(emptyMemory, log), { of: () => ({ chosen }) });
	messages();
	requests();
	const other = { ...context, environments: others, live: elsewhere };
	await lookUpLiveValues(other, { uri, kind: "queue", scope: { instanceId } });
	came["an environment of another account"] = [messages(), requests(), await elsewhere.of(document)];
	const certain = { chosen: { ...chosen, values: new Map() } };
	Object.assign(others, { ready: () => Promise.resolve(certain) });
	requests();
	await createCampaign(other, document.uri);
	messages();
	await checkAgainstAws(other, uri);
	const refused = messages();
	came["a creation and a check in an environment of another account"] = requests();
	elsewhere.dispose();
	const racing = new LiveAccounts(identities, log);
	const inRace = { ...context, live: racing };
	const pickSecond = () => Object.assign(script.settings, { profile: "second" });
	meanwhile = { at: "/", happens: pickSecond };
	messages();
	requests();
	await lookUpLiveValues(inRace, { uri, kind: "queue", scope: { instanceId } });
	came["another profile while somebody signs in"] = [
		messages().filter((text) => /meanwhile/.test(text)),
		requests(),
		await racing.of(document),
	];
	script.settings["profile"] = "first";
	const marked: string[] = [];
	const noting = {
		...inRace,
		checks: Object({
			takeBack: () => undefined,
			putAll: (_: string, said: readonly { readonly path: readonly string[] }[]) =>
				marked.push(said.map(({ path }) => path.at(-1)).join()),
		}),
	};
	await checkAgainstAws(noting, uri);
	const { textOf } = identities;
	const other9 = () => Object.assign(identities, { textOf: () => document.getText().replace("q-9", "q-8") });
	meanwhile = { at: "onboarding", happens: other9 };
	await checkAgainstAws(noting, uri);
	Object.assign(identities, { textOf });
	meanwhile = { at: "onboarding", happens: pickSecond };
	await checkAgainstAws(noting, uri);
	script.settings["profile"] = "first";
	came["what checks mark: all, but what was edited, or nothing of another profile"] = marked;
	racing.dispose();
	const signedOut = new LiveAccounts(identities, log);
	isExpired = true;
	await checkAgainstAws({ ...context, live: signedOut }, uri);
	came["a check that is refused"] = [...refused, ...messages()].filter((text) => !/^Checking/.test(text));
	signedOut.dispose();

	live.dispose();
	await aws.close();
	process.stdout.write(JSON.stringify(came), () => process.exit());
}

void main();
