package io.ssmsandbox.emulator.catalog;

/**
 * An availability zone.
 *
 * @param name region and letter, like {@code ap-northeast-1a}; accounts may map it to
 * different locations
 * @param id the location itself, like {@code apne1-az4}
 */
public record CatalogZone(String name, String id, String region) {

	public String letter() {
		return this.name.substring(this.region.length());
	}

}
