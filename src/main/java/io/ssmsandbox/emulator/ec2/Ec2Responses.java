package io.ssmsandbox.emulator.ec2;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.wire.ListPage;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;

/**
 * Builds the response elements that many EC2 operations share.
 */
final class Ec2Responses {

	private Ec2Responses() {
	}

	/**
	 * Returns a response with one list.
	 */
	static <T> OperationReply list(String name, List<T> items, Function<T, XmlElement> element) {
		return new XmlReply(XmlElement.of("Result").list(name, "item", items.stream().map(element).toList()));
	}

	/**
	 * Returns a response with one page of a list.
	 */
	static <T> OperationReply page(String name, ListPage<T> listPage, Function<T, XmlElement> element) {
		return new XmlReply(XmlElement.of("Result")
			.list(name, "item", listPage.items().stream().map(element).toList())
			.text("nextToken", listPage.nextToken()));
	}

	/**
	 * Returns EC2's response for success without data.
	 */
	static OperationReply done() {
		return new XmlReply(XmlElement.of("Result").text("return", true));
	}

	/**
	 * Returns a list item, named as EC2 names the items of every list.
	 */
	static XmlElement item() {
		return XmlElement.of("item");
	}

	static List<XmlElement> tags(Map<String, String> tags) {
		return tags.entrySet()
			.stream()
			.map((tag) -> item().text("key", tag.getKey()).text("value", tag.getValue()))
			.toList();
	}

	/**
	 * Writes security groups by id, with their names if they still exist.
	 */
	static List<XmlElement> groups(Collection<String> ids, RegionInventory region) {
		return ids.stream()
			.map((id) -> item().text("groupId", id)
				.text("groupName", region.securityGroups().find(id).map(SecurityGroup::name).orElse(null)))
			.toList();
	}

	/**
	 * Returns the unique part of an id. Ids of dependent objects are made from it.
	 */
	static String suffix(String id) {
		return id.substring(id.indexOf('-') + 1);
	}

}
