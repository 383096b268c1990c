import type { Retyped } from "../document/retype";
import { containerOf, type Node, type Property } from "../document/tree";
import type { Sight } from "./campaign";

/** What each rule saw of a campaign, so that a change is shown only to rules that may judge it otherwise. */
export class Sightings {
	private readonly members = new Map<Property, Set<number>>();
	/** Of rules that look at more than members. */
	private readonly others = new Map<number, Pick<Sight, "texts" | "until">>();

	/** Notes what a rule saw, in addition to what it saw before. `rule`: its place in the list of rules. */
	add(rule: number, { members, texts, until }: Sight): void {
		for (const member of members) {
			const seers = this.members.get(member);
			if (seers === undefined) this.members.set(member, new Set([rule]));
			else seers.add(rule);
		}
		if (texts.length > 0 || until < Number.POSITIVE_INFINITY) this.others.set(rule, { texts, until });
		else this.others.delete(rule);
	}

	/** The rules that saw a string, as it was or as it is, and those that the clock shows something else by now. */
	concernedBy({ node, before }: Retyped, now: Date): ReadonlySet<number> {
		const rules = new Set<number>();
		for (let at: Node | undefined = node; at !== undefined; at = containerOf(at)) {
			const seers = at.parent?.kind === "property" ? this.members.get(at.parent) : undefined;
			if (seers !== undefined) for (const rule of seers) rules.add(rule);
		}
		for (const [rule, { texts, until }] of this.others) {
			const matters = texts.some((matters) => matters(before) || matters(node.value));
			if (matters || until <= now.getTime()) rules.add(rule);
		}
		return rules;
	}
}
