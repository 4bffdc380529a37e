package io.ssmsandbox.emulator.resource;

/**
 * Generates CloudFormation's names: stack, logical id and a suffix, each shortened to the
 * service's limit.
 */
final class PhysicalNames {

	private static final int SUFFIX_LENGTH = 12;

	private PhysicalNames() {
	}

	static String generate(ResourceContext context, int stackLength, int logicalLength) {
		return String.join("-", cut(context.stackName(), stackLength), cut(context.logicalId(), logicalLength),
				context.newSuffix(SUFFIX_LENGTH));
	}

	private static String cut(String text, int length) {
		return text.substring(0, Math.min(text.length(), length));
	}

}
