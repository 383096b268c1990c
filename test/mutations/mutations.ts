import type { Mutation } from "./mutation";
import { calls } from "./tables/calls";
import { changing } from "./tables/changing";
import { control } from "./tables/control";
import { identity } from "./tables/identity";
import { inventory } from "./tables/inventory";
import { kept } from "./tables/kept";
import { settings } from "./tables/settings";
import { signIn } from "./tables/signIn";
import { submission } from "./tables/submission";

/** All mutations, by what they break. */
export const mutations: readonly Mutation[] = [
	...calls,
	...control,
	...identity,
	...inventory,
	...kept,
	...settings,
	...signIn,
	...changing,
	...submission,
];
