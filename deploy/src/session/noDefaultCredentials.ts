/**
 * Stands in the bundle for the credentials that the SDK would look for by itself, in all places that it knows. Each
 * client is given those that the user chose; one without any is a mistake of ours, and finds nothing here.
 */
export function defaultProvider(): () => Promise<never> {
	return () => Promise.reject(new Error("No credentials were given to a client of AWS."));
}
