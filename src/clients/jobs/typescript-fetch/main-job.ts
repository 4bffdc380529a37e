// Launches a stack, waits for it, opens a session, lists its events and tears it down, with a client that
// openapi-generator generated. It takes the stack's data from the launch response.
import { Configuration, StacksApi, WantedPhase, type Stack } from "./client/index";

const [portal, prefix] = process.argv.slice(2);
const stacks = new StacksApi(new Configuration({ basePath: portal }));

function check(holds: boolean, what: string, found: unknown): void {
	if (!holds) {
		throw new Error(`Not as expected: ${what}: ${JSON.stringify(found)}`);
	}
}

async function awaitPhase(id: string, wait: WantedPhase): Promise<Stack> {
	let stack = await stacks.getStack({ id, wait, timeout: 60 });
	for (let tries = 1; tries < 10 && stack.phase !== wait; tries++) {
		stack = await stacks.getStack({ id, wait, timeout: 60 });
	}
	check(stack.phase === wait, wait, stack);
	return stack;
}

async function main(): Promise<void> {
	const launchStackRequest = { prefix, region: "ap-northeast-1", availabilityZone: "a" };
	const report = await stacks.preflightStack({ launchStackRequest });
	check(report.outcome === "PASSED", "preflight", report);

	const launched = await stacks.launchStack({ launchStackRequest });
	check(launched.session === null, "launch", launched);
	const ready = await awaitPhase(launched.id, WantedPhase.Ready);
	const session = await stacks.getStackSession({ id: launched.id });
	check(ready.instanceId !== null && session.command.includes(ready.instanceId), "session", session);

	const events = await stacks.listStackEvents({ id: launched.id });
	check(events?.items.some((event) => event.phase === "READY") === true, "phases", events);
	check(events?.items.some((event) => event.resourceType === "AWS::EC2::VPC") === true, "stack events", events);

	await stacks.tearDownStack({ id: launched.id });
	await awaitPhase(launched.id, WantedPhase.TornDown);
	console.log("The main job is done");
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
