package io.ssmsandbox.aws;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches when the settings name a remote emulator.
 */
class OnRemoteEmulatorCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		return environment.getProperty("portal.aws.mode", "emulated").equalsIgnoreCase("emulated")
				&& StringUtils.hasText(environment.getProperty("portal.aws.endpoint-override"));
	}

}
