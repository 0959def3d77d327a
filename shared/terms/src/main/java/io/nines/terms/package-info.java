/**
 * Contracts as people write them: terms of an agreement out of a document, and templates to start from.
 *
 * <p>Owns the words of the document and what is said about a wrong one. Knows {@code timeline} and Jackson; does not know who
 * sends a document, where it is kept, or what it comes to.
 */
package io.nines.terms;
