package io.ssmsandbox.emulator.ec2;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.wire.Page;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;

/**
 * The shapes that recur in EC2's answers.
 */
final class Ec2Responses {

	private Ec2Responses() {
	}

	/**
	 * An answer that is a list of things.
	 */
	static <T> Reply list(String name, List<T> items, Function<T, Xml> element) {
		return new XmlReply(Xml.of("Result").list(name, "item", items.stream().map(element).toList()));
	}

	/**
	 * An answer that is a page of a list.
	 */
	static <T> Reply page(String name, Page<T> page, Function<T, Xml> element) {
		return new XmlReply(Xml.of("Result")
			.list(name, "item", page.items().stream().map(element).toList())
			.text("nextToken", page.nextToken()));
	}

	/**
	 * What EC2 says when there is nothing more to say.
	 */
	static Reply done() {
		return new XmlReply(Xml.of("Result").text("return", true));
	}

	/**
	 * An item of a list; its name is that of the list's items.
	 */
	static Xml item() {
		return Xml.of("item");
	}

	static List<Xml> tags(Map<String, String> tags) {
		return tags.entrySet()
			.stream()
			.map((tag) -> item().text("key", tag.getKey()).text("value", tag.getValue()))
			.toList();
	}

	/**
	 * Security groups by their ids, with their names where they still exist.
	 */
	static List<Xml> groups(Collection<String> ids, RegionInventory region) {
		return ids.stream()
			.map((id) -> item().text("groupId", id)
				.text("groupName", region.securityGroups().find(id).map(SecurityGroup::name).orElse(null)))
			.toList();
	}

	/**
	 * The part of an id that tells it from others, to make the ids of what comes with a
	 * thing.
	 */
	static String suffix(String id) {
		return id.substring(id.indexOf('-') + 1);
	}

}
