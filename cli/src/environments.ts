import { dirname, relative, resolve } from "node:path";
import type { Environments } from "../../server/src/diagnostics/environments";
import {
	type Environment,
	EnvironmentsError,
	environmentsFileName,
	everyEnvironment,
	readEnvironments,
} from "../../shared/src/environments/environments";
import { forValue } from "../../shared/src/text/doors";
import { nearest } from "../../shared/src/text/nearest";
import { nearestFile, readText } from "./files";
import { UsageError } from "./usage";

/** Said where a file has names, and nobody says what they stand for. */
export const noEnvironment =
	"The file has names of values that differ by environment. Say with --env which one is meant.";

/** The environments of a campaign file. */
interface FoundEnvironments {
	/** Their own file, from the working directory. */
	readonly file: string;
	readonly all: readonly Environment[];
	/** The one that the call names. */
	readonly chosen: Environment | undefined;
}

/** The files of environments that a call comes across, each read once. */
export class EnvironmentFiles {
	/** What `--env` says. */
	readonly wanted: string | undefined;
	readonly #read = new Map<string, FoundEnvironments>();

	constructor(wanted: string | undefined) {
		this.wanted = wanted;
	}

	/**
	 * The environments of a campaign file: those of the nearest file of environments in its folder or above. Undefined
	 * where there is none and the call names none.
	 *
	 * @throws UsageError where the file of environments makes no sense, or has none of the name that the call gives.
	 */
	of(campaign: string): FoundEnvironments | undefined {
		const file = nearestFile(dirname(resolve(campaign)), environmentsFileName);
		if (file === undefined) {
			if (this.wanted === undefined || this.wanted === everyEnvironment) {
				return undefined;
			}
			throw new UsageError(
				`There is no ${environmentsFileName} in the folder of ${campaign} or above, so that --env can't be used.`,
			);
		}
		const found = this.#read.get(file) ?? this.#open(file);
		this.#read.set(file, found);
		return found;
	}

	#open(path: string): FoundEnvironments {
		const file = relative(process.cwd(), path);
		try {
			const all = readEnvironments(readText(path));
			return { file, all, chosen: this.#chosenOf(all) };
		} catch (fault) {
			throw fault instanceof EnvironmentsError || fault instanceof UsageError
				? new UsageError(`${file}: ${fault.message}`)
				: fault;
		}
	}

	#chosenOf(all: readonly Environment[]): Environment | undefined {
		const { wanted } = this;
		if (wanted === undefined || (wanted === everyEnvironment && all.length > 0)) {
			return undefined;
		}
		if (all.length === 0) {
			throw new UsageError("There are no environments yet.");
		}
		const found = all.find(({ name }) => name === wanted);
		if (found === undefined) {
			const names = all.map(({ name }) => name);
			const meant = nearest(wanted, names);
			const hint = meant === undefined ? `There are ${names.join(", ")}.` : `Did you mean "${meant}"?`;
			throw new UsageError(`No environment is called "${forValue(wanted)}". ${hint}`);
		}
		return found;
	}
}

/** In what ways a campaign file is judged: once as it is, or in the environment that is named, or in each there is. */
export function judgedIn(
	files: EnvironmentFiles,
	campaign: string,
): readonly [Environments | undefined, ...(Environments | undefined)[]] {
	const found = files.of(campaign);
	if (found === undefined) {
		return [undefined];
	}
	const { all, chosen } = found;
	const [first, ...more] = files.wanted === everyEnvironment ? all : [chosen];
	return [{ all, chosen: first }, ...more.map((one) => ({ all, chosen: one }))];
}
