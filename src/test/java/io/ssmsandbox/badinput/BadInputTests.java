package io.ssmsandbox.badinput;

/**
 * A selection for every build, drawn anew each time.
 */
class BadInputTests extends BadInputContract {

	@Override
	int oneIn() {
		return 12;
	}

}
