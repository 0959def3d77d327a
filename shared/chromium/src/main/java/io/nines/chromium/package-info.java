/**
 * A real browser for tests of whatever is drawn for one: pages, reports, badges.
 *
 * <p>Owns how it is started, and that tests are skipped where there is none. No part of what is delivered depends on it.
 */
package io.nines.chromium;
