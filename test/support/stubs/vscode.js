/** Stands in for VS Code's API where an extension is only to be activated: whatever is asked of it answers with itself. */
function Base() {
	// What extends a class of VS Code has fields of its own only.
}
Base.prototype = new Proxy({}, { get: (_, name) => (typeof name === "symbol" ? undefined : anything) });

const anything = new Proxy(Base, {
	get(target, name, receiver) {
		if (name === "prototype") {
			return target.prototype;
		}
		if (name === "then") {
			return undefined;
		}
		if (name === Symbol.iterator) {
			return () => [].values();
		}
		if (name === Symbol.toPrimitive) {
			return () => "1.0.0";
		}
		return receiver;
	},
	set: () => true,
	apply: () => anything,
	construct: (target, args, newTarget) =>
		newTarget === anything ? anything : Reflect.construct(target, args, newTarget),
});

module.exports = new Proxy({}, { get: (_, name) => (name === "version" ? "1.139.0" : anything) });
