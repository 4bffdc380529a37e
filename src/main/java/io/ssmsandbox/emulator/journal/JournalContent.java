package io.ssmsandbox.emulator.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a journal file holds, told from its bytes.
 *
 * @param header empty when no header was ever completely written
 * @param changes the JSON of every intact line after it
 * @param length how many bytes those lines take
 * @param torn how many bytes after them were never completely written
 */
record JournalContent(Optional<JournalHeader> header, List<String> changes, long length, long torn) {

	/**
	 * The header is read first, since it says whether this version may read on.
	 * @throws JournalUnusableException when another version wrote the file, or it is
	 * damaged
	 */
	static JournalContent of(byte[] bytes) {
		int end = lineFeed(bytes, 0);
		if (end == bytes.length) {
			return withoutHeader(bytes);
		}
		JournalHeader header = JournalLine.decode(Arrays.copyOf(bytes, end))
			.map(JournalHeader::read)
			.orElseThrow(() -> JournalUnusableException.damaged(1));
		return withChanges(header, bytes, end + 1);
	}

	/**
	 * A header that is not complete belongs to a world that no answer was given of.
	 */
	private static JournalContent withoutHeader(byte[] bytes) {
		if (!JournalLine.isBeginning(bytes)) {
			throw JournalUnusableException.damaged(1);
		}
		return new JournalContent(Optional.empty(), List.of(), 0, bytes.length);
	}

	/**
	 * A change is answered only after it was forced to the disk, so a damaged last line
	 * is a change that nobody was told of. Damage before the last line is something else,
	 * and guessing on would invent a world.
	 */
	private static JournalContent withChanges(JournalHeader header, byte[] bytes, int from) {
		List<String> changes = new ArrayList<>();
		int start = from;
		while (start < bytes.length) {
			int end = lineFeed(bytes, start);
			Optional<String> json = (end < bytes.length) ? JournalLine.decode(Arrays.copyOfRange(bytes, start, end))
					: Optional.empty();
			if (json.isEmpty() && end + 1 < bytes.length) {
				throw JournalUnusableException.damaged(changes.size() + 2);
			}
			if (json.isEmpty()) {
				return new JournalContent(Optional.of(header), List.copyOf(changes), start, bytes.length - start);
			}
			changes.add(json.get());
			start = end + 1;
		}
		return new JournalContent(Optional.of(header), List.copyOf(changes), bytes.length, 0);
	}

	private static int lineFeed(byte[] bytes, int from) {
		int at = from;
		while (at < bytes.length && bytes[at] != '\n') {
			at++;
		}
		return at;
	}

}
