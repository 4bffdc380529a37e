package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.wire.AwsErrorException;

/**
 * Answers the calls about change sets. There are none, because the emulator cannot create
 * any.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html">DescribeChangeSet</a>
 */
final class ChangeSetRefusal {

	private ChangeSetRefusal() {
	}

	static void refuse(String name) {
		throw new AwsErrorException(404, "ChangeSetNotFound", "ChangeSet [" + name + "] does not exist");
	}

}
