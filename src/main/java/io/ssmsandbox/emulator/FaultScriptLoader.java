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
 * Loads fault scripts and keeps the active one. The world stores the rules about
 * resources; this class keeps the rules about calls. The next call after a change of the
 * file loads it again. A file that cannot be loaded changes nothing.
 */
final class FaultScriptLoader implements Supplier<CallFaults> {

	private static final Logger LOGGER = System.getLogger(FaultScriptLoader.class.getName());

	private final LiveWorld liveWorld;

	private final Clock clock;

	private final KnownNames knownNames;

	private final @Nullable FaultFile file;

	private String text = "";

	private CallFaults inForce;

	FaultScriptLoader(LiveWorld liveWorld, Clock clock, KnownNames knownNames, @Nullable Path path) {
		this.liveWorld = liveWorld;
		this.clock = clock;
		this.knownNames = knownNames;
		this.file = (path != null) ? new FaultFile(path) : null;
		this.inForce = new CallFaults(FaultScript.NONE, clock);
	}

	/**
	 * Loads the file at the start. Without a file it clears the script, because the
	 * journal may hold an earlier one.
	 * @throws EmulatorUnavailableException when the file cannot be loaded
	 */
	synchronized void loadInitialScript() {
		if (this.file == null) {
			this.liveWorld.callWithWorld((world) -> {
				world.replaceFaultScript(FaultScript.NONE);
				return world;
			});
			return;
		}
		this.file.hasChanged();
		try {
			activate(this.file.read(), this.file.toString());
		}
		catch (InvalidFaultScriptException ex) {
			throw unavailable("The fault script " + this.file + " is invalid in " + ex.getMessage() + ".", ex);
		}
		catch (IOException ex) {
			throw unavailable("The fault script " + this.file + " cannot be read: " + ex.getMessage() + ".", ex);
		}
	}

	@Override
	public synchronized CallFaults get() {
		if (this.file != null && this.file.hasChanged()) {
			try {
				String text = this.file.read();
				if (!text.equals(this.text)) {
					activate(text, this.file.toString());
				}
			}
			catch (InvalidFaultScriptException | IOException ex) {
				LOGGER.log(Level.WARNING, "The fault script {0} cannot be loaded, the previous one stays active: {1}",
						this.file, ex.getMessage());
			}
		}
		return this.inForce;
	}

	synchronized void activate(String text, String origin) {
		FaultScript script = FaultScript.read(text).requireKnownNames(this.knownNames);
		this.liveWorld.callWithWorld((world) -> {
			world.replaceFaultScript(script);
			return world;
		});
		this.text = text;
		this.inForce = new CallFaults(script, this.clock);
		LOGGER.log(Level.INFO, "Loaded the fault script from {0}; resource rules: {1}, call rules: {2}.", origin,
				script.resources().size(), script.calls().size());
	}

	private static EmulatorUnavailableException unavailable(String problem, Exception cause) {
		return new EmulatorUnavailableException(problem,
				"Correct it, or start without portal.emulator.faults; docs/emulator/faults.md has the grammar.", cause);
	}

}
