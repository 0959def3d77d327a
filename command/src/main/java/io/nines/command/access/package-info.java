/**
 * Access keys: who may do what, until when, and whose results do not count.
 *
 * <p>Owns aggregate {@code access-key/<id>} and the directory of keys. Emits {@code access-key-granted},
 * {@code access-key-revoked}, {@code key-results-voided}; listens to the same. A key itself is shown once and never stored,
 * only its SHA-256. Does not know what the routes that it opens do.
 */
package io.nines.command.access;
