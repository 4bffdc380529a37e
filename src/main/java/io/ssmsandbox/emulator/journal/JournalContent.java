package io.ssmsandbox.emulator.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a journal file holds, told from its bytes.
 *
 * @param lines the JSON of every intact line
 * @param length how many bytes those lines take
 * @param torn how many bytes after them were never completely written
 */
record JournalContent(List<String> lines, long length, long torn) {

	/**
	 * A change is answered only after it was forced to the disk, so a damaged last line
	 * is a change that nobody was told of. Damage before the last line is something else,
	 * and guessing on would invent a world.
	 */
	static JournalContent of(Path file, byte[] bytes) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		while (start < bytes.length) {
			int end = lineFeed(bytes, start);
			Optional<String> json = (end < bytes.length) ? Line.decode(Arrays.copyOfRange(bytes, start, end))
					: Optional.empty();
			if (json.isEmpty() && end + 1 < bytes.length) {
				throw JournalUnusable.damaged(file.toString(), lines.size() + 1);
			}
			if (json.isEmpty()) {
				return new JournalContent(List.copyOf(lines), start, bytes.length - start);
			}
			lines.add(json.get());
			start = end + 1;
		}
		return new JournalContent(List.copyOf(lines), bytes.length, 0);
	}

	private static int lineFeed(byte[] bytes, int from) {
		int at = from;
		while (at < bytes.length && bytes[at] != '\n') {
			at++;
		}
		return at;
	}

}
