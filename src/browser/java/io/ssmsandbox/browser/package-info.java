/**
 * Browser stories against the whole portal.
 */
@NullMarked
package io.ssmsandbox.browser;

import org.jspecify.annotations.NullMarked;
