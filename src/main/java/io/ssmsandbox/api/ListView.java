package io.ssmsandbox.api;

import java.util.List;

/**
 * A whole list.
 */
record ListView<T>(List<T> items) {
}
