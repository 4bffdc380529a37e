package io.ssmsandbox.aws;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Creates the SDK clients, one per service and region on first use. All share one HTTP
 * client, the timeouts and the retries.
 */
@Component
class AwsClients implements DisposableBean {

	private final AwsConnection connection;

	private final AwsProperties properties;

	private final MeterRegistry meters;

	private final CallBudget budget;

	private final SdkHttpClient http;

	private final AwsCredentialsProvider credentials;

	private final Map<String, CloudFormationClient> cloudFormation = new ConcurrentHashMap<>();

	private final Map<String, Ec2Client> ec2 = new ConcurrentHashMap<>();

	private final Map<String, SsmClient> ssm = new ConcurrentHashMap<>();

	private final Map<String, IamClient> iam = new ConcurrentHashMap<>();

	private final Map<String, ServiceQuotasCalls> serviceQuotas = new ConcurrentHashMap<>();

	private final Map<String, StsClient> sts = new ConcurrentHashMap<>();

	AwsClients(AwsProperties properties, AwsConnection connection, MeterRegistry meters, CallBudget budget) {
		this.connection = connection;
		this.properties = properties;
		this.meters = meters;
		this.budget = budget;
		this.http = httpClient(connection, properties);
		this.credentials = connection.emulated()
				? StaticCredentialsProvider.create(AwsBasicCredentials.create("emulated", "emulated"))
				: DefaultCredentialsProvider.builder().build();
	}

	CloudFormationClient cloudFormation(String region) {
		return this.cloudFormation.computeIfAbsent(region,
				(name) -> build(CloudFormationClient.builder(), BudgetTarget.cloudFormation(name)));
	}

	Ec2Client ec2(String region) {
		return this.ec2.computeIfAbsent(region, (name) -> build(Ec2Client.builder(), BudgetTarget.others(name)));
	}

	SsmClient ssm(String region) {
		return this.ssm.computeIfAbsent(region, (name) -> build(SsmClient.builder(), BudgetTarget.others(name)));
	}

	IamClient iam(String region) {
		return this.iam.computeIfAbsent(region, (name) -> build(IamClient.builder(), BudgetTarget.others(name)));
	}

	ServiceQuotasCalls serviceQuotas(String region) {
		return this.serviceQuotas.computeIfAbsent(region, this::serviceQuotasCalls);
	}

	private ServiceQuotasCalls serviceQuotasCalls(String region) {
		BudgetTarget target = BudgetTarget.others(region);
		return new ServiceQuotasCalls(new BudgetedHttpClient(this.http, this.budget, target), this.credentials, region,
				this.connection.endpoint().orElseGet(() -> serviceQuotasAddress(region)),
				new CallMetricsInterceptor(this.meters, this.budget, target));
	}

	private static URI serviceQuotasAddress(String region) {
		String domain = PartitionMetadata.of(Region.of(region)).dnsSuffix();
		return URI.create("https://servicequotas." + region + "." + domain);
	}

	StsClient sts(String region) {
		return this.sts.computeIfAbsent(region, (name) -> build(StsClient.builder(), BudgetTarget.others(name)));
	}

	/**
	 * The region for calls that concern the whole account.
	 */
	String homeRegion() {
		if (this.properties.homeRegion() != null) {
			return this.properties.homeRegion();
		}
		if (this.connection.emulated()) {
			return Region.US_EAST_1.id();
		}
		try {
			return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
		}
		catch (SdkClientException ex) {
			return Region.US_EAST_1.id();
		}
	}

	private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder, BudgetTarget target) {
		builder.region(Region.of(target.region()))
			.credentialsProvider(this.credentials)
			.httpClient(new BudgetedHttpClient(this.http, this.budget, target));
		builder.overrideConfiguration(overrides(target));
		this.connection.endpoint()
			.ifPresent((address) -> builder.endpointOverride(address)
				// Only AWS has these address variants, an override has none. Settings of
				// the environment may still switch them on.
				.fipsEnabled(false)
				.dualstackEnabled(false));
		return builder.build();
	}

	private ClientOverrideConfiguration overrides(BudgetTarget target) {
		CallMetricsInterceptor interceptor = new CallMetricsInterceptor(this.meters, this.budget, target);
		ClientOverrideConfiguration.Builder overrides = ClientOverrideConfiguration.builder()
			.retryStrategy(AwsRetryStrategy.standardRetryStrategy()
				.toBuilder()
				.maxAttempts(this.properties.maxAttempts())
				.build())
			.apiCallAttemptTimeout(this.properties.attemptTimeout())
			.apiCallTimeout(this.properties.callTimeout())
			.addExecutionInterceptor(new AwsTextInterceptor())
			.addMetricPublisher(interceptor);
		if (this.connection.emulated()) {
			// A broken or unrelated profile on the machine must not affect the emulator.
			overrides.defaultProfileFile(ProfileFile.aggregator().build());
		}
		return overrides.build();
	}

	private static SdkHttpClient httpClient(AwsConnection connection, AwsProperties properties) {
		UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder()
			.connectionTimeout(properties.connectTimeout())
			.socketTimeout(properties.readTimeout());
		if (connection.emulated()) {
			// A company's proxy cannot reach a server on this machine.
			http.proxyConfiguration(ProxyConfiguration.builder()
				.useSystemPropertyValues(false)
				.useEnvironmentVariablesValues(false)
				.build());
		}
		return http.build();
	}

	@Override
	public void destroy() {
		this.cloudFormation.values().forEach(CloudFormationClient::close);
		this.ec2.values().forEach(Ec2Client::close);
		this.ssm.values().forEach(SsmClient::close);
		this.iam.values().forEach(IamClient::close);
		this.sts.values().forEach(StsClient::close);
		this.http.close();
	}

}
