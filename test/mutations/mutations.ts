import type { Mutation } from "./mutation";
import { calls } from "./tables/calls";
import { changing } from "./tables/changing";
import { client } from "./tables/client";
import { commandLine } from "./tables/commandLine";
import { control } from "./tables/control";
import { dialects } from "./tables/dialects";
import { features } from "./tables/features";
import { identity } from "./tables/identity";
import { inventory } from "./tables/inventory";
import { kept } from "./tables/kept";
import { live } from "./tables/live";
import { rules } from "./tables/rules";
import { settings } from "./tables/settings";
import { signIn } from "./tables/signIn";
import { submission } from "./tables/submission";

/** All mutations, by what they break. */
export const mutations: readonly Mutation[] = [
	...calls,
	...client,
	...commandLine,
	...control,
	...dialects,
	...features,
	...identity,
	...inventory,
	...kept,
	...live,
	...rules,
	...settings,
	...signIn,
	...changing,
	...submission,
];
