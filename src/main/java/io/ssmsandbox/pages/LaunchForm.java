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
 * The request form as it was filled in, whatever was typed. The same names prefill it
 * from the page's address.
 */
record LaunchForm(@Nullable String prefix, @Nullable String region, @Nullable String availabilityZone,
		@Nullable String instanceType, @Nullable String image, @Nullable String endpoints,
		@Nullable String volumeSizeGiB, @Nullable String lease) {

	/** Nothing filled in. */
	static final LaunchForm BLANK = new LaunchForm(null, null, null, null, null, null, null, null);

	/** A size that no volume has, for text that is not a number. */
	private static final int NO_SIZE = -1;

	/** Java would also take digits of other scripts, and a plus. */
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
	 * Without what only looks like an answer. A control character, which no keyboard
	 * types and no page may show, stays visible as something wrong.
	 */
	private static @Nullable String trim(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : CONTROL.matcher(text.strip()).replaceAll("\ufffd");
	}

	/**
	 * The choices that a sandbox was launched with, to launch another one like it.
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
	 * Whether image and endpoints are ones that there are, or left open.
	 */
	boolean knowsMake() {
		return (this.image == null || MachineImage.of(this.image).isPresent())
				&& (this.endpoints == null || EndpointSet.of(this.endpoints).isPresent());
	}

	/**
	 * The volume's size, if it can be one.
	 */
	Optional<Integer> volume() {
		return Optional.of((this.volumeSizeGiB != null) ? size(this.volumeSizeGiB) : LaunchRequest.MIN_VOLUME_GIB)
			.filter((size) -> size >= LaunchRequest.MIN_VOLUME_GIB && size <= LaunchRequest.MAX_VOLUME_GIB);
	}

	/**
	 * The same with another answer to one question; with none for null.
	 */
	LaunchForm with(String field, @Nullable String answer) {
		Map<String, @Nullable String> answers = answers();
		if (!answers.containsKey(field)) {
			throw new IllegalArgumentException("The form has no field " + field);
		}
		answers.put(field, answer);
		return of(answers::get);
	}

	LaunchForm withRegion(String name) {
		return with("region", name);
	}

	LaunchForm withoutPrefix() {
		return with("prefix", null);
	}

	/**
	 * The image that is chosen, or that would be taken.
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
	 * Whether machine and endpoints are not what they would be if nothing was chosen.
	 */
	boolean differsFromDefaults() {
		return effectiveImage() != MachineImage.AL2023 || effectiveEndpoints() != EndpointSet.FULL
				|| this.instanceType != null
				|| !effectiveVolume().equals(Integer.toString(LaunchRequest.MIN_VOLUME_GIB));
	}

	/**
	 * The full name of the chosen zone, if it can be one of the chosen region.
	 */
	Optional<String> zoneName() {
		if (this.region == null || this.availabilityZone == null) {
			return Optional.empty();
		}
		return Optional.of(Placement.fullZoneName(this.region, this.availabilityZone));
	}

	/**
	 * What was written as a query; without any answers where it is none.
	 */
	static LaunchForm ofQuery(String query) {
		MultiValueMap<String, String> values = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
		return of((name) -> answer(values, name));
	}

	private static LaunchForm of(Function<String, @Nullable String> answers) {
		return new LaunchForm(answers.apply("prefix"), answers.apply("region"), answers.apply("availabilityZone"),
				answers.apply("instanceType"), answers.apply("image"), answers.apply("endpoints"),
				answers.apply("volumeSizeGiB"), answers.apply("lease"));
	}

	/**
	 * The answers by the names of their fields.
	 */
	private Map<String, @Nullable String> answers() {
		Map<String, @Nullable String> answers = new LinkedHashMap<>();
		answers.put("prefix", this.prefix);
		answers.put("region", this.region);
		answers.put("availabilityZone", this.availabilityZone);
		answers.put("instanceType", this.instanceType);
		answers.put("image", this.image);
		answers.put("endpoints", this.endpoints);
		answers.put("volumeSizeGiB", this.volumeSizeGiB);
		answers.put("lease", this.lease);
		return answers;
	}

	private static @Nullable String answer(MultiValueMap<String, String> values, String name) {
		String answer = values.getFirst(name);
		try {
			return (answer != null) ? URLDecoder.decode(answer, StandardCharsets.UTF_8) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * The address of the form, filled in like this.
	 */
	String toAddress() {
		return "/?" + toQuery();
	}

	/**
	 * The same as the query of an address.
	 */
	String toQuery() {
		return answers().entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
