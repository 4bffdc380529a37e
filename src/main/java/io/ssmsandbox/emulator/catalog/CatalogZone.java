package io.ssmsandbox.emulator.catalog;

/**
 * An availability zone.
 *
 * @param name region and letter, like {@code ap-northeast-1a}; which place it means
 * differs between accounts
 * @param id the place itself, like {@code apne1-az4}
 */
public record CatalogZone(String name, String id, String region) {

	public String letter() {
		return this.name.substring(this.region.length());
	}

}
