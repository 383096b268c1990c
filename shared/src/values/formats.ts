import type { Checker } from "../problem/finding";
import { checkAnyArn } from "./arn";
import { checkDate } from "./date";
import { checkDuration, checkEvaluationWindow } from "./duration";
import { checkEmail } from "./email";
import { checkInstanceId } from "./instanceId";
import { checkInstant } from "./instant";
import { checkPhoneNumber } from "./phone";
import { checkTagKey } from "./tagKey";
import { checkTimeOfDay } from "./timeOfDay";
import { checkTimeZone } from "./zone";

/** The checker of each format that the schema names. */
export const formats: ReadonlyMap<string, Checker> = new Map<string, Checker>([
	["arn", checkAnyArn],
	["calendar-date", checkDate],
	["connect-instance-id", checkInstanceId],
	["e164-phone-number", checkPhoneNumber],
	["email-address", checkEmail],
	["evaluation-window", checkEvaluationWindow],
	["iana-time-zone", checkTimeZone],
	["instant", checkInstant],
	["iso-duration", checkDuration],
	["tag-key", checkTagKey],
	["time-of-day", checkTimeOfDay],
]);
