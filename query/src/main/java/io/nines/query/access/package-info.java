/**
 * Who may read: access keys as the log grants and revokes them, and whose results were voided.
 *
 * <p>Owns the tables {@code access_key} and {@code voided_span}; listens to access events. Keys themselves are nowhere, only
 * their hashes. Does not know what is read with a key.
 */
package io.nines.query.access;
