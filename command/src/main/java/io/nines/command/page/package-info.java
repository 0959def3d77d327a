/**
 * The look of the public page, as far as operators choose it: name, logo, colour, links.
 *
 * <p>Owns aggregate {@code page/public}. Emits {@code page-designed}; listens to the same. Does not know how the page is made;
 * what it could not show readably is refused here.
 */
package io.nines.command.page;
