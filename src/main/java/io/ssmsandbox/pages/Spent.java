package io.ssmsandbox.pages;

import io.ssmsandbox.cost.Estimate;
import io.ssmsandbox.cost.Usage;

/**
 * What a sandbox has cost so far, or in all.
 *
 * @param usage for how long what of it stood
 * @param cost what that comes to
 */
record Spent(Usage usage, Estimate cost) {

	public boolean nothing() {
		return this.usage.isNothing();
	}

}
