package io.ssmsandbox.provisioning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.springframework.stereotype.Component;

/**
 * How many sandboxes of one region may wait for AWS at once. There are more threads than
 * one region has permits, so that a region which does not answer holds up itself alone.
 */
@Component
class RegionPermits {

	private final Map<String, Semaphore> permits = new ConcurrentHashMap<>();

	private final int perRegion;

	RegionPermits(ProvisioningProperties properties) {
		this.perRegion = properties.callsPerRegion();
	}

	boolean tryAcquire(String region) {
		return of(region).tryAcquire();
	}

	void release(String region) {
		of(region).release();
	}

	private Semaphore of(String region) {
		return this.permits.computeIfAbsent(region, (name) -> new Semaphore(this.perRegion));
	}

}
