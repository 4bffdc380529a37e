/**
 * What a person sees: stories told in a real browser against the whole portal.
 */
@NullMarked
package io.ssmsandbox.browser;

import org.jspecify.annotations.NullMarked;
