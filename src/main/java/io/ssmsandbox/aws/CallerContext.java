package io.ssmsandbox.aws;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The target and the priority of a thread's calls to AWS. The default is a reader's
 * priority, the lowest, so that new code cannot delay background work by mistake.
 *
 * @param target the target that admitted the thread; null when there is none
 * @param priority how urgent its calls are
 */
record CallerContext(@Nullable BudgetTarget target, CallPriority priority) {

	private static final CallerContext READER = new CallerContext(null, CallPriority.READ);

	private static final ThreadLocal<CallerContext> CURRENT = ThreadLocal.withInitial(() -> READER);

	/**
	 * The context of this thread.
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
	 * Makes calls with another priority on this thread, without holding a place.
	 */
	static <T> T callWithPriority(CallPriority priority, Supplier<T> calls) {
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
	 * Whether this target admitted the thread.
	 */
	boolean isAdmittedTo(BudgetTarget called) {
		return called.equals(this.target);
	}

}
