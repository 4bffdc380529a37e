package io.ssmsandbox.emulator.wire;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Compares an XML response of the Query or EC2 protocol with the model. Few models
 * contain EC2's plain {@code return}, but all responses without other data have it.
 */
final class XmlWalk {

	private final List<String> problems;

	XmlWalk(List<String> problems) {
		this.problems = problems;
	}

	void document(String body, SdkPojo model) {
		Element root = parse(body);
		String result = root.getTagName().replaceFirst("Response$", "Result");
		List<Element> children = children(root);
		boolean query = children.stream().anyMatch((child) -> child.getTagName().equals("ResponseMetadata"));
		if (!query) {
			structure(root, model, Set.of("requestId", "return"), "");
			return;
		}
		Optional<Element> wrapped = children.stream().filter((child) -> child.getTagName().equals(result)).findFirst();
		children.stream()
			.map(Element::getTagName)
			.filter((name) -> !name.equals(result) && !name.equals("ResponseMetadata"))
			.forEach((name) -> this.problems.add(name + " is beside the result"));
		wrapped.ifPresentOrElse((element) -> structure(element, model, Set.of(), ""),
				() -> required(Set.of(), model, ""));
	}

	private void structure(Element element, SdkPojo model, Set<String> alsoAllowed, String path) {
		Set<String> seen = new HashSet<>();
		rejectText(element, path);
		for (Element child : children(element)) {
			String name = child.getTagName();
			Optional<SdkField<?>> field = model.sdkFields()
				.stream()
				.filter((each) -> location(each).equals(name))
				.findFirst();
			if (field.isPresent()) {
				if (!seen.add(name) && !isFlattened(field.get())) {
					this.problems.add(path + "/" + name + " is there twice");
				}
				value(child, field.get(), path + "/" + name);
			}
			else if (!alsoAllowed.contains(name)) {
				this.problems.add(path + "/" + name + " is not in the model");
			}
		}
		required(seen, model, path);
	}

	private void required(Set<String> seen, SdkPojo model, String path) {
		model.sdkFields()
			.stream()
			.filter((field) -> RequiredMembers.contains(model, field) && !seen.contains(location(field)))
			.forEach((field) -> this.problems.add(path + "/" + location(field) + " is required and missing"));
	}

	private void value(Element element, SdkField<?> field, String path) {
		switch (field.marshallingType().getKnownType()) {
			case SDK_POJO -> structure(element, field.constructor().get(), Set.of(), path);
			case LIST -> list(element, field.getRequiredTrait(ListTrait.class), path);
			case MAP -> map(element, field.getRequiredTrait(MapTrait.class), path);
			default -> scalar(element, field, path);
		}
	}

	private void list(Element element, ListTrait trait, String path) {
		if (trait.isFlattened()) {
			value(element, trait.memberFieldInfo(), path);
			return;
		}
		String member = Optional.ofNullable(trait.memberLocationName()).orElse("member");
		rejectText(element, path);
		for (Element child : children(element)) {
			if (child.getTagName().equals(member)) {
				value(child, trait.memberFieldInfo(), path + "/" + member);
			}
			else {
				this.problems.add(path + "/" + child.getTagName() + " is not in the model, members are " + member);
			}
		}
	}

	private void map(Element element, MapTrait trait, String path) {
		for (Element entry : children(element)) {
			List<Element> parts = children(entry);
			if (parts.size() == 2 && parts.get(0).getTagName().equals(trait.keyLocationName())
					&& parts.get(1).getTagName().equals(trait.valueLocationName())) {
				value(parts.get(1), trait.valueFieldInfo(), path + "/" + parts.get(0).getTextContent());
			}
			else {
				this.problems.add(path + " has an entry that is not a key and a value");
			}
		}
	}

	private void scalar(Element element, SdkField<?> field, String path) {
		if (!children(element).isEmpty()) {
			this.problems.add(path + " has children and is a plain value in the model");
		}
		else if (!ScalarCheck.reads(field, element.getTextContent())) {
			this.problems
				.add(path + " = '" + element.getTextContent() + "' is no " + field.marshallingType().getKnownType());
		}
	}

	private void rejectText(Element element, String path) {
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeType() == Node.TEXT_NODE && !node.getTextContent().isBlank()) {
				this.problems.add(path + " has text beside its elements");
			}
		}
	}

	private static boolean isFlattened(SdkField<?> field) {
		return field.getOptionalTrait(ListTrait.class).filter(ListTrait::isFlattened).isPresent();
	}

	private static String location(SdkField<?> field) {
		return field.unmarshallLocationName();
	}

	private static List<Element> children(Element element) {
		List<Element> children = new ArrayList<>();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) {
				children.add(child);
			}
		}
		return children;
	}

	private static Element parse(String body) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body))).getDocumentElement();
		}
		catch (Exception ex) {
			throw new AssertionError("The answer is no XML: " + body, ex);
		}
	}

}
