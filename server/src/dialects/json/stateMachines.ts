import { type Draft, memberOf, textOf, write } from "../reading/draft";
import { spoken } from "./functions";

/** What gives a state's output without a call. */
const results = ["Result", "Assign", "Output"];
/** States that only hand something on have their values here as well. */
const ofPass = [...results, "Parameters"];

/**
 * What the states of a state machine hand on that only hold values, where a campaign takes values from the input of its
 * state. Source: the Amazon States Language. `whole`: the state machine, or what it is in.
 */
export function resultsOfStates(whole: Draft, campaign: Draft): readonly string[] {
	const states = memberOf(whole, "States") ?? memberOf(memberOf(whole, "definition"), "States");
	const written = states?.kind === "object" ? write(campaign) : "";
	if (states?.kind !== "object" || !/\.\$": "|"\{%/.test(written)) {
		return [];
	}
	return [...states.members].flatMap(([name, state]) => {
		const isPass = textOf(memberOf(state, "Type")) === "Pass";
		return (isPass ? ofPass : results).flatMap((property) => {
			const value = memberOf(state, property);
			return value === undefined ? [] : [`${name}.${property}: ${spoken(value)}`];
		});
	});
}
