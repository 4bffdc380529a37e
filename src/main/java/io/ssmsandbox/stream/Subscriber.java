package io.ssmsandbox.stream;

/**
 * Receives a new snapshot when a timeline has grown.
 */
interface Subscriber {

	/**
	 * Delivers a newer snapshot. Must return at once and do slow work on another thread.
	 */
	void onNewSnapshot(TimelineSnapshot newest);

}
