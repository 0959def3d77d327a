/**
 * How the public page is set to look: its name, logo, colour and links.
 *
 * <p>Owns no table of its own, its steps are kept with the others; listens to page events. Does not know the page itself.
 */
package io.nines.query.page;
