/*
 * Supports the request form: checks the prefix while it is typed, fetches the zones when
 * the fields that determine them change, fetches the launch preview, and shows the choices
 * in the picture beside the form.
 */

import { parsePage } from "../modules/markup.js";

const form = document.getElementById("launch");
const prefix = form.elements.prefix;
const hint = document.getElementById("prefix-hint");
const rule = new RegExp(prefix.dataset.pattern);

/* The page contains the texts. */
const TEXTS = hint.dataset;
const fill = (message, value) => message.replace("{0}", () => value);

function echo(name, text) {
	document.querySelectorAll(`[data-echo="${name}"]`).forEach((element) => element.textContent = text);
}

function chosen(name) {
	return form.elements[name].selectedOptions?.[0];
}

function prefixError(text) {
	if (/[A-Z]/.test(text)) {
		return TEXTS.sayUpper;
	}
	const invalid = text.match(/[^a-z0-9-]/u);
	if (invalid) {
		return invalid[0].trim() ? fill(TEXTS.sayStranger, invalid[0]) : TEXTS.sayBlank;
	}
	if (!/^[a-z]/.test(text)) {
		return TEXTS.sayStart;
	}
	if (text.startsWith("sg-")) {
		return TEXTS.sayReserved;
	}
	return text.length > 32 ? fill(TEXTS.sayLong, text.length) : TEXTS.sayShort;
}

function checkPrefix() {
	const text = prefix.value.trim();
	const good = rule.test(text);
	delete hint.dataset.state;
	hint.textContent = hint.dataset.rule;
	if (text && !document.getElementById("prefix-fault")) {
		hint.dataset.state = good ? "good" : "bad";
		hint.textContent = good ? fill(TEXTS.sayGood, text) : prefixError(text);
	}
	echo("prefix", good ? text : prefix.placeholder);
}

function echoChoices() {
	const image = chosen("image");
	const services = form.querySelector("[name=endpoints]:checked")?.dataset.services.split(" ") ?? [];
	echo("image", image.dataset.title);
	echo("type", form.elements.instanceType.value || image.dataset.type);
	echo("volume", form.elements.volumeSizeGiB.value);
	echo("region", chosen("region")?.dataset.title ?? form.elements.region.value);
	echo("zone", form.querySelector("[name=availabilityZone]:checked")?.dataset.letter ?? (form.elements.availabilityZone?.value || "…"));
	document.querySelectorAll("[data-service]").forEach((chip) => chip.classList.toggle("chip-off", !services.includes(chip.dataset.service)));
}

/* Disabled options are not sent, so the family of a preselected type stays enabled for the server's checks. */
function updateInstanceTypes() {
	const image = chosen("image").dataset;
	const selected = chosen("instanceType");
	form.querySelectorAll("optgroup[data-architecture]").forEach((family) => family.disabled = family.dataset.architecture !== image.architecture && !family.contains(selected));
	const automatic = form.elements.instanceType.options[0];
	automatic.textContent = fill(automatic.dataset.sayAutomatic, image.type);
}

/* Resets an instance type whose architecture does not match the image. */
function resetMismatchedInstanceType() {
	const family = chosen("instanceType")?.closest("[data-architecture]");
	if (family && family.dataset.architecture !== chosen("image").dataset.architecture) {
		form.elements.instanceType.value = "";
	}
}

/* The time limit of a request, and the delay before a retry. */
const TIMEOUT = 30_000, RETRY = 5000;
let zonesRequest, zonesTimer;

/* Fetches a new rendering of a part of the page. */
async function fetchPart(address, id, signal) {
	const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) });
	const part = parsePage(await response.text()).getElementById(id);
	if (response.ok && part) {
		return part;
	}
	throw new Error(`The portal answered ${response.status}`);
}

/* A hidden page retries when it becomes visible. */
function retryLater(request) {
	return setTimeout(() => document.hidden ? document.addEventListener("visibilitychange", request, { once: true }) : request(), RETRY);
}

