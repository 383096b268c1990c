/** Something about the call, or the file system, that is not a campaign's fault. The message is for people. */
export class UsageError extends Error {}
