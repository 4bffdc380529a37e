package io.ssmsandbox.pages;

/**
 * A rectangle in drawing units.
 */
record Rectangle(int x, int y, int width, int height) {

	public int right() {
		return this.x + this.width;
	}

	public int bottom() {
		return this.y + this.height;
	}

	public int middleX() {
		return this.x + this.width / 2;
	}

	public int middleY() {
		return this.y + this.height / 2;
	}

	boolean overlaps(Rectangle other) {
		return this.x < other.right() && other.x < right() && this.y < other.bottom() && other.y < bottom();
	}

	boolean contains(Rectangle other) {
		return this.x <= other.x && this.y <= other.y && right() >= other.right() && bottom() >= other.bottom();
	}

	/**
	 * Returns a line from this rectangle to another. It connects the sides that face each
	 * other.
	 */
	String lineTo(Rectangle other) {
		if (this.right() <= other.x) {
			return curve(right(), middleY(), other.x, other.middleY(), true);
		}
		if (other.right() <= this.x) {
			return curve(this.x, middleY(), other.right(), other.middleY(), true);
		}
		return (bottom() <= other.y) ? curve(middleX(), bottom(), other.middleX(), other.y, false)
				: curve(middleX(), this.y, other.middleX(), other.bottom(), false);
	}

	private static String curve(int x1, int y1, int x2, int y2, boolean sideways) {
		int turnX = (x1 + x2) / 2;
		int turnY = (y1 + y2) / 2;
		return sideways ? "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, turnX, y1, turnX, y2, x2, y2)
				: "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1, turnY, x2, turnY, x2, y2);
	}

}
