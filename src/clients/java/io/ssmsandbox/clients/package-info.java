/**
 * Clients that are generated from the API's description, against a running portal.
 */
package io.ssmsandbox.clients;
