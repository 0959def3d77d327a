/**
 * Documents that programs fetch, beside the pages that people read.
 *
 * <p>Owns the shelf, which makes a document when it is first asked for after a change and hands out the same bytes until the
 * next, and the plain forms of texts and addresses that every such document needs. Listens to the view. Does not know any
 * format.
 */
package io.nines.page.documents;
