import { pathsTo } from "./campaignShape";
import type { Path } from "./campaignView";

/** Paths that several rules look at. */
export const telephony: Path = ["channelSubtypeConfig", "telephony"];
export const outboundMode: Path = [...telephony, "outboundMode"];
export const outboundConfig: Path = [...telephony, "defaultOutboundConfig"];
export const detection: Path = [...outboundConfig, "answerMachineDetectionConfig"];
export const isDetecting: Path = [...detection, "enableAnswerMachineDetection"];
/** The event from which abandonment is counted, where a pacing strategy names one. */
export const pacingStart: Path = [
	...outboundMode,
	"predictive",
	"pacingStrategies",
	"*",
	"abandonmentRate",
	"connectionStartPoint",
];
export const times: Path = ["communicationTimeConfig"];
export const zones: Path = [...times, "localTimeZoneConfig"];
export const limits: Path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];

/** A range of open hours. */
export const range: Path = [...times, "*", "openHours", "dailyHours", "*", "*"];

/** Members that hold an ARN. */
export const arnPaths: readonly Path[] = pathsTo(
	(shape) => shape.kind === "string" && shape.arnKind !== undefined,
);
