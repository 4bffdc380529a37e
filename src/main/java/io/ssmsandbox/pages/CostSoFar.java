package io.ssmsandbox.pages;

import io.ssmsandbox.cost.BillableTime;
import io.ssmsandbox.cost.CostEstimate;

/**
 * What a sandbox has cost so far, or in all.
 *
 * @param usage for how long what of it stood
 * @param cost what that comes to
 */
record CostSoFar(BillableTime usage, CostEstimate cost) {

	public boolean nothing() {
		return this.usage.isNothing();
	}

}
