/**
 * What was read from the tables about components and agreements, kept in memory while there is room for it.
 *
 * <p>Owns no table. Whoever keeps something here says which of them a transaction changed once that is committed; what was
 * read before is not used for later positions then. Does not know what is kept.
 */
package io.nines.query.memory;
