package io.ssmsandbox.aws;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * For whom a thread calls AWS. A thread that has not said so calls for a reader, which is
 * the least urgent: so a new place in the code that asks AWS cannot hold up work by
 * mistake.
 *
 * @param target what the thread was let in to call; null when it was not let in anywhere
 * @param priority how urgent its calls are
 */
record CallerContext(@Nullable BudgetTarget target, CallPriority priority) {

	private static final CallerContext READER = new CallerContext(null, CallPriority.READ);

	private static final ThreadLocal<CallerContext> CURRENT = ThreadLocal.withInitial(() -> READER);

	/**
	 * The visit of this thread.
	 */
	static CallerContext current() {
		return CURRENT.get();
	}

	static void begin(BudgetTarget target, CallPriority priority) {
		CURRENT.set(new CallerContext(target, priority));
	}

	static void end() {
		CURRENT.remove();
	}

	/**
	 * Makes calls of another urgency on this thread, without a place of their own.
	 */
	static <T> T at(CallPriority priority, Supplier<T> calls) {
		CallerContext before = current();
		CURRENT.set(new CallerContext(null, priority));
		try {
			return calls.get();
		}
		finally {
			CURRENT.set(before);
		}
	}

	boolean isForReader() {
		return this.priority == CallPriority.READ;
	}

	/**
	 * Whether the thread was let in to call this.
	 */
	boolean isAt(BudgetTarget called) {
		return called.equals(this.target);
	}

}
