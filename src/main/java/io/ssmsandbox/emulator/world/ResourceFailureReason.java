package io.ssmsandbox.emulator.world;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;

import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.template.function.InvalidTemplateException;

/**
 * Tells from what was thrown why a resource failed. A fault of the emulator's own is such
 * a reason too: the change behind it is in the journal, so that it would strike again at
 * every start if it were let through, and nobody could reach the other stacks any more.
 * The same goes for a stack or a heap that one resource exhausts.
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
	 * Logs what was thrown, if it is a fault of the emulator's own.
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
