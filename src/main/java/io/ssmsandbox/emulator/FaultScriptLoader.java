package io.ssmsandbox.emulator;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

import io.ssmsandbox.emulator.faults.CallFaults;
import io.ssmsandbox.emulator.faults.FaultFile;
import io.ssmsandbox.emulator.faults.FaultScript;
import io.ssmsandbox.emulator.faults.InvalidFaultScriptException;
import io.ssmsandbox.emulator.faults.KnownNames;
import io.ssmsandbox.emulator.world.LiveWorld;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the script of faults that is in force. What it says about resources becomes part
 * of the world; what it says about calls stays here. A changed file is taken up by the
 * next call, and one that cannot be read leaves everything as it is.
 */
final class FaultScriptLoader implements Supplier<CallFaults> {

	private static final Logger LOGGER = System.getLogger(FaultScriptLoader.class.getName());

	private final LiveWorld timeline;

	private final Clock clock;

	private final KnownNames knownNames;

	private final @Nullable FaultFile file;

	private String text = "";

	private CallFaults inForce;

	FaultScriptLoader(LiveWorld timeline, Clock clock, KnownNames knownNames, @Nullable Path path) {
		this.timeline = timeline;
		this.clock = clock;
		this.knownNames = knownNames;
		this.file = (path != null) ? new FaultFile(path) : null;
		this.inForce = new CallFaults(FaultScript.NONE, clock);
	}

	/**
	 * Takes up what the file says, or that there is none: an earlier script may be in
	 * force still.
	 * @throws EmulatorUnavailableException when the file cannot be taken up
	 */
	synchronized void begin() {
		if (this.file == null) {
			this.timeline.visit((world) -> {
				world.scriptFaults(FaultScript.NONE);
				return world;
			});
			return;
		}
		this.file.hasChanged();
		try {
			takeUp(this.file.read(), this.file.toString());
		}
		catch (InvalidFaultScriptException ex) {
			throw unavailable("The script of faults " + this.file + " is wrong in " + ex.getMessage() + ".", ex);
		}
		catch (IOException ex) {
			throw unavailable("The script of faults " + this.file + " cannot be read: " + ex.getMessage() + ".", ex);
		}
	}

	@Override
	public synchronized CallFaults get() {
		if (this.file != null && this.file.hasChanged()) {
			try {
				String text = this.file.read();
				if (!text.equals(this.text)) {
					takeUp(text, this.file.toString());
				}
			}
			catch (InvalidFaultScriptException | IOException ex) {
				LOGGER.log(Level.WARNING, "The script of faults {0} cannot be taken up, and the last one goes on: {1}",
						this.file, ex.getMessage());
			}
		}
		return this.inForce;
	}

	synchronized void takeUp(String text, String origin) {
		FaultScript script = FaultScript.read(text).checked(this.knownNames);
		this.timeline.visit((world) -> {
			world.scriptFaults(script);
			return world;
		});
		this.text = text;
		this.inForce = new CallFaults(script, this.clock);
		LOGGER.log(Level.INFO, "Scripted faults from {0}: {1} of resources, {2} of calls.", origin,
				script.resources().size(), script.calls().size());
	}

	private static EmulatorUnavailableException unavailable(String problem, Exception cause) {
		return new EmulatorUnavailableException(problem,
				"Correct it, or start without portal.emulator.faults; docs/emulator/faults.md has the grammar.", cause);
	}

}
