/*
 * The way to a session, live: each row of the event stream moves its resource in the
 * picture and among the bars, bars that are under way grow, and the estimate runs down.
 * Title and icon tell the progress to those who look elsewhere.
 */

const SECOND = 1000, MINUTE = 60 * SECOND, WHOLE = 1000, LEAST = 4;
const UNDER_WAY = ["doing", "deleting"];
const icon = document.querySelector("link[rel=icon]");
const plainIcon = icon.href;
const asked = document.getElementById("notify");

/* The server's clock, by which everything here is told. */
let ahead = 0;
let drawnIcon;

const now = () => Date.now() + ahead;
const byId = (id) => document.getElementById(id);
const lanes = () => [...document.querySelectorAll(".lane")];

function fill(text, ...values) {
	return values.reduce((filled, value, at) => filled.replace(`{${at}}`, value), text);
}

/* A duration in the page's words, to two units. */
function words(millis) {
	const { sayH, sayMin, sayS } = document.body.dataset;
	const seconds = Math.max(0, Math.floor(millis / SECOND));
	const hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60;
	const units = hours > 0 ? [[sayH, hours], [sayMin, minutes]] : minutes > 0 ? [[sayMin, minutes], [sayS, seconds % 60]] : [[sayS, seconds]];
	return units.filter(([, count], at) => at === 0 || count > 0).map(([unit, count]) => fill(unit, count)).join(" ");
}

/* A row of the event stream tells of one resource. */
function take(row) {
	const { resource, standing } = row.dataset;
	const lane = lanes().find((each) => each.dataset.resource === resource);
	/* Where a launch broke stays to be seen while AWS cleans up. */
	if (!resource || lane?.dataset.broken) {
		return;
	}
	document.querySelectorAll(`.topology [data-resource="${CSS.escape(resource)}"]`).forEach((node) => node.dataset.standing = standing);
	document.querySelectorAll(`.edge[data-from="${CSS.escape(resource)}"]`).forEach((edge) => {
		/* That a service is reached takes more than its endpoint; the server knows. */
		if (document.querySelector(`.topology [data-resource="${CSS.escape(edge.dataset.to)}"]`)) {
			edge.dataset.standing = standing;
		}
	});
	if (lane) {
		takeLane(lane, row, standing);
	}
	draw();
}

function takeLane(lane, row, standing) {
	const at = row.querySelector("time").dateTime;
	const began = UNDER_WAY.includes(standing);
	/* Of a launch that failed one wants to see how far each creation came, on the way out how the deletion goes. */
	const failed = byId("part-head").dataset.state === "LAUNCH_FAILED";
	const anew = standing === "deleting" && lane.dataset.standing !== "deleting";
	ahead = Math.max(ahead, Date.parse(at) - Date.now());
	if (failed && (standing === "deleting" || standing === "deleted")) {
		lane.dataset.ended ??= at;
	}
	else if (began && (anew || !lane.dataset.begun)) {
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

/* All bars share one scale, from the first thing that began until now or the last that ended. */
function draw() {
	const all = lanes().filter((lane) => lane.dataset.begun);
	const end = (lane) => lane.dataset.ended ? Date.parse(lane.dataset.ended) : now();
	const from = Math.min(...all.map((lane) => Date.parse(lane.dataset.begun)));
	const whole = Math.max(1, Math.max(...all.map(end)) - from);
	all.forEach((lane) => {
		const begun = Date.parse(lane.dataset.begun);
		const x = Math.min(WHOLE - LEAST, WHOLE * (begun - from) / whole);
		const bar = lane.querySelector(".bar");
		bar.setAttribute("x", x);
		bar.setAttribute("width", Math.min(WHOLE - x, Math.max(LEAST, WHOLE * (end(lane) - begun) / whole)));
		lane.querySelector("[data-duration]").textContent = words(end(lane) - begun);
	});
	const busy = lanes().filter((lane) => UNDER_WAY.includes(lane.dataset.standing))
		.sort((one, other) => (other.dataset.critical === "true") - (one.dataset.critical === "true"))
		.map((lane) => lane.dataset.resource);
	const line = byId("under-way");
	const text = busy.length ? fill(line.dataset.text, busy.join(", ")) : line.dataset.idle;
	if (line.textContent !== text) {
		line.textContent = text;
	}
}

/* Whole minutes, and the further away the rougher; past the latest it only says that it is late. */
function estimate() {
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

/* The share of the resources that is done goes into the title and around the icon. */
function progress() {
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

/* Some browsers know notifications and do not let a page make them. */
function call(title, options) {
	try {
		new Notification(title, options);
	}
	catch (fault) {
		console.warn("This browser shows no notification.", fault);
	}
}

/* Whoever asked for it is called back when it has come to something. */
function notify() {
	const head = byId("part-head");
	const wanted = head.dataset.state === "READY" || head.dataset.state === "LAUNCH_FAILED";
	if (asked?.dataset.on && wanted) {
		delete asked.dataset.on;
		call(head.dataset.title);
	}
	if (asked) {
		asked.hidden = !("Notification" in window) || Notification.permission === "denied" || !byId("eta");
	}
}

/* Shortly before the lease ends, once; also elsewhere for whoever wants to be notified. */
function remind() {
	const reminder = byId("reminder");
	const { ends, remind: from } = byId("part-lease").dataset;
	const due = ends !== undefined && Date.parse(from) <= now() && now() < Date.parse(ends);
	const anew = due && reminder.hidden;
	reminder.hidden = !due;
	const key = `reminded ${location.pathname}`;
	if (anew && sessionStorage.getItem(key) !== ends && "Notification" in window && Notification.permission === "granted") {
		sessionStorage.setItem(key, ends);
		call(byId("part-head").dataset.title, { body: reminder.textContent.trim() });
	}
}

async function ask() {
	if (await Notification.requestPermission() === "granted") {
		asked.dataset.on = "true";
		asked.textContent = asked.dataset.done;
		asked.setAttribute("aria-disabled", "true");
	}
}

function about(name) {
	const lane = lanes().find((each) => each.dataset.resource === name);
	byId("about-title").textContent = name;
	byId("about-state").textContent = lane.querySelector(".lane-state").textContent.trim();
	byId("about-facts").replaceChildren(...[...lane.querySelector(".lane-facts").children].map((each) => each.cloneNode(true)));
	if (!byId("about-dialog").open) {
		byId("about-dialog").showModal();
	}
}

/* What is shown of a resource is brought up to date, with its console page. */
function aboutAnew() {
	if (byId("about-dialog").open) {
		about(byId("about-title").textContent);
	}
}

/* Everything that depends on more than one row, such as after the page's parts were exchanged. */
function tell() {
	const at = byId("lanes")?.dataset.now;
	if (at && byId("lanes").dataset.told !== "true") {
		byId("lanes").dataset.told = "true";
		ahead = Date.parse(at) - Date.now();
	}
	tick();
	notify();
}

function tick() {
	if (lanes().some((lane) => UNDER_WAY.includes(lane.dataset.standing))) {
		draw();
	}
	estimate();
	progress();
	remind();
}

document.addEventListener("click", (event) => {
	const node = event.target.closest(".topology a");
	if (node && !event.ctrlKey && !event.metaKey) {
		event.preventDefault();
		about(node.dataset.resource);
		document.dispatchEvent(new Event("stale"));
	}
});
asked?.addEventListener("click", ask);
document.addEventListener("row", (event) => take(event.detail));
document.addEventListener("exchanged", tell);
document.addEventListener("exchanged", aboutAnew);
setInterval(tick, SECOND);
tell();
