package io.ssmsandbox.stream;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new StreamStart());
	}

	@Bean
	StreamThreads streamThreads(Environment environment) {
		return new StreamThreads(Threading.VIRTUAL.isActive(environment));
	}

	@Bean
	Feeds feeds(Sandboxes sandboxes, ApplicationEventPublisher publisher, StreamThreads threads,
			StreamProperties properties) {
		return new Feeds(sandboxes, publisher, threads.readers(), properties.maxViewers());
	}

	@Bean
	Timelines timelines(Feeds feeds, StreamThreads threads, Clock clock, MeterRegistry meters) {
		return new Timelines(feeds, threads, clock, meters);
	}

	@Bean
	Waiting waiting(Feeds feeds, Sandboxes sandboxes, StreamThreads threads) {
		return new Waiting(feeds, sandboxes, threads);
	}

	@Bean
	Pulse pulse(StreamThreads threads, Feeds feeds, Timelines timelines) {
		return new Pulse(threads, feeds, timelines);
	}

}
