/*
 * The script of every page. Pages work without it. It converts times to the reader's time
 * zone, copies, prints, opens dialogs and prevents a form from being sent twice.
 */

const MINUTE = 60, HOUR = 3600, DAY = 86400;

/* The page's language, in the browser's preferred variant. */
const language = navigator.languages.find((each) => each.split("-")[0] === document.documentElement.lang) ?? document.documentElement.lang;
const formatter = (options) => new Intl.DateTimeFormat(language, options);

const fullFormat = formatter({ dateStyle: "medium", timeStyle: "long" });
const minuteFormat = formatter({ month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
const secondFormat = formatter({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const momentFormat = formatter({ year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZoneName: "short" });

/* The page contains the texts. */
const TEXTS = document.body.dataset;
const fill = (message, value) => message.replace("{0}", () => value);

function formatDuration(seconds) {
	const pair = (large, small, unit) => small ? `${large} ${fill(unit, small)}` : large;
	if (seconds >= DAY) {
		const days = Math.floor(seconds / DAY);
		return pair(days === 1 ? TEXTS.sayDay : fill(TEXTS.sayDays, days), Math.floor(seconds % DAY / HOUR), TEXTS.sayH);
	}
	if (seconds >= HOUR) {
		return pair(fill(TEXTS.sayH, Math.floor(seconds / HOUR)), Math.floor(seconds % HOUR / MINUTE), TEXTS.sayMin);
	}
	return seconds >= MINUTE ? fill(TEXTS.sayMin, Math.floor(seconds / MINUTE)) : TEXTS.sayUnderMinute;
}

const FORMATS = {
	minute: (at) => minuteFormat.format(at),
	second: (at) => secondFormat.format(at),
	moment: (at) => momentFormat.format(at),
	left: (at, now) => at > now ? fill(TEXTS.sayLeft, formatDuration((at - now) / 1000)) : TEXTS.sayNoneLeft,
	ago: (at, now) => now - at < MINUTE * 1000 ? TEXTS.sayJustNow : fill(TEXTS.sayAgo, formatDuration((now - at) / 1000))
};

function formatTime(element) {
	const at = new Date(element.dateTime);
	const text = FORMATS[element.dataset.time](at, new Date());
	if (element.textContent !== text) {
		element.textContent = text;
	}
	const title = fullFormat.format(at);
	if (element.title !== title) {
		element.title = title;
	}
}

function formatTimes(root) {
	root.querySelectorAll("time[data-time]").forEach(formatTime);
}

/* Shows a date and time field in the reader's time zone, and sends the instant in a hidden field. */
function localize(field) {
	if (field.dataset.localized) {
		return;
	}
	field.dataset.localized = "true";
	const at = new Date(field.dataset.value);
	field.defaultValue = new Date(at - at.getTimezoneOffset() * MINUTE * 1000).toISOString().slice(0, 16);
	field.closest(".field").querySelector("[data-zone]").textContent = TEXTS.sayYourTime;
	const instant = Object.assign(document.createElement("input"), { type: "hidden", name: field.dataset.instant });
	field.form.append(instant);
	field.form.addEventListener("submit", (event) => {
		const pressed = event.submitter?.name === instant.name;
		instant.disabled = pressed || !field.value;
		instant.value = field.value ? new Date(field.value).toISOString() : "";
	}, { capture: true });
}

function enhance(root) {
	formatTimes(root);
	root.querySelectorAll("input[data-instant]").forEach(localize);
	root.querySelectorAll("[data-print]").forEach((button) => button.hidden = false);
	if (navigator.clipboard) {
		root.querySelectorAll("[data-copy]").forEach((button) => button.hidden = false);
	}
}

async function copy(button) {
	await navigator.clipboard.writeText(button.dataset.copy);
	const words = button.querySelector("[data-copy-text]");
	button.dataset.before ??= words ? words.textContent : button.getAttribute("aria-label");
	button.dataset.copied = "";
	const show = (text) => words ? words.textContent = text : button.setAttribute("aria-label", text);
	show(TEXTS.sayCopied);
	setTimeout(() => {
		delete button.dataset.copied;
		show(button.dataset.before);
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

/* The first click sends the form; further ones are ignored until the page is shown again. */
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

/* Enhances elements that other scripts add. */
new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
	if (node.nodeType === Node.ELEMENT_NODE) {
		enhance(node.parentElement ?? node);
	}
}))).observe(document.getElementById("main"), { childList: true, subtree: true });

enhance(document);
setInterval(() => formatTimes(document), 15000);
document.addEventListener("visibilitychange", () => document.hidden || formatTimes(document));
document.getElementById("faults")?.focus();
if (document.querySelector("[data-passing]")) {
	history.replaceState(null, "", location.pathname);
}
