package io.ssmsandbox.emulator.template;

import java.util.List;

/**
 * Finds the availability zones of a region for {@code Fn::GetAZs}.
 */
@FunctionalInterface
public interface ZoneLookup {

	List<String> in(String region);

}
