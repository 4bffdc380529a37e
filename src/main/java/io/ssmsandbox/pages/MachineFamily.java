package io.ssmsandbox.pages;

import java.util.List;

/**
 * A family of instance types that a sandbox can use, smallest first. These are the
 * families that the template's parameter allows; AWS decides whether a zone offers a
 * type.
 *
 * @param title its name on the form
 * @param architecture the processor architecture, as EC2 names it
 * @param machines its types
 * @see <a href="https://aws.amazon.com/ec2/instance-types/t3/">their sizes</a>
 */
record MachineFamily(String title, String architecture, List<Machine> machines) {

	static final List<MachineFamily> ALL = List.of(of("t3", "Intel", "x86_64"), of("t3a", "AMD", "x86_64"),
			of("t4g", "Graviton", "arm64"));

	/**
	 * An instance type.
	 *
	 * @param name such as {@code t3.small}
	 * @param title the name with CPU and memory
	 */
	record Machine(String name, String title) {

		private static Machine of(String family, String size, int processors, String memory) {
			String name = family + "." + size;
			return new Machine(name, "%s: %d vCPU, %s GiB".formatted(name, processors, memory));
		}

	}

	private static MachineFamily of(String family, String maker, String architecture) {
		return new MachineFamily("%s, %s (%s)".formatted(family, maker, architecture), architecture,
				List.of(Machine.of(family, "nano", 2, "0.5"), Machine.of(family, "micro", 2, "1"),
						Machine.of(family, "small", 2, "2"), Machine.of(family, "medium", 2, "4"),
						Machine.of(family, "large", 2, "8"), Machine.of(family, "xlarge", 4, "16"),
						Machine.of(family, "2xlarge", 8, "32")));
	}

}
