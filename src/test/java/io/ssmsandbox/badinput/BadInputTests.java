package io.ssmsandbox.badinput;

/**
 * Runs a random selection of attacks in every build.
 */
class BadInputTests extends BadInputContract {

	@Override
	int oneIn() {
		return 12;
	}

}
