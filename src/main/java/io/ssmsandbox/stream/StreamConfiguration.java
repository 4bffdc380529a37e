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
	BroadcasterRegistry broadcasterRegistry(Sandboxes sandboxes, ApplicationEventPublisher publisher,
			StreamThreads threads, StreamProperties properties) {
		return new BroadcasterRegistry(sandboxes, publisher, threads.readers(), properties.maxViewers());
	}

	@Bean
	TimelineStreams timelines(BroadcasterRegistry broadcasters, StreamThreads threads, Clock clock,
			MeterRegistry meters) {
		return new TimelineStreams(broadcasters, threads, clock, meters);
	}

	@Bean
	LongPolling waiting(BroadcasterRegistry broadcasters, Sandboxes sandboxes, StreamThreads threads) {
		return new LongPolling(broadcasters, sandboxes, threads);
	}

	@Bean
	StreamHeartbeat pulse(StreamThreads threads, BroadcasterRegistry broadcasters, TimelineStreams streams) {
		return new StreamHeartbeat(threads, broadcasters, streams);
	}

}
