/*
 * The status page, live: rows of the event stream go on top of the table as they come,
 * the counter moves with them, and where a row means more than itself the server's own
 * rendering of the rest is fetched and exchanged.
 */

import { parsePage, parseRow } from "../modules/markup.js";

const timeline = document.getElementById("timeline");
const rows = document.getElementById("events");
const sign = document.getElementById("live");
const RETRY = 3000, SOON = 1000, UNSEEN = 10_000, PATIENCE = 10_000, FRESH = 2000;
const announcement = document.getElementById("announcement");

let last = Number(timeline.dataset.last);
let stream, retry, unseen, refreshing, again, later, lost;

function say(state) {
	sign.hidden = false;
	sign.dataset.live = state;
	const text = sign.getAttribute(`data-say-${state}`);
	if (sign.textContent !== text) {
		if (state === "offline" || sign.dataset.told === "offline") {
			announcement.textContent = text;
		}
		sign.dataset.told = state;
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
	const row = parseRow(event.data);
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

const fieldsOf = (part) => [...part.querySelectorAll("input:not([type=hidden])")];

/* A part that somebody is just pressing, or is at a field of, has to wait a moment. */
function isInUse(part, fresh) {
	const typing = fieldsOf(part).includes(document.activeElement) && fieldsOf(fresh).length > 0;
	return typing || part.querySelector(":is(a, button, summary):active") !== null;
}

/* What was filled in is kept, as long as there is a field for it. */
function isFilledIn(part, fresh) {
	return fieldsOf(fresh).length > 0 && fieldsOf(part).some((field) => field.value !== field.defaultValue);
}

const FOCUSABLE = "a[href], button, input, summary";
const named = (element) => element.getAttribute("aria-label") ?? element.textContent.trim();

/* Whoever was somewhere in a part stays there: at the same resource, or at what is called the same. */
function focusLike(part, place) {
	const resource = place.closest("[data-resource]")?.dataset.resource;
	const like = [...part.querySelectorAll(FOCUSABLE)].filter((each) => each.localName === place.localName && each.getClientRects().length > 0);
	const same = resource ? like.find((each) => each.closest("[data-resource]")?.dataset.resource === resource)
		: like.find((each) => named(each) === named(place));
	same?.focus({ preventScroll: true });
}

/* What was opened stays open. */
function openLike(part, old) {
	const opened = (root) => [...root.querySelectorAll("details")].map((each) => [each, each.dataset.resource ?? named(each.querySelector("summary"))]);
	const names = new Set(opened(old).filter(([each]) => each.open).map(([, name]) => name));
	opened(part).filter(([, name]) => names.has(name)).forEach(([each]) => each.open = true);
}

function exchange(page) {
	const before = document.getElementById("part-head").dataset.phaseName;
	page.querySelectorAll("[data-part]").forEach((part) => {
		const old = document.getElementById(part.id);
		if (isInUse(old, part)) {
			clearTimeout(later);
			later = setTimeout(refresh, SOON);
			return;
		}
		if (isFilledIn(old, part)) {
			return;
		}
		const place = old.contains(document.activeElement) ? document.activeElement : null;
		openLike(part, old);
		old.replaceWith(part);
		if (place) {
			focusLike(part, place);
		}
	});
	const head = document.getElementById("part-head");
	if (head.dataset.phaseName !== before) {
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
			const response = await fetch(timeline.dataset.summary, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
			if (!response.ok) {
				throw new Error(`The portal answered ${response.status}`);
			}
			exchange(parsePage(await response.text()));
		}
		catch {
			clearTimeout(later);
			later = setTimeout(refresh, RETRY);
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
	clearInterval(unseen);
	stream?.close();
	stream = undefined;
}

function open() {
	if (stream || document.hidden) {
		return;
	}
	clearInterval(unseen);
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

/*
 * Browsers allow few connections to one host: a page that nobody sees gives its one back, and asks now and then
 * instead, for its title, its icon and the notification.
 */
function rest() {
	close();
	say("paused");
	unseen = setInterval(refresh, UNSEEN);
}

function lookUp() {
	if (document.hidden && !isOver()) {
		rest();
	}
	else {
		resume();
	}
}

document.addEventListener("stale", refresh);
if (isOver()) {
	say("over");
}
else {
	if (document.hidden) {
		rest();
	}
	else {
		open();
	}
	document.addEventListener("visibilitychange", lookUp);
	addEventListener("online", () => {
		close();
		lookUp();
	});
	addEventListener("offline", () => say("offline"));
}
