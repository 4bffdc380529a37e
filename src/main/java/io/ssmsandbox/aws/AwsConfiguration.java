package io.ssmsandbox.aws;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the connection to a real account or to a remote emulator. When neither is
 * configured, the embedded emulator provides its own connection.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AwsProperties.class, CallBudgetProperties.class })
class AwsConfiguration {

	@Bean
	@ConditionalOnProperty(name = "portal.aws.mode", havingValue = "account")
	AwsConnection accountConnection(AwsProperties properties) {
		return new StaticAwsConnection(false, properties.endpoint());
	}

	@Bean
	@Conditional(OnRemoteEmulatorCondition.class)
	AwsConnection remoteEmulatorConnection(AwsProperties properties) {
		return new StaticAwsConnection(true, properties.endpoint());
	}

}
