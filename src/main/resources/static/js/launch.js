/*
 * The request form: says whether the prefix will do while it is typed, fetches the zones
 * again when what decides them changes, asks what stands in the way of what is filled in,
 * and echoes the choices in the picture beside it.
 */

import { parsePage } from "../modules/markup.js";

const form = document.getElementById("launch");
const prefix = form.elements.prefix;
const hint = document.getElementById("prefix-hint");
const rule = new RegExp(prefix.dataset.pattern);

/* The words come with the page. */
const SAY = hint.dataset;
const say = (message, value) => message.replace("{0}", () => value);

function echo(name, text) {
	document.querySelectorAll(`[data-echo="${name}"]`).forEach((element) => element.textContent = text);
}

function chosen(name) {
	return form.elements[name].selectedOptions?.[0];
}

function whatIsWrong(text) {
	if (/[A-Z]/.test(text)) {
		return SAY.sayUpper;
	}
	const stranger = text.match(/[^a-z0-9-]/u);
	if (stranger) {
		return stranger[0].trim() ? say(SAY.sayStranger, stranger[0]) : SAY.sayBlank;
	}
	if (!/^[a-z]/.test(text)) {
		return SAY.sayStart;
	}
	if (text.startsWith("sg-")) {
		return SAY.sayReserved;
	}
	return text.length > 32 ? say(SAY.sayLong, text.length) : SAY.sayShort;
}

function checkPrefix() {
	const text = prefix.value.trim();
	const good = rule.test(text);
	delete hint.dataset.state;
	hint.textContent = hint.dataset.rule;
	if (text && !document.getElementById("prefix-fault")) {
		hint.dataset.state = good ? "good" : "bad";
		hint.textContent = good ? say(SAY.sayGood, text) : whatIsWrong(text);
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

/* What is disabled is not sent: a machine that the address asked for is left to the checks. */
function offerMachines() {
	const image = chosen("image").dataset;
	const machine = chosen("instanceType");
	form.querySelectorAll("optgroup[data-architecture]").forEach((family) => family.disabled = family.dataset.architecture !== image.architecture && !family.contains(machine));
	const automatic = form.elements.instanceType.options[0];
	automatic.textContent = say(automatic.dataset.sayAutomatic, image.type);
}

/* Another processor needs another machine: one that does not fit goes back to the default. */
function fitMachine() {
	const family = chosen("instanceType")?.closest("[data-architecture]");
	if (family && family.dataset.architecture !== chosen("image").dataset.architecture) {
		form.elements.instanceType.value = "";
	}
}

/* How long an answer is waited for, and before what got none is asked again. */
const PATIENCE = 30_000, RETRY = 5000;
let asked, zonesAgain;

/* A part of a page that the portal makes anew. */
async function ask(address, id, signal) {
	const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
	const part = parsePage(await response.text()).getElementById(id);
	if (response.ok && part) {
		return part;
	}
	throw new Error(`The portal answered ${response.status}`);
}

/* Nobody waits for it while the page is not looked at. */
function askAgain(question) {
	return setTimeout(() => document.hidden ? document.addEventListener("visibilitychange", question, { once: true }) : question(), RETRY);
}

async function fetchZones() {
	clearTimeout(zonesAgain);
	/* What is being asked is of the zones that go. */
	clearTimeout(pause);
	foreseen?.abort();
	asked?.abort();
	asked = new AbortController();
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
		const fresh = await ask(`${form.dataset.zones}?${query}`, zones.id, asked.signal);
		const chosenMeanwhile = fresh.querySelector(`:enabled[data-letter="${CSS.escape(letter() ?? "")}"]`);
		if (chosenMeanwhile) {
			chosenMeanwhile.checked = true;
		}
		zones.replaceWith(fresh);
		echoChoices();
		foreseeSoon();
	}
	catch (fault) {
		if (fault.name !== "AbortError") {
			tellUnreachable();
			zonesAgain = askAgain(fetchZones);
		}
	}
}

const QUESTIONS = ["prefix", "region", "availabilityZone", "instanceType", "image", "endpoints", "volumeSizeGiB", "lease"];
const PAUSE = 400;
let foreseen, pause;

/* Not at every key: nobody waits for an answer to half a word. */
function foreseeSoon() {
	foreseen?.abort();
	clearTimeout(pause);
	pause = setTimeout(foresee, PAUSE);
}

async function foresee() {
	clearTimeout(pause);
	foreseen?.abort();
	foreseen = new AbortController();
	const part = document.getElementById("foresight");
	const query = new URLSearchParams();
	QUESTIONS.forEach((name) => query.set(name, form.elements[name]?.value ?? ""));
	part.setAttribute("aria-busy", "true");
	part.querySelector("[data-checking]").hidden = part.querySelector("[data-verdict]") !== null || !part.querySelector("[data-unreachable]").hidden;
	try {
		showForesight(part, await ask(`${form.dataset.foresight}?${query}`, part.id, foreseen.signal));
	}
	catch (fault) {
		if (fault.name !== "AbortError") {
			tellUnreachable();
			pause = askAgain(foresee);
		}
	}
}

function tellUnreachable() {
	const part = document.getElementById("foresight");
	const unreachable = part.querySelector("[data-unreachable]");
	part.removeAttribute("aria-busy");
	part.querySelector(".verdict")?.remove();
	part.querySelector("[data-checking]").hidden = true;
	unreachable.hidden = false;
	announce(unreachable.textContent);
}

function showForesight(old, fresh) {
	const opened = old.querySelector("details")?.open;
	old.replaceWith(fresh);
	checkPrefix();
	if (fresh.querySelector("[data-field=prefix][data-outcome=FAILED]")) {
		hint.dataset.state = "bad";
		hint.textContent = SAY.sayTaken;
	}
	if (opened && fresh.querySelector("details")) {
		fresh.querySelector("details").open = true;
	}
	const first = fresh.querySelector("[data-outcome=MISSING] li")?.textContent.trim() ?? "";
	announce(`${fresh.querySelector("[data-verdict]")?.textContent.trim() ?? ""} ${first}`.trim());
}

function announce(verdict) {
	const said = document.getElementById("verdict");
	if (said.textContent !== verdict) {
		said.textContent = verdict;
	}
}

prefix.addEventListener("input", () => {
	document.getElementById("prefix-fault")?.remove();
	hint.hidden = false;
	prefix.removeAttribute("aria-invalid");
	prefix.setAttribute("aria-describedby", hint.id);
	checkPrefix();
	foreseeSoon();
});
form.addEventListener("change", (event) => {
	if (event.target.name === "image") {
		fitMachine();
	}
	offerMachines();
	echoChoices();
	if (["region", "image", "instanceType", "endpoints"].includes(event.target.name)) {
		fetchZones();
	}
	else {
		foreseeSoon();
	}
});
offerMachines();
checkPrefix();
echoChoices();
foresee();
