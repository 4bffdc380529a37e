/*
 * Only this module turns responses of the portal into page markup: the content security policy allows only the policy
 * "portal", which is not exported. The portal escapes all input. As a second defense this module drops elements that
 * the portal's pages do not use, and attributes that can run a script.
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

/* Parses the text to a document without active content. */
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

/* Parses a single table row in the same way. */
export function parseRow(text) {
	return parsePage(`<table>${text}</table>`).querySelector("tr");
}
