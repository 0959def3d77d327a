/**
 * Free texts and names of persons, which can be erased although everything else is on the log for ever.
 *
 * <p>Emits {@code text-erased}; listens to nothing. Other capabilities keep texts through {@link io.nines.command.texts.Texts}
 * and put the reference into their events; the relay sends the text itself to {@code nines.texts}. Does not know what a text
 * is about.
 */
package io.nines.command.texts;
