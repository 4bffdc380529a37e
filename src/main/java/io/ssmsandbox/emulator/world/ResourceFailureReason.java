package io.ssmsandbox.emulator.world;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;

import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.template.function.InvalidTemplateException;

/**
 * Converts an exception to the reason why a resource failed. The emulator's own defects
 * count too. The change that triggers such a defect is in the journal, so the exception
 * would return at every start and make all other stacks unreachable. The same applies to
 * a stack overflow or a lack of memory that one resource causes.
 */
final class ResourceFailureReason {

	private static final Logger LOGGER = System.getLogger(ResourceFailureReason.class.getName());

	private ResourceFailureReason() {
	}

	static String of(Stack stack, String subject, Throwable thrown) {
		if (isForeseen(thrown)) {
			return String.valueOf(thrown.getMessage());
		}
		note(stack, subject, thrown);
		return "Resource handler returned message: \"The emulator failed, and its log says why: " + thrown
				+ "\" (HandlerErrorCode: InternalFailure)";
	}

	/**
	 * Logs an exception if it is a defect of the emulator.
	 */
	static void note(Stack stack, String subject, Throwable thrown) {
		if (!isForeseen(thrown)) {
			LOGGER.log(Level.ERROR, "The emulator failed at " + subject + " of stack " + stack.stackId(), thrown);
		}
	}

	private static boolean isForeseen(Throwable thrown) {
		return thrown instanceof ResourceFailureException || thrown instanceof InvalidTemplateException;
	}

}
