package io.ssmsandbox.emulator.journal;

/**
 * The two version numbers in the header of a journal. The emulator refuses a journal with
 * another {@link #FORMAT} or {@link #PHYSICS}, whether the number is lower or higher.
 */
public final class JournalVersion {

	/**
	 * The version of the file content: the lines, the header and the records. Raise it by
	 * one when this version would misread an older journal, or an older version would
	 * misread a new one. That is so when a kind or a member gets another name, or a
	 * member disappears or gets another meaning. A new member in records needs no new
	 * number if records without it keep their meaning. {@code ChangeRecordsTests} reads
	 * recorded records and fails when this number must go up. The first line has the same
	 * form in every format: checksum, blank, a JSON object with the member
	 * {@code format}.
	 */
	public static final int FORMAT = 2;

	/**
	 * The version of the result of a replay. Raise it by one when durations, order,
	 * wording or ids of the emulated AWS change. The replayed account would then differ
	 * from what a portal has stored about it. {@code PhysicsTests} replays a recorded
	 * journal and fails when this number must go up.
	 */
	public static final int PHYSICS = 1;

	private JournalVersion() {
	}

}