async function fetchZones() {
	clearTimeout(zonesTimer);
	/* A pending preview belongs to the old zones. */
	clearTimeout(previewTimer);
	previewRequest?.abort();
	zonesRequest?.abort();
	zonesRequest = new AbortController();
	const zones = document.getElementById("availabilityZone");
	const query = new URLSearchParams();
	for (const name of ["region", "image", "instanceType", "endpoints"]) {
		query.set(name, form.elements[name].value);
	}
	const letter = () => zones.querySelector(":checked")?.dataset.letter;
	if (letter()) {
		query.set("availabilityZone", letter());
	}
	zones.setAttribute("aria-busy", "true");
	try {
		const fresh = await fetchPart(`${form.dataset.zones}?${query}`, zones.id, zonesRequest.signal);
		const sameZone = fresh.querySelector(`:enabled[data-letter="${CSS.escape(letter() ?? "")}"]`);
		if (sameZone) {
			sameZone.checked = true;
		}
		zones.replaceWith(fresh);
		echoChoices();
		schedulePreview();
	}
	catch (error) {
		if (error.name !== "AbortError") {
			showUnreachable();
			zonesTimer = retryLater(fetchZones);
		}
	}
}

const FIELDS = ["prefix", "region", "availabilityZone", "instanceType", "image", "endpoints", "volumeSizeGiB", "lease"];
const TYPING_DELAY = 400;
let previewRequest, previewTimer;

/* Waits for a pause in typing rather than send a request for each key. */
function schedulePreview() {
	previewRequest?.abort();
	clearTimeout(previewTimer);
	previewTimer = setTimeout(fetchPreview, TYPING_DELAY);
}

async function fetchPreview() {
	clearTimeout(previewTimer);
	previewRequest?.abort();
	previewRequest = new AbortController();
	const part = document.getElementById("foresight");
	const query = new URLSearchParams();
	FIELDS.forEach((name) => query.set(name, form.elements[name]?.value ?? ""));
	part.setAttribute("aria-busy", "true");
	part.querySelector("[data-checking]").hidden = part.querySelector("[data-verdict]") !== null || !part.querySelector("[data-unreachable]").hidden;
	try {
		showPreview(part, await fetchPart(`${form.dataset.foresight}?${query}`, part.id, previewRequest.signal));
	}
	catch (error) {
		if (error.name !== "AbortError") {
			showUnreachable();
			previewTimer = retryLater(fetchPreview);
		}
	}
}

function showUnreachable() {
	const part = document.getElementById("foresight");
	const unreachable = part.querySelector("[data-unreachable]");
	part.removeAttribute("aria-busy");
	part.querySelector(".verdict")?.remove();
	part.querySelector("[data-checking]").hidden = true;
	unreachable.hidden = false;
	announce(unreachable.textContent);
}

function showPreview(old, fresh) {
	const opened = old.querySelector("details")?.open;
	old.replaceWith(fresh);
	checkPrefix();
	if (fresh.querySelector("[data-field=prefix][data-outcome=FAILED]")) {
		hint.dataset.state = "bad";
		hint.textContent = TEXTS.sayTaken;
	}
	if (opened && fresh.querySelector("details")) {
		fresh.querySelector("details").open = true;
	}
	const first = fresh.querySelector("[data-outcome=MISSING] li")?.textContent.trim() ?? "";
	announce(`${fresh.querySelector("[data-verdict]")?.textContent.trim() ?? ""} ${first}`.trim());
}

function announce(verdict) {
	const liveRegion = document.getElementById("verdict");
	if (liveRegion.textContent !== verdict) {
		liveRegion.textContent = verdict;
	}
}

prefix.addEventListener("input", () => {
	document.getElementById("prefix-fault")?.remove();
	hint.hidden = false;
	prefix.removeAttribute("aria-invalid");
	prefix.setAttribute("aria-describedby", hint.id);
	checkPrefix();
	schedulePreview();
});
form.addEventListener("change", (event) => {
	if (event.target.name === "image") {
		resetMismatchedInstanceType();
	}
	updateInstanceTypes();
	echoChoices();
	if (["region", "image", "instanceType", "endpoints"].includes(event.target.name)) {
		fetchZones();
	}
	else {
		schedulePreview();
	}
});
updateInstanceTypes();
checkPrefix();
echoChoices();
fetchPreview();
