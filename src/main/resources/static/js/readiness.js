/*
 * Updates the progress towards a session: each row of the event stream updates its resource
 * in the diagram and in the chart, bars in progress grow, and the estimate counts down. Title
 * and icon show the progress while another tab or window is active.
 */

const SECOND = 1000, MINUTE = 60 * SECOND, CHART_WIDTH = 1000, MIN_WIDTH = 4;
const IN_PROGRESS = ["doing", "deleting"];
const icon = document.querySelector("link[rel=icon]");
const plainIcon = icon.href;
const notifyButton = document.getElementById("notify");

/* The offset of the server's clock, which all times here use. */
let clockOffset = 0;
let drawnIcon;

const now = () => Date.now() + clockOffset;
const byId = (id) => document.getElementById(id);
const lanes = () => [...document.querySelectorAll(".lane")];

function fill(text, ...values) {
	return values.reduce((filled, value, at) => filled.replace(`{${at}}`, value), text);
}

/* Formats a duration in the page's language with up to two units. */
function formatDuration(millis) {
	const { sayH, sayMin, sayS } = document.body.dataset;
	const seconds = Math.max(0, Math.floor(millis / SECOND));
	const hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60;
	const units = hours > 0 ? [[sayH, hours], [sayMin, minutes]] : minutes > 0 ? [[sayMin, minutes], [sayS, seconds % 60]] : [[sayS, seconds]];
	return units.filter(([, count], at) => at === 0 || count > 0).map(([unit, count]) => fill(unit, count)).join(" ");
}

/* Applies a row of the event stream to its resource. */
function applyRow(row) {
	const { resource, standing } = row.dataset;
	const lane = lanes().find((each) => each.dataset.resource === resource);
	/* The failed resource stays visible while AWS cleans up. */
	if (!resource || lane?.dataset.broken) {
		return;
	}
	document.querySelectorAll(`.topology [data-resource="${CSS.escape(resource)}"]`).forEach((node) => node.dataset.standing = standing);
	document.querySelectorAll(`.edge[data-from="${CSS.escape(resource)}"]`).forEach((edge) => {
		/* An endpoint alone does not make a service reachable; the server decides that. */
		if (document.querySelector(`.topology [data-resource="${CSS.escape(edge.dataset.to)}"]`)) {
			edge.dataset.standing = standing;
		}
	});
	if (lane) {
		updateLane(lane, row, standing);
	}
	drawBars();
}

function updateLane(lane, row, standing) {
	const at = row.querySelector("time").dateTime;
	const began = IN_PROGRESS.includes(standing);
	/* After a failed launch the bars show how far each creation came; during a teardown they show the deletion. */
	const failed = byId("part-head").dataset.state === "LAUNCH_FAILED";
	const deletionBegan = standing === "deleting" && lane.dataset.standing !== "deleting";
	clockOffset = Math.max(clockOffset, Date.parse(at) - Date.now());
	if (failed && (standing === "deleting" || standing === "deleted")) {
		lane.dataset.ended ??= at;
	}
	else if (began && (deletionBegan || !lane.dataset.begun)) {
		lane.dataset.begun = at;
		delete lane.dataset.ended;
	}
	else if (!began) {
		lane.dataset.begun ??= at;
		lane.dataset.ended = at;
	}
	lane.dataset.standing = standing;
	if (row.dataset.broken) {
		lane.dataset.broken = "true";
	}
	lane.querySelector("[data-standing-text]").textContent = document.querySelector(`.legend [data-standing="${standing}"]`).textContent;
	const id = row.querySelector(".detail code")?.textContent;
	if (id) {
		lane.querySelector("[data-physical]").textContent = id;
	}
	const reason = row.querySelector(".detail span")?.textContent;
	if (standing === "failed" && reason) {
		lane.querySelector("[data-why]").hidden = false;
		lane.querySelector("[data-reason]").textContent = reason;
	}
}

/* All bars share one scale, from the first start until now or the last end. */
function drawBars() {
	const all = lanes().filter((lane) => lane.dataset.begun);
	const end = (lane) => lane.dataset.ended ? Date.parse(lane.dataset.ended) : now();
	const from = Math.min(...all.map((lane) => Date.parse(lane.dataset.begun)));
	const whole = Math.max(1, Math.max(...all.map(end)) - from);
	all.forEach((lane) => {
		const begun = Date.parse(lane.dataset.begun);
		const x = Math.min(CHART_WIDTH - MIN_WIDTH, CHART_WIDTH * (begun - from) / whole);
		const bar = lane.querySelector(".bar");
		bar.setAttribute("x", x);
		bar.setAttribute("width", Math.min(CHART_WIDTH - x, Math.max(MIN_WIDTH, CHART_WIDTH * (end(lane) - begun) / whole)));
		lane.querySelector("[data-duration]").textContent = formatDuration(end(lane) - begun);
	});
	const busy = lanes().filter((lane) => IN_PROGRESS.includes(lane.dataset.standing))
		.sort((one, other) => (other.dataset.critical === "true") - (one.dataset.critical === "true"))
		.map((lane) => lane.dataset.resource);
	const line = byId("under-way");
	const text = busy.length ? fill(line.dataset.text, busy.join(", ")) : line.dataset.idle;
	if (line.textContent !== text) {
		line.textContent = text;
	}
}

