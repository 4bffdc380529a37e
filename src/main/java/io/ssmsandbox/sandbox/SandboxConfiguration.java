package io.ssmsandbox.sandbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ LeaseProperties.class, LimitProperties.class, RetentionProperties.class })
class SandboxConfiguration {

	@Bean
	LeasePolicy leasePolicy(LeaseProperties properties) {
		return properties.policy();
	}

}
