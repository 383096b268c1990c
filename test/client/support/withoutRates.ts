import { RateLimit } from "../../../deploy/src/inventory/rateLimit";

/**
 * For stories told to a stand-in for AWS, which would otherwise spend most of their time waiting for their turn. The
 * rates themselves are tested with a clock: test/deploy/inventory.test.ts and test/deploy/live/pace.test.ts.
 */
const { turn } = RateLimit.prototype;
let areOff = true;
RateLimit.prototype.turn = function (signal) {
	if (!areOff) {
		return turn.call(this, signal);
	}
	signal.throwIfAborted();
	return Promise.resolve();
};

/** Does something that is to keep to the rates all the same. */
export async function withRates<T>(work: () => Promise<T>): Promise<T> {
	areOff = false;
	try {
		return await work();
	} finally {
		areOff = true;
	}
}
