package io.ssmsandbox.sandbox;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Why a sandbox stands where it does, for a person. The two never hide each other.
 *
 * @param cause why it came there, told once; null when that goes without saying
 * @param hindrance what keeps it from going on just now; null when nothing does
 */
record Reason(@Nullable String cause, @Nullable String hindrance) {

	Reason hinderedBy(@Nullable String what) {
		return new Reason(this.cause, what);
	}

	/**
	 * Both as one text.
	 */
	Optional<String> text() {
		if (this.cause == null || this.hindrance == null) {
			return Optional.ofNullable((this.cause != null) ? this.cause : this.hindrance);
		}
		return Optional.of(this.cause + (this.cause.endsWith(".") ? " " : ". ") + this.hindrance);
	}

}
