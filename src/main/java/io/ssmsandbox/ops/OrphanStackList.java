package io.ssmsandbox.ops;

import java.util.List;

import io.ssmsandbox.aws.AwsConsole;
import io.ssmsandbox.sandbox.OrphanStack;
import io.ssmsandbox.sandbox.OrphanStacks;

/**
 * The orphan stacks that the dashboard shows.
 *
 * @param count the number of all orphan stacks
 * @param shown the orphan stacks that were seen first, as many as fit
 */
record OrphanStackList(long count, List<Row> shown) {

	private static final int MOST = 20;

	static OrphanStackList of(OrphanStacks stored) {
		return new OrphanStackList(stored.count(), stored.findOldest(MOST).stream().map(Row::of).toList());
	}

	/**
	 * The number of orphan stacks that do not fit.
	 */
	public long more() {
		return this.count - this.shown.size();
	}

	/**
	 * An orphan stack with its link.
	 *
	 * @param stack the orphan stack
	 * @param console its address in the AWS console
	 */
	record Row(OrphanStack stack, String console) {

		static Row of(OrphanStack stack) {
			return new Row(stack, AwsConsole.stackUrl(stack.region(), stack.id()));
		}

	}

}
