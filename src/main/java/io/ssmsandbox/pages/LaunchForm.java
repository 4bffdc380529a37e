package io.ssmsandbox.pages;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.ssmsandbox.sandbox.LaunchDraft;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Placement;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The values of the request form exactly as typed. Query parameters with the same names
 * prefill the form.
 */
record LaunchForm(@Nullable String prefix, @Nullable String region, @Nullable String availabilityZone,
		@Nullable String instanceType, @Nullable String image, @Nullable String endpoints,
		@Nullable String volumeSizeGiB, @Nullable String lease) {

	/** A form without values. */
	static final LaunchForm BLANK = new LaunchForm(null, null, null, null, null, null, null, null);

	/** Stands for text that is not a number; no volume has this size. */
	private static final int NO_SIZE = -1;

	/** Excludes a plus sign and digits of other scripts, which Java would accept. */
	private static final Pattern SIZE = Pattern.compile("[0-9]{1,9}");

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	LaunchForm {
		prefix = trim(prefix);
		region = trim(region);
		availabilityZone = trim(availabilityZone);
		instanceType = trim(instanceType);
		image = trim(image);
		endpoints = trim(endpoints);
		volumeSizeGiB = trim(volumeSizeGiB);
		lease = trim(lease);
	}

	/**
	 * Strips white space and turns an empty text into null. Control characters are
	 * replaced by a visible character, because no page may show them but the user must
	 * see that the value is wrong.
	 */
	private static @Nullable String trim(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : CONTROL.matcher(text.strip()).replaceAll("\ufffd");
	}

	/**
	 * Returns the form values of an earlier launch, for launching a similar sandbox.
	 */
	static LaunchForm of(LaunchRequest request) {
		return new LaunchForm(request.prefix().value(), request.placement().region(),
				request.placement().availabilityZone(), request.instanceType(), request.image().wireName(),
				request.endpoints().wireName(), Integer.toString(request.volumeSizeGiB()), request.lease().toString());
	}

	LaunchDraft toDraft() {
		return new LaunchDraft(this.prefix, this.region, this.availabilityZone, this.instanceType, this.image,
				this.endpoints, (this.volumeSizeGiB != null) ? size(this.volumeSizeGiB) : null, this.lease);
	}

	private static int size(String text) {
		return SIZE.matcher(text).matches() ? Integer.parseInt(text) : NO_SIZE;
	}

	/**
	 * Whether image and endpoint set are valid or left open.
	 */
	boolean hasKnownImageAndEndpoints() {
		return (this.image == null || MachineImage.of(this.image).isPresent())
				&& (this.endpoints == null || EndpointSet.of(this.endpoints).isPresent());
	}

	/**
	 * Returns the volume's size, if the text is a valid size.
	 */
	Optional<Integer> parsedVolumeSize() {
		return Optional.of((this.volumeSizeGiB != null) ? size(this.volumeSizeGiB) : LaunchRequest.MIN_VOLUME_GIB)
			.filter((size) -> size >= LaunchRequest.MIN_VOLUME_GIB && size <= LaunchRequest.MAX_VOLUME_GIB);
	}

	/**
	 * Returns a copy with another value in one field; null clears the field.
	 */
	LaunchForm withField(String field, @Nullable String value) {
		Map<String, @Nullable String> fields = fields();
		if (!fields.containsKey(field)) {
			throw new IllegalArgumentException("The form has no field " + field);
		}
		fields.put(field, value);
		return of(fields::get);
	}

	LaunchForm withRegion(String name) {
		return withField("region", name);
	}

	LaunchForm withoutPrefix() {
		return withField("prefix", null);
	}

	/**
	 * Returns the chosen image, or the default one.
	 */
	public MachineImage effectiveImage() {
		return Optional.ofNullable(this.image).flatMap(MachineImage::of).orElse(MachineImage.AL2023);
	}

	public String effectiveInstanceType() {
		return (this.instanceType != null) ? this.instanceType : effectiveImage().defaultInstanceType();
	}

	public EndpointSet effectiveEndpoints() {
		return Optional.ofNullable(this.endpoints).flatMap(EndpointSet::of).orElse(EndpointSet.FULL);
	}

	public String effectiveVolume() {
		return (this.volumeSizeGiB != null) ? this.volumeSizeGiB : Integer.toString(LaunchRequest.MIN_VOLUME_GIB);
	}

	/**
	 * Whether instance or endpoint values differ from the defaults.
	 */
	boolean differsFromDefaults() {
		return effectiveImage() != MachineImage.AL2023 || effectiveEndpoints() != EndpointSet.FULL
				|| this.instanceType != null
				|| !effectiveVolume().equals(Integer.toString(LaunchRequest.MIN_VOLUME_GIB));
	}

	/**
	 * Returns the full name of the chosen zone, if it can belong to the chosen region.
	 */
	Optional<String> zoneName() {
		if (this.region == null || this.availabilityZone == null) {
			return Optional.empty();
		}
		return Optional.of(Placement.fullZoneName(this.region, this.availabilityZone));
	}

	/**
	 * Parses a form written as a query; returns an empty form when the text is not a
	 * valid query.
	 */
	static LaunchForm ofQuery(String query) {
		MultiValueMap<String, String> parameters = UriComponentsBuilder.newInstance()
			.query(query)
			.build()
			.getQueryParams();
		return of((name) -> decode(parameters, name));
	}

	private static LaunchForm of(Function<String, @Nullable String> values) {
		return new LaunchForm(values.apply("prefix"), values.apply("region"), values.apply("availabilityZone"),
				values.apply("instanceType"), values.apply("image"), values.apply("endpoints"),
				values.apply("volumeSizeGiB"), values.apply("lease"));
	}

	/**
	 * Returns the values by field name.
	 */
	private Map<String, @Nullable String> fields() {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("prefix", this.prefix);
		fields.put("region", this.region);
		fields.put("availabilityZone", this.availabilityZone);
		fields.put("instanceType", this.instanceType);
		fields.put("image", this.image);
		fields.put("endpoints", this.endpoints);
		fields.put("volumeSizeGiB", this.volumeSizeGiB);
		fields.put("lease", this.lease);
		return fields;
	}

	private static @Nullable String decode(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		try {
			return (value != null) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Returns the address of the form filled in with these values.
	 */
	String toAddress() {
		return "/?" + toQuery();
	}

	/**
	 * Returns the values as a query string.
	 */
	String toQuery() {
		return fields().entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
