/*
 * What the portal answers becomes part of a page only through this module: the policy "portal" is the only one that
 * the content security policy allows, and it is not exported. The portal escapes what it is told. Should it once fail
 * to, elements that the portal's pages do not have, and attributes that can run a script, are dropped here.
 */

const ELEMENTS = new Set(("a aside b button caption circle code dd details dialog div dl dt fieldset footer form g h1 h2 h3 "
	+ "header hr img input label legend li main meter nav noscript ol optgroup option p path progress rect section select "
	+ "small span strong summary svg table tbody td text th thead time tr ul use").split(" "));
const ADDRESSES = new Set(["action", "formaction", "href", "src", "xlink:href"]);
const PROTOCOLS = new Set(["http:", "https:"]);

const policy = window.trustedTypes?.createPolicy("portal", { createHTML: (text) => text }) ?? { createHTML: (text) => text };

function isKnown(element) {
	return ELEMENTS.has(element.localName);
}

function isSafe({ name, value }) {
	if (ADDRESSES.has(name)) {
		return URL.canParse(value, location.href) && PROTOCOLS.has(new URL(value, location.href).protocol);
	}
	return !name.startsWith("on") && name !== "style" && name !== "srcdoc";
}

/* The text as a document in which nothing runs. */
export function parsePage(text) {
	const page = new DOMParser().parseFromString(policy.createHTML(text), "text/html");
	for (const element of page.body.querySelectorAll("*")) {
		if (isKnown(element)) {
			[...element.attributes].filter((each) => !isSafe(each)).forEach((each) => element.removeAttributeNode(each));
		}
		else {
			element.remove();
		}
	}
	return page;
}

/* The same for a single row of a table. */
export function parseRow(text) {
	return parsePage(`<table>${text}</table>`).querySelector("tr");
}
