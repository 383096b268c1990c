import { slips } from "./row";

const shop = '"name": "Callbacks from the web shop"';
const type = '"type": "MANAGED",';
const queue = '"connectQueueId": "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8"';
const rate = '"targetRate": 0.03,';
const ring = '"ringTimeout": 25';
const start = '"startTime": "2031-05-05T13:00:00Z"';
const refresh = '"refreshFrequency": "PT12H"';

/** Values side by side where one property has its own: one that was broken up, or two to choose from. */
export const besides = slips([
	["externally-fed", shop, '"name": "Callbacks" "from the web shop"'],
	["externally-fed", shop, '"name": "Callbacks " "from the " "web shop"'],
	["externally-fed", shop, '"name": "Callbacks from" "the web shop" "the web shop"', undefined],
	["externally-fed", shop, '"name": "Win-back" "(EU)"', '"name": "Win-back (EU)"'],
	["externally-fed", shop, '"name": "Win-back" "2031"', '"name": "Win-back 2031"'],
	["externally-fed", shop, '"name": "Win-back" 2031', '"name": "Win-back 2031"'],
	["externally-fed", shop, '"name": "Win-back"\n    "- EU"', '"name": "Win-back - EU"'],
	["externally-fed", shop, '"name": "Spring" "Callbacks from the web shop"'],
	["externally-fed", shop, '"name": "Callbacks from the web shop" "Callbacks from the web shop"'],
	["voice-predictive", type, '"type": "MANAGED" "JOURNEY",'],
	["voice-predictive", type, '"type": "JOURNEY" "MANAGED",'],
	["voice-predictive", type, '"type": "MAN" "AGED",'],
	["voice-predictive", type, '"type": "managed" "managed",'],
	["voice-predictive", queue, '"connectQueueId": "7c0e2d1b-9a8f-4e6d-" "b5c4-a3f2e1d0c9b8"'],
	["voice-predictive", queue, '"connectQueueId": "Sales" "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8"'],
	["voice-predictive", start, '"startTime": "2031-05-05" "T13:00:00Z"'],
	["voice-predictive", refresh, '"refreshFrequency": "PT12H" "PT24H"'],
	["voice-predictive", ring, '"ringTimeout": "25" "s"'],
	["voice-predictive", ring, '"ringTimeout": 25 "s"'],
	["voice-predictive", ring, '"ringTimeout": 25 "30"'],
	["voice-predictive", rate, '"targetRate": 0.03 "3%",'],
	["voice-predictive", rate, '"targetRate": "0.03" "0.05",'],
	["voice-predictive", '"awaitAnswerMachinePrompt": true', '"awaitAnswerMachinePrompt": true "false"'],
]);
