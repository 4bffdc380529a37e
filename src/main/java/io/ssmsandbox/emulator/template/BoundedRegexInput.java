package io.ssmsandbox.emulator.template;

/**
 * A text that a regular expression can read only a limited number of times. Java's
 * matcher backtracks, with some patterns as often as the text has subsets, which would
 * block the emulator.
 *
 * @see <a href=
 * "https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS">Denial
 * of service by a regular expression</a>
 */
final class BoundedRegexInput implements CharSequence {

	private static final int MAX_READS = 1_000_000;

	private final String text;

	private int reads;

	BoundedRegexInput(String text) {
		this.text = text;
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public char charAt(int index) {
		if (++this.reads > MAX_READS) {
			throw new ReadLimitException();
		}
		return this.text.charAt(index);
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * The pattern has read the text too often.
	 */
	static final class ReadLimitException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		ReadLimitException() {
			super("A pattern takes too long", null, false, false);
		}

	}

}
