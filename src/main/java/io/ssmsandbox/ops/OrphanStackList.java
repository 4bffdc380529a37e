package io.ssmsandbox.ops;

import java.util.List;

import io.ssmsandbox.aws.AwsConsole;
import io.ssmsandbox.sandbox.OrphanStack;
import io.ssmsandbox.sandbox.OrphanStacks;

/**
 * The stacks that bear the portal's name and belong to no sandbox.
 *
 * @param count how many there are
 * @param shown those that were seen first, as many as fit
 */
record OrphanStackList(long count, List<Row> shown) {

	private static final int MOST = 20;

	static OrphanStackList of(OrphanStacks stored) {
		return new OrphanStackList(stored.count(), stored.oldest(MOST).stream().map(Row::of).toList());
	}

	/**
	 * How many more there are than fit.
	 */
	public long more() {
		return this.count - this.shown.size();
	}

	/**
	 * One of them.
	 *
	 * @param stack what is known of it
	 * @param console where the AWS console shows it
	 */
	record Row(OrphanStack stack, String console) {

		static Row of(OrphanStack stack) {
			return new Row(stack, AwsConsole.stack(stack.region(), stack.id()));
		}

	}

}
