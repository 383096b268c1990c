import { writeAwsConfig } from "../../sandbox/awsConfig";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox";
import { useAwsFiles } from "./awsFiles";

/** A sandbox in the place of AWS, whose profiles are those of the process. */
export interface OwnSandbox extends Sandbox {
	/** Where the AWS files are. */
	readonly folder: string;
}

/** Starts a sandbox for a test, and gives the process its profiles until it is closed. */
export async function openSandbox(): Promise<OwnSandbox> {
	const sandbox = await startSandbox();
	const files = await useAwsFiles("");
	Object.assign(process.env, writeAwsConfig(files.folder, sandbox.url));
	return {
		...sandbox,
		folder: files.folder,
		close: async () => {
			await files.restore();
			await sandbox.close();
		},
	};
}
