// Launches a stack, waits for it, opens a session, lists its events and tears it down, with openapi-fetch and the
// types from openapi-typescript. It takes the stack's data from the launch response.
import createClient from "openapi-fetch";
import type { components, paths } from "./client/schema";

type Stack = components["schemas"]["Stack"];

const [portal, prefix] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: portal });

function check(holds: boolean, what: string, found: unknown): void {
	if (!holds) {
		throw new Error(`Not as expected: ${what}: ${JSON.stringify(found)}`);
	}
}

function data<T>(answer: { data?: T; error?: unknown }): T {
	if (answer.data === undefined) {
		throw new Error(JSON.stringify(answer.error));
	}
	return answer.data;
}

async function awaitPhase(id: string, wait: "READY" | "TORN_DOWN"): Promise<Stack> {
	for (let tries = 0; tries < 10; tries++) {
		const stack = data(await client.GET("/stacks/{id}", { params: { path: { id }, query: { wait, timeout: 60 } } }));
		if (stack.phase === wait) {
			return stack;
		}
	}
	throw new Error(`Not ${wait} in time`);
}

async function main(): Promise<void> {
	const body = { prefix, region: "ap-northeast-1", availabilityZone: "a" };
	const report = data(await client.POST("/preflight", { body }));
	check(report.outcome === "PASSED", "preflight", report);

	const launched = data(await client.POST("/stacks", { body }));
	const id: string = launched.id;
	check(launched.session === null, "launch", launched);
	const ready = await awaitPhase(id, "READY");
	const session = data(await client.GET("/stacks/{id}/session", { params: { path: { id } } }));
	check(ready.instanceId !== null && session.command.includes(ready.instanceId), "session", session);

	const events = data(await client.GET("/stacks/{id}/events", { params: { path: { id } } }));
	// This operation's other media type is the event stream.
	const items = typeof events === "string" ? [] : events.items;
	check(items.some((event) => event.phase === "READY"), "phases", events);
	check(items.some((event) => event.resourceType === "AWS::EC2::VPC"), "stack events", events);

	data(await client.DELETE("/stacks/{id}", { params: { path: { id } } }));
	await awaitPhase(id, "TORN_DOWN");
	console.log("The main job is done");
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
