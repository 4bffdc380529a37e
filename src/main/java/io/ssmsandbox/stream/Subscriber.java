package io.ssmsandbox.stream;

/**
 * Somebody who wants to know when a timeline has grown.
 */
interface Subscriber {

	/**
	 * There is a newer snapshot. Returns at once: whatever takes time is done elsewhere.
	 */
	void wake(TimelineSnapshot newest);

}
