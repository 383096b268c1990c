/** Stands in the bundle for what the library for YAML writes with. */
function write(): never {
	throw new Error("YAML is only read.");
}

export {
	write as createStringifyContext,
	write as stringify,
	write as stringifyCollection,
	write as stringifyDocument,
	write as stringifyPair,
	write as stringifyString,
};
