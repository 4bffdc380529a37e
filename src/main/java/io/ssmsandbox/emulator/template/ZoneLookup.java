package io.ssmsandbox.emulator.template;

import java.util.List;

/**
 * The availability zones of regions, as {@code Fn::GetAZs} wants them.
 */
@FunctionalInterface
public interface ZoneLookup {

	List<String> in(String region);

}
