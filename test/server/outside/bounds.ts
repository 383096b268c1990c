import { slips } from "./row";

const voice = "voice-progressive";
const share = '"capacity": 0.5';
const removed = `${share},\n      `;
const bandwidth = '"bandwidthAllocation": 0.8';
const ring = ',\n        "ringTimeout": 30';
const entries = '"maxEntryCount": 2';
const count = '"maxCountPerRecipient": 3';
const limit = `[
        {
          "maxCountPerRecipient": 3,
          "frequency": 7,
          "unit": "DAY"
        }
      ]`;
const frequency = '"frequency": 7';
const seconds = '"durationInSeconds": 60';

/** Numbers out of their range, and words for the end of one. */
export const bounds = slips([
	...["150%", '"150%"', '"150"', "150 %", "full", '"full"', "max", '"maximum"'].map(
		(value) => ["sms", share, `"capacity": ${value}`, '"capacity": 1'] as const,
	),
	...["0%", '"0%"', '"0"'].map(
		(value) => ["sms", share, `"capacity": ${value}`, '"capacity": 0.01'] as const,
	),
	...["Infinity", "unlimited", '"unlimited"', '"no limit"', "math.inf"].map(
		(value) => ["sms", removed, `"capacity": ${value},\n      `, ""] as const,
	),
	...["250%", '"250%"', "max", "Infinity"].map(
		(value) => [voice, bandwidth, `"bandwidthAllocation": ${value}`, '"bandwidthAllocation": 2'] as const,
	),
	[voice, bandwidth, '"bandwidthAllocation": full', '"bandwidthAllocation": 1'],
	...["Infinity", '"unlimited"'].map((value) => [voice, ring, ring.replace("30", value), ""] as const),
	...["max", '"max"', '"2 minutes"'].map(
		(value) => [voice, ring, ring.replace("30", value), ring.replace("30", "60")] as const,
	),
	...["Infinity", "unlimited", '"unlimited"', '"no limit"'].map(
		(value) => [voice, entries, `"maxEntryCount": ${value}`, '"maxEntryCount": 0'] as const,
	),
	...["Infinity", "unlimited", '"unlimited"'].map(
		(value) => [voice, limit, limit.replace(count, `"maxCountPerRecipient": ${value}`), "[]"] as const,
	),
	...["45 days", '"45"', "max", '"max"'].map(
		(value) => [voice, frequency, `"frequency": ${value}`, '"frequency": 30'] as const,
	),
	["voice-preview", seconds, '"durationInSeconds": "10 minutes"', '"durationInSeconds": 300'],
]);
