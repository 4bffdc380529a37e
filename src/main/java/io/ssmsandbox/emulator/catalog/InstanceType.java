package io.ssmsandbox.emulator.catalog;

import java.util.List;

/**
 * An EC2 instance type.
 *
 * @param name family and size, like {@code t3.small}
 * @param architectures the architectures that its processor supports, the main one last
 * @param vcpus number of threads on all {@code cores} cores
 * @param memoryMiB memory in MiB
 * @param clockGhz sustained clock speed in GHz
 * @param burstable whether it earns and spends CPU credits
 * @param hypervisor {@code nitro} or {@code xen}
 */
public record InstanceType(String name, List<String> architectures, int vcpus, int cores, int memoryMiB,
		double clockGhz, boolean burstable, String hypervisor) {

	public InstanceType {
		architectures = List.copyOf(architectures);
	}

	/**
	 * Returns the architecture that a current image must have, either {@code x86_64} or
	 * {@code arm64}.
	 */
	public String architecture() {
		return this.architectures.get(this.architectures.size() - 1);
	}

	public String family() {
		return this.name.substring(0, this.name.indexOf('.'));
	}

}
