package io.ssmsandbox.emulator.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The content of a journal file, parsed from its bytes.
 *
 * @param header empty when the file has no complete header
 * @param changes the JSON of every intact line after the header
 * @param length the number of bytes of the header and those lines
 * @param torn the number of bytes after them, which are an incomplete line
 */
record JournalContent(Optional<JournalHeader> header, List<String> changes, long length, long torn) {

	/**
	 * Parses the header first, because it says whether this version can read the rest.
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
	 * A world with an incomplete header has never answered a call, so its file counts as
	 * empty.
	 */
	private static JournalContent withoutHeader(byte[] bytes) {
		if (!JournalLine.isBeginning(bytes)) {
			throw JournalUnusableException.damaged(1);
		}
		return new JournalContent(Optional.empty(), List.of(), 0, bytes.length);
	}

	/**
	 * The emulator answers a call only after the change is on the disk. So no caller
	 * knows of the change in a damaged last line. Damage before the last line is
	 * different: to skip it would make up a world.
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
