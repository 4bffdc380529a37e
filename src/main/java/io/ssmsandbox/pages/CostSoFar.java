package io.ssmsandbox.pages;

import io.ssmsandbox.cost.BillableTime;
import io.ssmsandbox.cost.CostEstimate;

/**
 * What a sandbox has cost so far, or its total after teardown.
 *
 * @param usage how long each billed part existed
 * @param cost the cost of that usage
 */
record CostSoFar(BillableTime usage, CostEstimate cost) {

	public boolean nothing() {
		return this.usage.isNothing();
	}

}
