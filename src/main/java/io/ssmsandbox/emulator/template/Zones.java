package io.ssmsandbox.emulator.template;

import java.util.List;

/**
 * The availability zones of regions, as {@code Fn::GetAZs} wants them.
 */
@FunctionalInterface
public interface Zones {

	List<String> in(String region);

}
