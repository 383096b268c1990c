import { RateLimit } from "../../../deploy/src/inventory/rateLimit";

/**
 * For stories told to a stand-in for AWS, which would otherwise spend most of their time waiting for their turn. The
 * rates themselves are tested with a clock: test/deploy/inventory.test.ts and test/deploy/live/pace.test.ts.
 */
RateLimit.prototype.turn = (signal) => {
	signal.throwIfAborted();
	return Promise.resolve();
};
