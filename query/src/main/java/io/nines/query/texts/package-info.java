/**
 * Free texts and names of persons, as long as they are not erased.
 *
 * <p>Owns the tables {@code erasable_text} and {@code erased_text}; reads {@code nines.texts} whenever an event speaks of a
 * text, and listens to {@code text-erased}. Does not know what the texts are about.
 */
package io.nines.query.texts;
