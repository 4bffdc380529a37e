package io.ssmsandbox.emulator.journal;

/**
 * The two versions in the header of a journal. A journal that was written with another
 * {@link #FORMAT} or {@link #PHYSICS} is refused, whether the number is lower or higher.
 */
public final class JournalVersion {

	/**
	 * The version of what is written: the lines, the header and the records. Raise it by
	 * one when this version would misread an older journal, or an older version would
	 * misread a new one: when the name of a kind or a member changes, when a member
	 * disappears or gets another meaning. Records may get a new member without it, as
	 * long as records that lack the member still mean the same.
	 * {@code ChangeRecordsTests} reads recorded records and fails when this number must
	 * go up. The first line keeps its form in every format: checksum, blank, a JSON
	 * object with the member {@code format}.
	 */
	public static final int FORMAT = 2;

	/**
	 * The version of what a replay of the same records gives. Raise it by one when
	 * durations, order, words or ids of the emulated AWS change, because the account that
	 * a journal holds would then become another one, which no longer matches what a
	 * portal has stored about it. {@code PhysicsTests} replays a recorded journal and
	 * fails when this number must go up.
	 */
	public static final int PHYSICS = 1;

	private JournalVersion() {
	}

}
