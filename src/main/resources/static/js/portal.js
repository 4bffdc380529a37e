/*
 * What every page shares. Pages work without it: it puts times into the reader's own zone,
 * copies, prints, opens dialogs and keeps a form from being sent twice.
 */

const MINUTE = 60, HOUR = 3600, DAY = 86400;

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });
const toMinute = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
const toSecond = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const toMoment = new Intl.DateTimeFormat(undefined, { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZoneName: "short" });

function span(seconds) {
	const pair = (large, unit, small, smaller) => small ? `${large} ${unit} ${small} ${smaller}` : `${large} ${unit}`;
	if (seconds >= DAY) {
		const days = Math.floor(seconds / DAY);
		return pair(days, days === 1 ? "day" : "days", Math.floor(seconds % DAY / HOUR), "h");
	}
	if (seconds >= HOUR) {
		return pair(Math.floor(seconds / HOUR), "h", Math.floor(seconds % HOUR / MINUTE), "min");
	}
	return seconds >= MINUTE ? `${Math.floor(seconds / MINUTE)} min` : "under a minute";
}

const SHAPES = {
	minute: (at) => toMinute.format(at),
	second: (at) => toSecond.format(at),
	moment: (at) => toMoment.format(at),
	left: (at, now) => at > now ? span((at - now) / 1000) : "no time",
	ago: (at, now) => now - at < MINUTE * 1000 ? "just now" : `${span((now - at) / 1000)} ago`
};

function tell(element) {
	const at = new Date(element.dateTime);
	const text = SHAPES[element.dataset.time](at, new Date());
	if (element.textContent !== text) {
		element.textContent = text;
		element.title = exact.format(at);
	}
}

function tellAll(root) {
	root.querySelectorAll("time[data-time]").forEach(tell);
}

/* A field for a date and time shows the reader's own zone, and sends the instant beside it. */
function localize(field) {
	if (field.dataset.localized) {
		return;
	}
	field.dataset.localized = "true";
	const at = new Date(field.dataset.value);
	field.value = new Date(at - at.getTimezoneOffset() * MINUTE * 1000).toISOString().slice(0, 16);
	field.closest(".field").querySelector("[data-zone]").textContent = "(your time)";
	const instant = Object.assign(document.createElement("input"), { type: "hidden", name: field.dataset.instant });
	field.form.append(instant);
	field.form.addEventListener("submit", (event) => {
		const pressed = event.submitter?.name === instant.name;
		instant.disabled = pressed || !field.value;
		instant.value = field.value ? new Date(field.value).toISOString() : "";
	}, { capture: true });
}

function dress(root) {
	tellAll(root);
	root.querySelectorAll("input[data-instant]").forEach(localize);
	root.querySelectorAll("[data-print]").forEach((button) => button.hidden = false);
	if (navigator.clipboard) {
		root.querySelectorAll("[data-copy]").forEach((button) => button.hidden = false);
	}
}

async function copy(button) {
	await navigator.clipboard.writeText(button.dataset.copy);
	const words = button.querySelector("[data-copy-text]");
	const label = button.getAttribute("aria-label");
	button.dataset.copied = "";
	words ? words.textContent = "Copied" : button.setAttribute("aria-label", "Copied");
	setTimeout(() => {
		delete button.dataset.copied;
		words ? words.textContent = "Copy" : button.setAttribute("aria-label", label);
	}, 1600);
}

document.addEventListener("click", (event) => {
	const copied = event.target.closest("[data-copy]");
	const opener = event.target.closest("[data-dialog]");
	const closer = event.target.closest("[data-close]");
	if (copied) {
		copy(copied);
	}
	else if (event.target.closest("[data-print]")) {
		print();
	}
	else if (opener) {
		event.preventDefault();
		document.getElementById(opener.dataset.dialog).showModal();
	}
	else if (closer) {
		closer.closest("dialog").close();
	}
	else if (event.target.matches("dialog")) {
		event.target.close();
	}
});

/* The first click sends, every further one is swallowed until the page is shown anew. */
document.addEventListener("submit", (event) => {
	const form = event.target;
	if (!form.matches("[data-once]")) {
		return;
	}
	if (form.dataset.sent) {
		event.preventDefault();
		return;
	}
	form.dataset.sent = "true";
	event.submitter?.setAttribute("data-busy", "");
	event.submitter?.setAttribute("aria-disabled", "true");
});

addEventListener("pageshow", () => {
	document.querySelectorAll("[data-sent]").forEach((form) => delete form.dataset.sent);
	document.querySelectorAll("[data-busy]").forEach((button) => {
		delete button.dataset.busy;
		button.removeAttribute("aria-disabled");
	});
});

/* What other scripts bring in is dressed as what came with the page. */
new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
	if (node.nodeType === Node.ELEMENT_NODE) {
		dress(node.parentElement ?? node);
	}
}))).observe(document.getElementById("main"), { childList: true, subtree: true });

dress(document);
setInterval(() => tellAll(document), 15000);
document.addEventListener("visibilitychange", () => document.hidden || tellAll(document));
document.getElementById("faults")?.focus();
if (document.querySelector("[data-passing]")) {
	history.replaceState(null, "", location.pathname);
}
