package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class InventoryTests {

	@Test
	void listsInTheOrderOfCreationEvenAfterAChange() {
		ResourceTable<RouteTableAssociation> resourceTable = new RegionInventory("eu-west-1").associations();
		resourceTable.put(new RouteTableAssociation("b", "rtb", "one"));
		resourceTable.put(new RouteTableAssociation("a", "rtb", "two"));

		resourceTable.change("b", (row) -> new RouteTableAssociation(row.id(), row.routeTableId(), "three"));

		assertThat(resourceTable.all()).extracting(RouteTableAssociation::subnetId).containsExactly("three", "two");
	}

	@Test
	void findsRowsByWhatTheyHaveInCommon() {
		ResourceTable<NetworkInterface> resourceTable = new RegionInventory("eu-west-1").networkInterfaces();
		resourceTable.put(attached("eni-b", "vpc-1"));
		resourceTable.put(attached("eni-c", "vpc-2"));
		resourceTable.put(attached("eni-a", "vpc-1"));
		resourceTable.put(attached("eni-b", "vpc-1"));

		assertThat(resourceTable.in("vpc-1")).extracting(NetworkInterface::id).containsExactly("eni-b", "eni-a");
		resourceTable.remove("eni-b");
		resourceTable.removeIf((row) -> row.id().equals("eni-c"));
		assertThat(resourceTable.in("vpc-1")).extracting(NetworkInterface::id).containsExactly("eni-a");
		assertThat(resourceTable.in("vpc-2")).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> new RegionInventory("eu-west-1").vpcs().in("vpc-1"));
	}

	private static NetworkInterface attached(String id, String vpcId) {
		return new NetworkInterface(id, "owner", "interface", vpcId, "subnet-1", "eu-west-1a", "10.0.0.4", List.of());
	}

	@Test
	void saysWhichRowIsMissing() {
		ResourceTable<Vpc> vpcs = new RegionInventory("eu-west-1").vpcs();

		assertThat(vpcs.find("vpc-1")).isEmpty();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> vpcs.get("vpc-1"))
			.withMessageContaining("vpc-1");
	}

	@Test
	void findsIamNamesInAnyCase() {
		IamDirectory iam = new IamDirectory();
		iam.instanceProfiles()
			.put(new InstanceProfile("Thin-Server", "arn", "AIPA1", "/", List.of("role"), Instant.EPOCH, true));

		assertThat(iam.instanceProfiles().find("thin-server")).get()
			.extracting(InstanceProfile::name)
			.isEqualTo("Thin-Server");
	}

	@Test
	void knowsWhichTcpPortsARuleCovers() {
		assertThat(rule("tcp", 443, 443).coversTcp(443)).isTrue();
		assertThat(rule("tcp", 0, 65535).coversTcp(443)).isTrue();
		assertThat(rule("-1", null, null).coversTcp(443)).isTrue();
		assertThat(rule("tcp", 80, 80).coversTcp(443)).isFalse();
		assertThat(rule("udp", 443, 443).coversTcp(443)).isFalse();
	}

	private static SecurityRule rule(String protocol, @Nullable Integer from, @Nullable Integer to) {
		return new SecurityRule("sgr-1", protocol, from, to, "0.0.0.0/0", null, null, null, null);
	}

}
