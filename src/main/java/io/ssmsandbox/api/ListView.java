package io.ssmsandbox.api;

import java.util.List;

/**
 * A complete list.
 */
record ListView<T>(List<T> items) {
}
