/**
 * The public read API that programs written for Statuspage pages know, version 2, so that they work unchanged.
 *
 * <p>Owns the shape of its documents, to the order of keys, and how our words become its words. Listens to the view, through the
 * shelf. Does not know any status that those documents have no word for.
 */
package io.nines.page.statuspageapi;
