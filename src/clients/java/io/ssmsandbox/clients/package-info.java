/**
 * Tests of clients that are generated from the API description, against a running portal.
 */
package io.ssmsandbox.clients;
