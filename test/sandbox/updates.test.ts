import assert from "node:assert/strict";
import {
	CreateCampaignCommand,
	DescribeCampaignCommand,
	InvalidCampaignStateException,
	ListCampaignsCommand,
	StartCampaignCommand,
	UpdateCampaignNameCommand,
	UpdateCampaignScheduleCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { whole } from "../support/campaigns";
import { Aws, failure, least, sendInstead } from "./support/aws";

const schedule = {
	startTime: new Date("2031-05-01T08:00:00Z"),
	endTime: new Date("2031-05-02T08:00:00Z"),
	refreshFrequency: "PT2H",
};

suite("the sandbox's updates", () => {
	let aws: Aws;
	let id: string | undefined;
	setup(async () => {
		aws = await Aws.start();
		const client = aws.client();
		sendInstead(client, JSON.stringify(whole));
		({ id } = await client.send(new CreateCampaignCommand(least)));
	});
	teardown(() => aws.stop());

	const rename = (name: string) => aws.client().send(new UpdateCampaignNameCommand({ id, name }));
	const describe = async () => (await aws.client().send(new DescribeCampaignCommand({ id }))).campaign;

	test("show a new name, and nothing else, wherever the campaign is read", async () => {
		const before = await describe();
		await rename("Autumn");
		assert.deepEqual(await describe(), { ...before, name: "Autumn" });
		const { campaignSummaryList = [] } = await aws.client().send(new ListCampaignsCommand({}));
		assert.deepEqual(
			campaignSummaryList.map(({ name }) => name),
			["Autumn"],
		);
	});

	test("show a new schedule, and nothing else, wherever the campaign is read", async () => {
		const before = await describe();
		await aws.client().send(new UpdateCampaignScheduleCommand({ id, schedule }));
		assert.deepEqual(await describe(), { ...before, schedule });
		const { campaignSummaryList = [] } = await aws.client().send(new ListCampaignsCommand({}));
		assert.deepEqual(campaignSummaryList[0]?.schedule, schedule);
	});

	test("rename in any state, and reschedule before the start alone", async () => {
		await aws.client().send(new StartCampaignCommand({ id }));
		await rename("Autumn");
		const fault = await failure(aws.client().send(new UpdateCampaignScheduleCommand({ id, schedule })));
		assert.ok(fault instanceof InvalidCampaignStateException);
		assert.equal(fault.state, "Running");
		const { name, schedule: kept } = (await describe()) ?? {};
		assert.deepEqual([name, kept?.refreshFrequency], ["Autumn", whole.schedule.refreshFrequency]);
	});

	test("free the old name and take the new one", async () => {
		const other = { ...least, connectInstanceId: whole.connectInstanceId };
		await rename("Autumn");
		await aws.client().send(new CreateCampaignCommand({ ...other, name: whole.name }));
		const fault = await failure(aws.client().send(new CreateCampaignCommand({ ...other, name: "Autumn" })));
		assert.equal(fault.name, "ConflictException");
	});

	test("refuse the name of another campaign, unless names may repeat; one's own is no conflict", async () => {
		const other = { ...least, name: "Autumn", connectInstanceId: whole.connectInstanceId };
		await aws.client().send(new CreateCampaignCommand(other));
		assert.equal((await failure(rename("Autumn"))).name, "ConflictException");
		await rename(whole.name);
		aws.sandbox.configure({ repeat: "another" });
		await rename("Autumn");
		assert.equal((await describe())?.name, "Autumn");
	});

	test("refuse what the model refuses, and campaigns that are not there", async () => {
		const { endTime } = schedule;
		const wrong = [
			() => rename(""),
			() => rename("x".repeat(128)),
			() =>
				aws
					.client()
					.send(new UpdateCampaignScheduleCommand({ id, schedule: { startTime: undefined, endTime } })),
		];
		for (const send of wrong) {
			assert.equal((await failure(send())).name, "ValidationException");
		}
		const none = { id: "00000000-0000-0000-0000-000000000000" };
		for (const send of [
			() => aws.client().send(new UpdateCampaignNameCommand({ ...none, name: "a" })),
			() => aws.client().send(new UpdateCampaignScheduleCommand({ ...none, schedule })),
			() => aws.client({}, "SANDBOXKEYTWO").send(new UpdateCampaignNameCommand({ id, name: "a" })),
		]) {
			assert.equal((await failure(send())).name, "ResourceNotFoundException");
		}
	});

	test("leave a campaign what a test makes of it", async () => {
		const campaign = aws.sandbox.campaigns.get(id ?? "");
		assert.ok(campaign !== undefined);
		campaign.body = { ...campaign.body, name: "Changed elsewhere" };
		assert.equal((await describe())?.name, "Changed elsewhere");
	});
});
