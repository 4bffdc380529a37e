/*
 * What every page shares. Pages work without it: it puts times into the reader's own zone,
 * copies, prints, opens dialogs and keeps a form from being sent twice.
 */

const MINUTE = 60, HOUR = 3600, DAY = 86400;

/* The page's language, in the variant of it that the reader's browser prefers. */
const language = navigator.languages.find((each) => each.split("-")[0] === document.documentElement.lang) ?? document.documentElement.lang;
const shape = (options) => new Intl.DateTimeFormat(language, options);

const exact = shape({ dateStyle: "medium", timeStyle: "long" });
const toMinute = shape({ month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
const toSecond = shape({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const toMoment = shape({ year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZoneName: "short" });

/* The words come with the page. */
const SAY = document.body.dataset;
const say = (message, value) => message.replace("{0}", () => value);

function span(seconds) {
	const pair = (large, small, unit) => small ? `${large} ${say(unit, small)}` : large;
	if (seconds >= DAY) {
		const days = Math.floor(seconds / DAY);
		return pair(days === 1 ? SAY.sayDay : say(SAY.sayDays, days), Math.floor(seconds % DAY / HOUR), SAY.sayH);
	}
	if (seconds >= HOUR) {
		return pair(say(SAY.sayH, Math.floor(seconds / HOUR)), Math.floor(seconds % HOUR / MINUTE), SAY.sayMin);
	}
	return seconds >= MINUTE ? say(SAY.sayMin, Math.floor(seconds / MINUTE)) : SAY.sayUnderMinute;
}

const SHAPES = {
	minute: (at) => toMinute.format(at),
	second: (at) => toSecond.format(at),
	moment: (at) => toMoment.format(at),
	left: (at, now) => at > now ? say(SAY.sayLeft, span((at - now) / 1000)) : SAY.sayNoneLeft,
	ago: (at, now) => now - at < MINUTE * 1000 ? SAY.sayJustNow : say(SAY.sayAgo, span((now - at) / 1000))
};

function tell(element) {
	const at = new Date(element.dateTime);
	const text = SHAPES[element.dataset.time](at, new Date());
	if (element.textContent !== text) {
		element.textContent = text;
	}
	const title = exact.format(at);
	if (element.title !== title) {
		element.title = title;
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
	field.defaultValue = new Date(at - at.getTimezoneOffset() * MINUTE * 1000).toISOString().slice(0, 16);
	field.closest(".field").querySelector("[data-zone]").textContent = SAY.sayYourTime;
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
	button.dataset.before ??= words ? words.textContent : button.getAttribute("aria-label");
	button.dataset.copied = "";
	const show = (text) => words ? words.textContent = text : button.setAttribute("aria-label", text);
	show(SAY.sayCopied);
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
