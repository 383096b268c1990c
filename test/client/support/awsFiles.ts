import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface AwsFiles {
	readonly folder: string;
	restore(): Promise<void>;
}

/**
 * Gives the process AWS files of its own and an environment without any AWS variable but those given, until
 * restored.
 */
export async function useAwsFiles(
	config: string,
	credentials = "",
	variables: Readonly<Record<string, string>> = {},
): Promise<AwsFiles> {
	const folder = await mkdtemp(join(tmpdir(), "aws-files-"));
	await writeFile(join(folder, "config"), config);
	await writeFile(join(folder, "credentials"), credentials);
	const before = { ...process.env };
	for (const name of Object.keys(process.env)) {
		if (name.startsWith("AWS_")) {
			delete process.env[name];
		}
	}
	Object.assign(process.env, {
		HOME: folder,
		AWS_CONFIG_FILE: join(folder, "config"),
		AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
		...variables,
	});
	return {
		folder,
		restore: async () => {
			for (const name of Object.keys(process.env)) {
				if (!Object.hasOwn(before, name)) {
					delete process.env[name];
				}
			}
			Object.assign(process.env, before);
			await rm(folder, { recursive: true });
		},
	};
}
