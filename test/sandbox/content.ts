import { boolean, type Constraint, integer, list, oneOf, structure, text } from "./constraint";

/** What an instance has that campaigns refer to. What is left out is that of the sandbox's own instance. */
export interface Content {
	readonly queues?: readonly Queue[];
	readonly flows?: readonly Flow[];
	readonly phoneNumbers?: readonly PhoneNumber[];
	readonly emailAddresses?: readonly EmailAddress[];
	/** In every knowledge base that the instance is connected with. */
	readonly templates?: readonly Template[];
	/** In every domain that the instance is connected with. */
	readonly segments?: readonly Segment[];
	readonly eventTriggers?: readonly EventTrigger[];
}

export interface Queue {
	readonly id: string;
	readonly name: string;
	readonly description?: string;
	/** Enabled by default. */
	readonly isDisabled?: boolean;
	/** ID of the number that calls of the queue come from. */
	readonly callerId?: string;
}

export interface Flow {
	readonly id: string;
	readonly name: string;
	/** `CONTACT_FLOW` by default. */
	readonly type?: string;
	readonly isArchived?: boolean;
	readonly isUnpublished?: boolean;
	/** Versions from 1 to this; none by default. */
	readonly versions?: number;
	/** Types of the actions of every version, such as `SendSMS`. */
	readonly actions?: readonly string[];
}

export interface PhoneNumber {
	readonly id: string;
	readonly number: string;
	/** `DID` by default. */
	readonly type?: string;
	readonly description?: string;
}

export interface EmailAddress {
	readonly id: string;
	readonly address: string;
	readonly displayName?: string;
	readonly description?: string;
}

export interface Template {
	readonly id: string;
	readonly name: string;
	readonly channel: string;
	/** Versions from 1 to this; none by default. */
	readonly versions?: number;
	/** Number of the active version; none by default. */
	readonly active?: number;
}

export interface Segment {
	readonly name: string;
	readonly displayName: string;
	readonly description?: string;
	/** `CLASSIC` by default. */
	readonly type?: string;
}

export interface EventTrigger {
	readonly name: string;
	readonly objectType: string;
}

const some = text([1, 500]);

/** What a seed can say of the content of an instance. */
export const contentForm: Constraint = structure({
	queues: list(
		structure({ id: some, name: some, description: some, isDisabled: boolean, callerId: some }, "id", "name"),
	),
	flows: list(
		structure(
			{
				id: some,
				name: some,
				type: oneOf("CONTACT_FLOW", "CAMPAIGN", "CUSTOMER_QUEUE"),
				isArchived: boolean,
				isUnpublished: boolean,
				versions: integer(0),
				actions: list(some),
			},
			"id",
			"name",
		),
	),
	phoneNumbers: list(structure({ id: some, number: some, type: some, description: text() }, "id", "number")),
	emailAddresses: list(
		structure({ id: some, address: some, displayName: text(), description: text() }, "id", "address"),
	),
	templates: list(
		structure(
			{
				id: some,
				name: some,
				channel: oneOf("SMS", "EMAIL", "WHATSAPP", "PUSH"),
				versions: integer(0),
				active: integer(1),
			},
			"id",
			"name",
			"channel",
		),
	),
	segments: list(
		structure(
			{ name: some, displayName: some, description: some, type: oneOf("CLASSIC", "ENHANCED") },
			"name",
			"displayName",
		),
	),
	eventTriggers: list(structure({ name: some, objectType: some }, "name", "objectType")),
});

/** What the examples refer to, and a few things that don't fit them. */
export const usualContent: Required<Content> = {
	queues: [
		{
			id: "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8",
			name: "Outbound sales",
			description: "Calls of campaigns",
			callerId: "a0000000-0000-4000-8000-000000000100",
		},
		{ id: "2f9d4b6a-1c3e-4d5f-8a7b-6c5d4e3f2a1b", name: "Outbound care" },
		{ id: "5b8e7d6c-4f3a-4b2c-9d1e-0f9a8b7c6d5e", name: "Night desk", isDisabled: true },
	],
	flows: [
		{ id: "2d7f3e5f-0e4a-448a-bd2f-5f0d1c9b1034", name: "Campaign call" },
		{ id: "91b7c5e3-6d2f-4a80-9c1e-5f3d7b9a2468", name: "Appointment reminder" },
		{ id: "3a2b1c0d-9e8f-4a7b-8c6d-5e4f3a2b1c0d", name: "Old greeting", isArchived: true },
		campaignFlow("5e0d1c9b-1034-4a44-8a3d-2f5f0d1c9b10", "Voice", 7, "PutDialRequest"),
		campaignFlow("c4a1f0de-73b5-4d0a-9a57-6f0e2b8d4c31", "Messages", 5),
		campaignFlow("e7d3b9a5-2c68-4f1e-8a04-b6d9c3f5e172", "After an event", 2, "SendSMS"),
		campaignFlow("0a9e5d7c-41b2-4c6f-8e3d-92f7b1a6d805", "Newsletter", 12, "SendOutboundEmail"),
		campaignFlow(
			"8b2f6c1d-9e47-4a35-b0d8-3c5e7f1a2946",
			"Welcome journey",
			9,
			"SendOutboundEmail",
			"SendSMS",
			"PutDialRequest",
		),
	],
	phoneNumbers: [
		...[0, 1, 2, 3, 4, 5].map((digit) => ({
			id: `a0000000-0000-4000-8000-00000000010${digit}`,
			number: `+1206555010${digit}`,
			description: `Line ${digit}`,
		})),
		{ id: "0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10", number: "+18885550106", type: "TOLL_FREE" },
		{ id: "d1c9b104-7f3e-4a5f-8a3d-2f5f0e4a4410", number: "+12065550107", type: "THIRD_PARTY_DID" },
	],
	emailAddresses: [
		{
			id: "b1c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4d5e",
			address: "news@example.com",
			displayName: "Example Energy",
			description: "Newsletters",
		},
		{ id: "c2d3e4f5-a6b7-4c8d-9e0f-1a2b3c4d5e6f", address: "care@example.com" },
	],
	templates: [
		{ id: "9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b11", name: "Reminder", channel: "SMS", versions: 4, active: 3 },
		{
			id: "4c8a6e2b-0d1f-4b93-a7e5-d8f1c3b9a260",
			name: "Newsletter",
			channel: "EMAIL",
			versions: 2,
			active: 2,
		},
		{
			id: "b5d7f9a1-3c2e-4e80-9b64-1f8d0a6c7e53",
			name: "Delivery",
			channel: "WHATSAPP",
			versions: 1,
			active: 1,
		},
		{ id: "6f5e4d3c-2b1a-4098-8765-4321fedcba98", name: "Draft", channel: "SMS", versions: 1 },
	],
	segments: [
		...[
			"appointments-tomorrow",
			"deliveries-this-week",
			"key-accounts",
			"new-customers",
			"newsletter-readers",
			"outage-area",
			"overdue-invoices",
			"spring-renewals",
		].map((name) => ({
			name,
			displayName: (name[0] ?? "").toUpperCase() + name.slice(1).replaceAll("-", " "),
		})),
		{ name: "lapsed", displayName: "Lapsed", description: "No order for a year", type: "ENHANCED" },
	],
	eventTriggers: [{ name: "order-shipped", objectType: "Orders" }],
};

function campaignFlow(id: string, name: string, versions: number, ...actions: string[]): Flow {
	return { id, name, type: "CAMPAIGN", versions, actions };
}
