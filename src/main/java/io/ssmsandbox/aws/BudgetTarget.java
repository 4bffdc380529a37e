package io.ssmsandbox.aws;

/**
 * A group of services in one region that has its own call budget.
 *
 * @param region such as {@code eu-west-1}
 * @param services which of its services
 */
public record BudgetTarget(String region, ServiceGroup services) {

	public static BudgetTarget cloudFormation(String region) {
		return new BudgetTarget(region, ServiceGroup.CLOUDFORMATION);
	}

	public static BudgetTarget others(String region) {
		return new BudgetTarget(region, ServiceGroup.OTHERS);
	}

}
