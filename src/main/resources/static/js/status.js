/*
 * The status page, live: rows of the event stream go on top of the table as they come,
 * the counter moves with them, and where a row means more than itself the server's own
 * rendering of the rest is fetched and exchanged.
 */

const timeline = document.getElementById("timeline");
const rows = document.getElementById("events");
const sign = document.getElementById("live");
const RETRY = 3000, FRESH = 2000;

let last = Number(timeline.dataset.last);
let stream, retry, refreshing, again, lost;

function say(state) {
	sign.hidden = false;
	sign.dataset.live = state;
	const text = sign.getAttribute(`data-say-${state}`);
	if (sign.textContent !== text) {
		sign.textContent = text;
	}
}

function isOver() {
	return document.getElementById("part-head").dataset.settled === "true";
}

function count(row) {
	const bar = document.getElementById("progress");
	if (bar && row.dataset.turning === "false") {
		bar.max = row.dataset.total;
		bar.value = row.dataset.complete;
		document.getElementById("progress-complete").textContent = row.dataset.complete;
		document.getElementById("progress-total").textContent = row.dataset.total;
	}
}

function add(event) {
	const sequence = Number(event.lastEventId);
	if (sequence <= last) {
		return;
	}
	last = sequence;
	const holder = document.createElement("template");
	holder.innerHTML = event.data;
	const row = holder.content.firstElementChild;
	row.classList.add("fresh");
	rows.prepend(row);
	setTimeout(() => row.classList.remove("fresh"), FRESH);
	document.getElementById("event-count").textContent = sequence;
	count(row);
	document.dispatchEvent(new CustomEvent("row", { detail: row }));
	if (row.dataset.turning === "true") {
		refresh();
	}
}

/* A part that somebody is filling in, has filled in, or is just pressing, waits for the next time. */
function isInUse(part) {
	const focused = part.contains(document.activeElement) && document.activeElement.matches("input, select");
	const filledIn = [...part.querySelectorAll("input:not([type=hidden])")].some((field) => field.value !== field.defaultValue);
	return focused || filledIn || part.querySelector(":is(a, button):active") !== null;
}

/* Whoever was at a resource stays at it: in the drawing that is seen, or at its bar. */
function focusOn(part, place) {
	const same = part.querySelectorAll(`${place.matches("a") ? "a" : ".lane"}[data-resource="${place.dataset.resource}"]`);
	const seen = [...same].find((each) => each.getClientRects().length > 0);
	(seen?.querySelector("summary") ?? seen)?.focus({ preventScroll: true });
}

function exchange(page) {
	const before = document.getElementById("part-head").dataset.phaseName;
	page.querySelectorAll("[data-part]").forEach((part) => {
		const old = document.getElementById(part.id);
		if (isInUse(old)) {
			return;
		}
		const focused = old.contains(document.activeElement) ? document.activeElement.dataset : null;
		const open = old.querySelector("details")?.open;
		const lanes = [...old.querySelectorAll(".lane[open]")].map((lane) => lane.dataset.resource);
		const place = old.contains(document.activeElement) ? document.activeElement.closest("[data-resource]") : null;
		old.replaceWith(part);
		if (open && lanes.length === 0) {
			part.querySelector("details")?.setAttribute("open", "");
		}
		lanes.forEach((name) => part.querySelector(`.lane[data-resource="${name}"]`)?.setAttribute("open", ""));
		if (place) {
			focusOn(part, place);
		}
		if (focused?.dialog) {
			part.querySelector(`[data-dialog="${focused.dialog}"]`)?.focus();
		}
	});
	const head = document.getElementById("part-head");
	if (head.dataset.phaseName !== before) {
		const announcement = document.getElementById("announcement");
		announcement.textContent = announcement.dataset.sayNow.replace("{0}", () => head.dataset.phaseName);
	}
	document.dispatchEvent(new Event("exchanged"));
}

/* One at a time; what turned up meanwhile asks once more. */
async function refresh() {
	if (refreshing) {
		again = true;
		return;
	}
	refreshing = true;
	do {
		again = false;
		try {
			const response = await fetch(timeline.dataset.summary, { cache: "no-store" });
			if (response.ok) {
				exchange(new DOMParser().parseFromString(await response.text(), "text/html"));
			}
		}
		catch {
			say("offline");
		}
	} while (again);
	refreshing = false;
	if (isOver()) {
		finish();
	}
}

function finish() {
	close();
	say("over");
}

function close() {
	clearTimeout(retry);
	stream?.close();
	stream = undefined;
}

function open() {
	if (stream || document.hidden) {
		return;
	}
	stream = new EventSource(`${timeline.dataset.stream}?after=${last}`);
	stream.addEventListener("open", welcome);
	stream.addEventListener("change", refresh);
	stream.addEventListener("stack-event", add);
	stream.addEventListener("phase", add);
	stream.addEventListener("error", lose);
}

/* Rows are sent again after a break, changes that are no rows are not. */
function welcome() {
	say("live");
	if (lost) {
		lost = false;
		refresh();
	}
}

/* The browser comes back by itself, unless it was told to go: then nothing may be left to say. */
async function lose() {
	const sentAway = stream?.readyState === EventSource.CLOSED;
	lost = true;
	say(navigator.onLine ? "reconnecting" : "offline");
	if (sentAway) {
		close();
		await refresh();
		if (!isOver()) {
			retry = setTimeout(open, RETRY);
		}
	}
}

function resume() {
	if (!isOver()) {
		refresh();
		open();
	}
}

if (isOver()) {
	say("over");
}
else {
	open();
	/* Browsers allow few connections to one host: a page that nobody sees gives its one back. */
	document.addEventListener("visibilitychange", () => {
		if (!document.hidden) {
			resume();
		}
		else if (!isOver()) {
			close();
			say("paused");
		}
	});
	addEventListener("online", () => {
		close();
		resume();
	});
	addEventListener("offline", () => say("offline"));
}
