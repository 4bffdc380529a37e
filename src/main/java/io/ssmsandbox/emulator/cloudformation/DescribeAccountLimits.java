package io.ssmsandbox.emulator.cloudformation;

import java.util.List;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
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
final class DescribeAccountLimits implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		ExistingStack.constraints(call, Set.of("NextToken")).check();
		List<Limit> limits = List.of(new Limit("StackLimit", world.quota(QuotaDefinition.STACKS)),
				new Limit("StackOutputsLimit", 200), new Limit("ConcurrentResourcesLimit", 2500));
		return new XmlReply(StackListPage.of(call, "", limits, Limit::name).result("AccountLimits", Limit::xml));
	}

	private record Limit(String name, int value) {

		Xml xml() {
			return Xml.of("member").text("Name", this.name).text("Value", this.value);
		}

	}

}
