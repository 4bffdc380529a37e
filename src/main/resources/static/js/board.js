/*
 * Lists that keep themselves up to date: the page is fetched again now and then, while it
 * is looked at, and its marked parts are exchanged.
 */

import { parsePage } from "../modules/markup.js";

const EVERY = 5000;
const sign = document.getElementById("board-live");
let known = new Map();

function say(state, text) {
	if (sign) {
		sign.hidden = false;
		sign.dataset.live = state;
		sign.textContent = text;
	}
}

/* A row that is focused or under selection is not pulled away. */
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
			const news = part.innerHTML;
			if (known.get(part.id) !== news && !isInUse(old)) {
				known.set(part.id, news);
				old.replaceWith(part);
			}
		});
		say("live", sign?.dataset.sayLive);
	}
	catch {
		say("offline", navigator.onLine ? sign?.dataset.sayUnreachable : sign?.dataset.sayOffline);
	}
}

say("live", sign?.dataset.sayLive);
setInterval(update, EVERY);
document.addEventListener("visibilitychange", update);
