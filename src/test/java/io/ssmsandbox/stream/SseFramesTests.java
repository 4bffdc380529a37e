package io.ssmsandbox.stream;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SseFramesTests {

	@Test
	void writesIdNameAndData() {
		assertThat(text(SseFrames.event(7, "phase", "{\"a\":1}")))
			.isEqualTo("id: 7\nevent: phase\ndata: {\"a\":1}\n\n");
	}

	@Test
	void splitsDataAtItsLineBreaksSoThatNoneCanForgeAnEvent() {
		assertThat(text(SseFrames.event(7, "phase", "<p>\r\nid: 9\rdata: x\n\n</p>")))
			.isEqualTo("id: 7\nevent: phase\ndata: <p>\ndata: id: 9\ndata: data: x\ndata: \ndata: </p>\n\n");
	}

	@Test
	void sendsAnEventEvenIfItHasNothingToSay() {
		assertThat(text(SseFrames.event(7, "phase", ""))).isEqualTo("id: 7\nevent: phase\ndata:\n\n");
	}

	private static String text(byte[] frame) {
		return new String(frame, StandardCharsets.UTF_8);
	}

}
