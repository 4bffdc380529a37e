package io.ssmsandbox.emulator.cloudformation;

import java.time.Instant;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.resource.ResourceTypes;
import io.ssmsandbox.emulator.resource.SupportedTypes;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.WireProtocol;
import io.ssmsandbox.emulator.world.World;
import io.ssmsandbox.emulator.world.WorldSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StackQuotaTests {

	private static final String REGION = "ap-northeast-1";

	/** A value above the documented default of 2,000. */
	private static final int QUOTA = 2010;

	private final World world = new World("w", Instant.parse("2026-11-24T06:00:00Z"), AwsCatalog.load(),
			new ResourceTypes(SupportedTypes.all()), new WorldSettings(1, QUOTA), (change) -> {
			});

	@Test
	void allowsAsManyStacksAsTheAccountMayHave() {
		for (int n = 0; n < QUOTA; n++) {
			create("s" + n);
		}

		assertThatExceptionOfType(AwsErrorException.class).isThrownBy(() -> create("s" + QUOTA))
			.withMessage("Limit for stack has been exceeded");
		assertThat(this.world.stacks(REGION).all()).hasSize(QUOTA);
	}

	private void create(String name) {
		new CreateStack().answer(new ServiceCall("cloudformation", WireProtocol.QUERY, REGION, "CreateStack",
				Map.of("StackName", name, "TemplateBody", EmulatedAws.VPC), Map.of()), this.world);
	}

}
