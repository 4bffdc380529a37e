package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingTests {

	private static final String ACCOUNT = "999988887777";

	@TempDir
	private Path folder;

	@Test
	void writesEachStepWithoutPersonalData() throws IOException {
		Map<String, Exchange> exchanges = new LinkedHashMap<>();
		exchanges.put("GetCallerIdentity", answer("GetCallerIdentity", 200,
				"<Arn>arn:aws:sts::999988887777:assumed-role/Admin/jane.doe</Arn><UserId>AROAABCDEFGHIJKLMNOP:jane.doe</UserId>"));
		exchanges.put("DeleteVpc that is in use", answer("DeleteVpc", 400, "vpc-0123456789abcdef0 has dependencies"));
		exchanges.put("DeleteVpc", answer("DeleteVpc", 200, "1f0c6f3e-8f0a-4a53-9c3b-0a1b2c3d4e5f"));

		Recording.write(exchanges, ACCOUNT, this.folder);

		assertThat(written()).containsOnly(
				Map.entry("GetCallerIdentity-200.txt",
						"<Arn>arn:aws:sts::111122223333:assumed-role/example</Arn><UserId>example</UserId>"),
				Map.entry("DeleteVpc-that-is-in-use-400.txt", "vpc-00000000000000000 has dependencies"),
				Map.entry("DeleteVpc-200.txt", "00000000-0000-0000-0000-000000000000"));
	}

	@Test
	void omitsListsOfAllResources() throws IOException {
		Recording.write(Map.of("ListRoles", answer("ListRoles", 200, "<RoleName>payroll-admin</RoleName>")), ACCOUNT,
				this.folder);

		assertThat(written()).isEmpty();
	}

	private Map<String, String> written() throws IOException {
		Map<String, String> texts = new LinkedHashMap<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				texts.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return texts;
	}

	private static Exchange answer(String operation, int status, String body) {
		return new Exchange("any", operation, status, "", Set.of(), body);
	}

}
