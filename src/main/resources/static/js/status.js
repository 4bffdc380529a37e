/*
 * Updates the status page: adds each row of the event stream at the top of the table and
 * updates the counters. If a row affects other parts, it fetches the server's rendering of
 * the parts and replaces them.
 */

import { parsePage, parseRow } from "../modules/markup.js";

const timeline = document.getElementById("timeline");
const rows = document.getElementById("events");
const indicator = document.getElementById("live");
const RETRY = 3000, BUSY_RETRY = 1000, HIDDEN_INTERVAL = 10_000, TIMEOUT = 10_000, HIGHLIGHT = 2000;
const announcement = document.getElementById("announcement");

let last = Number(timeline.dataset.last);
let stream, retryTimer, hiddenTimer, refreshing, refreshAgain, refreshTimer, missedChanges;

function showState(state) {
	indicator.hidden = false;
	indicator.dataset.live = state;
	const text = indicator.getAttribute(`data-say-${state}`);
	if (indicator.textContent !== text) {
		if (state === "offline" || indicator.dataset.shown === "offline") {
			announcement.textContent = text;
		}
		indicator.dataset.shown = state;
		indicator.textContent = text;
	}
}

function isSettled() {
	return document.getElementById("part-head").dataset.settled === "true";
}

function updateProgress(row) {
	const bar = document.getElementById("progress");
	if (bar && row.dataset.turning === "false") {
		bar.max = row.dataset.total;
		bar.value = row.dataset.complete;
		document.getElementById("progress-complete").textContent = row.dataset.complete;
		document.getElementById("progress-total").textContent = row.dataset.total;
	}
}

function addRow(event) {
	const sequence = Number(event.lastEventId);
	if (sequence <= last) {
		return;
	}
	last = sequence;
	const row = parseRow(event.data);
	row.classList.add("fresh");
	rows.prepend(row);
	setTimeout(() => row.classList.remove("fresh"), HIGHLIGHT);
	document.getElementById("event-count").textContent = sequence;
	updateProgress(row);
	document.dispatchEvent(new CustomEvent("row", { detail: row }));
	if (row.dataset.turning === "true") {
		refresh();
	}
}

const fieldsOf = (part) => [...part.querySelectorAll("input:not([type=hidden])")];

/* A part is not replaced while the user presses a control or edits a field in it. */
function isInUse(part, fresh) {
	const typing = fieldsOf(part).includes(document.activeElement) && fieldsOf(fresh).length > 0;
	return typing || part.querySelector(":is(a, button, summary):active") !== null;
}

/* Input is kept as long as the new part has fields. */
function isFilledIn(part, fresh) {
	return fieldsOf(fresh).length > 0 && fieldsOf(part).some((field) => field.value !== field.defaultValue);
}

const FOCUSABLE = "a[href], button, input, summary";
const labelOf = (element) => element.getAttribute("aria-label") ?? element.textContent.trim();

/* Moves the focus to the element of the same resource or with the same label. */
function restoreFocus(part, place) {
	const resource = place.closest("[data-resource]")?.dataset.resource;
	const like = [...part.querySelectorAll(FOCUSABLE)].filter((each) => each.localName === place.localName && each.getClientRects().length > 0);
	const same = resource ? like.find((each) => each.closest("[data-resource]")?.dataset.resource === resource)
		: like.find((each) => labelOf(each) === labelOf(place));
	same?.focus({ preventScroll: true });
}

/* Opens the details that were open before. */
function restoreDetails(part, old) {
	const opened = (root) => [...root.querySelectorAll("details")].map((each) => [each, each.dataset.resource ?? labelOf(each.querySelector("summary"))]);
	const names = new Set(opened(old).filter(([each]) => each.open).map(([, name]) => name));
	opened(part).filter(([, name]) => names.has(name)).forEach(([each]) => each.open = true);
}

function replaceParts(page) {
	const before = document.getElementById("part-head").dataset.phaseName;
	page.querySelectorAll("[data-part]").forEach((part) => {
		const old = document.getElementById(part.id);
		if (isInUse(old, part)) {
			clearTimeout(refreshTimer);
			refreshTimer = setTimeout(refresh, BUSY_RETRY);
			return;
		}
		if (isFilledIn(old, part)) {
			return;
		}
		const focused = old.contains(document.activeElement) ? document.activeElement : null;
		restoreDetails(part, old);
		old.replaceWith(part);
		if (focused) {
			restoreFocus(part, focused);
		}
	});
	const head = document.getElementById("part-head");
	if (head.dataset.phaseName !== before) {
		announcement.textContent = announcement.dataset.sayNow.replace("{0}", () => head.dataset.phaseName);
	}
	document.dispatchEvent(new Event("exchanged"));
}

/* Runs one request at a time; calls during a request cause one more. */
async function refresh() {
	if (refreshing) {
		refreshAgain = true;
		return;
	}
	refreshing = true;
	do {
		refreshAgain = false;
		try {
			const response = await fetch(timeline.dataset.summary, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) });
			if (!response.ok) {
				throw new Error(`The portal answered ${response.status}`);
			}
			replaceParts(parsePage(await response.text()));
		}
		catch {
			clearTimeout(refreshTimer);
			refreshTimer = setTimeout(refresh, RETRY);
		}
	} while (refreshAgain);
	refreshing = false;
	if (isSettled()) {
		finish();
	}
}

function finish() {
	closeStream();
	showState("over");
}

function closeStream() {
	clearTimeout(retryTimer);
	clearInterval(hiddenTimer);
	stream?.close();
	stream = undefined;
}

function openStream() {
	if (stream || document.hidden) {
		return;
	}
	clearInterval(hiddenTimer);
	stream = new EventSource(`${timeline.dataset.stream}?after=${last}`);
	stream.addEventListener("open", onStreamOpen);
	stream.addEventListener("change", refresh);
	stream.addEventListener("stack-event", addRow);
	stream.addEventListener("phase", addRow);
	stream.addEventListener("error", onStreamError);
}

/* After a reconnect the server sends missed rows again, but not other changes. */
function onStreamOpen() {
	showState("live");
	if (missedChanges) {
		missedChanges = false;
		refresh();
	}
}

/* The browser reconnects by itself, unless the server closed the stream; then the timeline may be complete. */
async function onStreamError() {
	const closedByServer = stream?.readyState === EventSource.CLOSED;
	missedChanges = true;
	showState(navigator.onLine ? "reconnecting" : "offline");
	if (closedByServer) {
		closeStream();
		await refresh();
		if (!isSettled()) {
			retryTimer = setTimeout(openStream, RETRY);
		}
	}
}

function resumeStream() {
	if (!isSettled()) {
		refresh();
		openStream();
	}
}

/*
 * Browsers allow few connections per host, so a hidden page closes its stream. It polls instead, for its title, icon
 * and notification.
 */
function pauseStream() {
	closeStream();
	showState("paused");
	hiddenTimer = setInterval(refresh, HIDDEN_INTERVAL);
}

function onVisibilityChange() {
	if (document.hidden && !isSettled()) {
		pauseStream();
	}
	else {
		resumeStream();
	}
}

document.addEventListener("stale", refresh);
if (isSettled()) {
	showState("over");
}
else {
	if (document.hidden) {
		pauseStream();
	}
	else {
		openStream();
	}
	document.addEventListener("visibilitychange", onVisibilityChange);
	addEventListener("online", () => {
		closeStream();
		onVisibilityChange();
	});
	addEventListener("offline", () => showState("offline"));
}
