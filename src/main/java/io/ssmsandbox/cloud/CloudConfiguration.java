package io.ssmsandbox.cloud;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connects to a real account, or to an emulator that runs elsewhere. The embedded
 * emulator, which is meant when neither is configured, brings its own connection.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AwsProperties.class)
class CloudConfiguration {

	@Bean
	@ConditionalOnProperty(name = "portal.aws.mode", havingValue = "account")
	AwsConnection accountConnection(AwsProperties properties) {
		return new DirectConnection(false, properties.endpoint());
	}

	@Bean
	@ConditionalOnProperty(name = "portal.aws.mode", havingValue = "emulated", matchIfMissing = true)
	@ConditionalOnProperty(name = "portal.aws.endpoint-override")
	AwsConnection remoteEmulatorConnection(AwsProperties properties) {
		return new DirectConnection(true, properties.endpoint());
	}

}
