import { slips } from "./row";

const file = "voice-predictive";
const type = '"type": "MANAGED",';
const queue = '"connectQueueId": "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8",';
const rate = '"targetRate": 0.03,';
const seconds = '"connectionThresholdSeconds": 2,';
const window = '"evaluationWindow": "PT24H"';
const await_ = '"awaitAnswerMachinePrompt": true';
const detection = '"enableAnswerMachineDetection": true,';
const ring = '"ringTimeout": 25';
const refresh = '"refreshFrequency": "PT12H"';
const zone = '"defaultTimeZone": "America/New_York"';
const name = '"name": "Overdue invoices: predictive calls",';
const holiday = '"startDate": "2031-05-26",';
const schedule = '"schedule": {\n    "startTime": "2031-05-05T13:00:00Z",';
const config = '"defaultOutboundConfig": {';
const strategies = '"pacingStrategies": [';
const handling = '"instanceLimitsHandling": "OPT_IN"';
const count = '"maxCountPerRecipient": 2,';
const frequency = '"frequency": 7,';

/** What happens to the signs of a file while it is edited, merged, or copied from a chat. */
export const editing = slips([
	// A key pressed twice, not at all, or with another one.
	[file, type, '""type": "MANAGED",'],
	[file, type, '"type"": "MANAGED",'],
	[file, type, '"type":: "MANAGED",'],
	[file, type, '"type":"MANAGED,"'],
	[file, type, '"type":, "MANAGED",'],
	[file, type, '"type" "MANAGED",'],
	[file, type, '"type": "MANAGED"",'],
	[file, type, '"type": "MANAGED",]'],
	[file, type, '"type": "MANAGED"\n,,'],
	[file, type, '"type": [MANAGED],'],
	[file, type, '"type": <"MANAGED">,'],
	[file, type, '"type": "MANAGED" ,"'],
	[file, rate, '"targetRate": 0.03;'],
	[file, rate, '"targetRate": 0.03 ,;'],
	[file, rate, '"targetRate": 0,03,'],
	[file, rate, '"targetRate": ".03",'],
	[file, rate, '"targetRate": 3e-2%,', rate, undefined],
	[file, seconds, '"connectionThresholdSeconds": 2.,'],
	[file, seconds, '"connectionThresholdSeconds": 2s,'],
	[file, seconds, '"connectionThresholdSeconds": (2),'],
	[file, seconds, '"connectionThresholdSeconds": [2],'],
	[file, seconds, '"connectionThresholdSeconds": {2},'],
	[file, seconds, '"connectionThresholdSeconds": `2`,'],
	[file, window, '"evaluationWindow": "PT24H'],
	[file, window, '"evaluationWindow": PT24H"'],
	[file, window, '"evaluationWindow": "PT24H"}'],
	[file, await_, '"awaitAnswerMachinePrompt": true,,'],
	[file, await_, '"awaitAnswerMachinePrompt": "true'],
	[file, await_, '"awaitAnswerMachinePrompt": true"'],
	[file, await_, '"awaitAnswerMachinePrompt" = true'],
	[file, detection, 'enableAnswerMachineDetection": true,'],
	[file, detection, '"enableAnswerMachineDetection: true,'],
	[file, detection, '"enableAnswerMachineDetection": TRUE,'],
	[file, detection, '"enableAnswerMachineDetection": true;,'],
	// A bracket that went with the line, or stayed.
	[file, strategies, '"pacingStrategies": '],
	[file, strategies, '"pacingStrategies": {'],
	[file, strategies, '"pacingStrategies": [['],
	[file, config, '"defaultOutboundConfig": '],
	[file, config, '"defaultOutboundConfig": ['],
	[file, config, '"defaultOutboundConfig": {{'],
	[file, config, "defaultOutboundConfig: {"],
	[file, schedule, '"schedule": "startTime": "2031-05-05T13:00:00Z",'],
	[file, schedule, '"schedule": {\n    {"startTime": "2031-05-05T13:00:00Z",'],
	[file, `${refresh}\n  },`, `${refresh}\n  }`],
	[file, `${refresh}\n  },`, `${refresh},\n  },`],
	[file, `${refresh}\n  },`, `${refresh}\n  }},`],
	[file, `${refresh}\n  },`, `${refresh}\n  };`],
	[file, `${ring}\n      }`, `${ring}\n      ]`],
	// Left from a chat, a diff, a review, or another language.
	[file, name, `>> ${name}`],
	[file, name, `* ${name}`],
	[file, name, `1. ${name}`],
	[file, name, `TODO: ask Ann\n  ${name}`],
	[file, name, `TODO ask Ann, or Ben\n  ${name}`],
	[file, name, `FIXME: the name,\n  ${name}`],
	[file, zone, `${zone},\n      Note: ask Ann`],
	[file, zone, `${zone}\n      TODO: ask Ann`],
	[file, name, '"name" -> "Overdue invoices: predictive calls",'],
	[file, name, '"name": "Overdue invoices: predictive calls" (draft),'],
	[file, queue, `${queue} // ask Kim`],
	[file, queue, '"connectQueueId": "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8" /* main */,'],
	[file, zone, '"defaultTimeZone": \\"America/New_York\\"'],
	[file, zone, '"defaultTimeZone": "America\\/New_York'],
	[file, holiday, '"startDate": "2031-05-26" ; '],
	[file, holiday, '"startDate" : : "2031-05-26",'],
	[file, handling, '"instanceLimitsHandling": "OPT_IN" or "OPT_OUT"', handling, undefined],
	[file, count, '"maxCountPerRecipient": two,'],
	[file, frequency, '"frequency": 7days,'],
	[file, frequency, '"frequency": +7,'],
]);
