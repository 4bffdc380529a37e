package io.ssmsandbox.emulator.cloudformation;

import java.util.List;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the account's CloudFormation limits, which are the same in every region.
 * Departure: the number of concurrent resources is the documented default, which the
 * emulator never reaches.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeAccountLimits.html">DescribeAccountLimits</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">Quotas</a>
 */
final class DescribeAccountLimits implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("NextToken")).check();
		List<Limit> limits = List.of(new Limit("StackLimit", world.quota(QuotaDefinition.STACKS)),
				new Limit("StackOutputsLimit", 200), new Limit("ConcurrentResourcesLimit", 2500));
		return new XmlReply(StackListPage.of(serviceCall, "", limits, Limit::name).result("AccountLimits", Limit::xml));
	}

	private record Limit(String name, int value) {

		XmlElement xml() {
			return XmlElement.of("member").text("Name", this.name).text("Value", this.value);
		}

	}

}