/* Shows a range in whole minutes; after the latest time it only says that the launch is late. */
function updateEstimate() {
	const eta = byId("eta");
	if (!eta) {
		return;
	}
	const low = Math.floor(Math.max(0, Date.parse(eta.dataset.earliest) - now()) / MINUTE);
	const left = Date.parse(eta.dataset.latest) - now();
	const high = Math.ceil(Math.max(0, left) / MINUTE);
	const { textSoon, textAbout, textBetween, textUpto, textLate } = eta.dataset;
	let text = fill(textBetween, low, high);
	if (eta.dataset.late === "true" || left < 0) {
		text = textLate;
	}
	else if (high <= 1) {
		text = textSoon;
	}
	else if (low < 1) {
		text = fill(textUpto, high);
	}
	else if (low === high) {
		text = fill(textAbout, high);
	}
	if (eta.textContent !== text) {
		eta.textContent = text;
	}
}

/* Shows the share of completed resources in the title and around the icon. */
function updateTitleAndIcon() {
	const head = byId("part-head");
	const bar = byId("progress");
	const share = bar ? bar.value / bar.max : undefined;
	document.title = share === undefined ? head.dataset.title : `${Math.round(100 * share)} % ${head.dataset.title}`;
	const ring = share === undefined ? plainIcon : ringIcon(share);
	if (drawnIcon !== ring) {
		drawnIcon = ring;
		icon.href = ring;
	}
}

function ringIcon(share) {
	const around = 2 * Math.PI * 13;
	return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#3c49d6"/><circle cx="16" cy="16" r="9.5" fill="none" stroke="#fff" stroke-opacity=".3" stroke-width="5"/><circle cx="16" cy="16" r="9.5" fill="none" stroke="#fff" stroke-width="5" pathLength="${around}" stroke-dasharray="${around * share} ${around}" transform="rotate(-90 16 16)"/></svg>`)}`;
}

/* Some browsers have notifications but do not let a page create them. */
function showNotification(title, options) {
	try {
		new Notification(title, options);
	}
	catch (error) {
		console.warn("This browser shows no notification.", error);
	}
}

/* Notifies a user who asked for it when the launch is ready or has failed. */
function notifyWhenDone() {
	const head = byId("part-head");
	const done = head.dataset.state === "READY" || head.dataset.state === "LAUNCH_FAILED";
	if (notifyButton?.dataset.on && done) {
		delete notifyButton.dataset.on;
		showNotification(head.dataset.title);
	}
	if (notifyButton) {
		notifyButton.hidden = !("Notification" in window) || Notification.permission === "denied" || !byId("eta");
	}
}

/* Shows the reminder shortly before the lease ends, and notifies once if the user allowed it. */
function updateReminder() {
	const reminder = byId("reminder");
	const { ends, remind: start } = byId("part-lease").dataset;
	const due = ends !== undefined && Date.parse(start) <= now() && now() < Date.parse(ends);
	const newlyDue = due && reminder.hidden;
	reminder.hidden = !due;
	const key = `reminded ${location.pathname}`;
	if (newlyDue && sessionStorage.getItem(key) !== ends && "Notification" in window && Notification.permission === "granted") {
		sessionStorage.setItem(key, ends);
		showNotification(byId("part-head").dataset.title, { body: reminder.textContent.trim() });
	}
}

async function enableNotification() {
	if (await Notification.requestPermission() === "granted") {
		notifyButton.dataset.on = "true";
		notifyButton.textContent = notifyButton.dataset.done;
		notifyButton.setAttribute("aria-disabled", "true");
	}
}

function showResource(name) {
	const lane = lanes().find((each) => each.dataset.resource === name);
	byId("about-title").textContent = name;
	byId("about-state").textContent = lane.querySelector(".lane-state").textContent.trim();
	byId("about-facts").replaceChildren(...[...lane.querySelector(".lane-facts").children].map((each) => each.cloneNode(true)));
	if (!byId("about-dialog").open) {
		byId("about-dialog").showModal();
	}
}

/* Updates the open dialog of a resource, including its console link. */
function refreshResourceDialog() {
	if (byId("about-dialog").open) {
		showResource(byId("about-title").textContent);
	}
}

/* Updates everything that depends on more than one row, for example after parts were replaced. */
function updateAll() {
	const at = byId("lanes")?.dataset.now;
	if (at && byId("lanes").dataset.clockRead !== "true") {
		byId("lanes").dataset.clockRead = "true";
		clockOffset = Date.parse(at) - Date.now();
	}
	updateTimes();
	notifyWhenDone();
}

function updateTimes() {
	if (lanes().some((lane) => IN_PROGRESS.includes(lane.dataset.standing))) {
		drawBars();
	}
	updateEstimate();
	updateTitleAndIcon();
	updateReminder();
}

document.addEventListener("click", (event) => {
	const node = event.target.closest(".topology a");
	if (node && !event.ctrlKey && !event.metaKey) {
		event.preventDefault();
		showResource(node.dataset.resource);
		document.dispatchEvent(new Event("stale"));
	}
});
notifyButton?.addEventListener("click", enableNotification);
document.addEventListener("row", (event) => applyRow(event.detail));
document.addEventListener("exchanged", updateAll);
document.addEventListener("exchanged", refreshResourceDialog);
setInterval(updateTimes, SECOND);
updateAll();
