/*
 * Keeps lists up to date: fetches the page again at intervals while it is visible, and
 * replaces its marked parts.
 */

import { parsePage } from "../modules/markup.js";

const INTERVAL = 5000;
const indicator = document.getElementById("board-live");
let shownHtml = new Map();

function showState(state, text) {
	if (indicator) {
		indicator.hidden = false;
		indicator.dataset.live = state;
		indicator.textContent = text;
	}
}

/* A part with the focus or a text selection is not replaced. */
function isInUse(part) {
	return part.contains(document.activeElement) || !getSelection().isCollapsed;
}

async function update() {
	if (document.hidden) {
		return;
	}
	try {
		const response = await fetch(location.href, { cache: "no-store" });
		if (!response.ok) {
			throw new Error(response.statusText);
		}
		const page = parsePage(await response.text());
		page.querySelectorAll("[data-board]").forEach((part) => {
			const old = document.getElementById(part.id);
			const html = part.innerHTML;
			if (shownHtml.get(part.id) !== html && !isInUse(old)) {
				shownHtml.set(part.id, html);
				old.replaceWith(part);
			}
		});
		showState("live", indicator?.dataset.sayLive);
	}
	catch {
		showState("offline", navigator.onLine ? indicator?.dataset.sayUnreachable : indicator?.dataset.sayOffline);
	}
}

showState("live", indicator?.dataset.sayLive);
setInterval(update, INTERVAL);
document.addEventListener("visibilitychange", update);
