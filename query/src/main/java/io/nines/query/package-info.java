/**
 * The query service: answers what was, as of now or as of any earlier position of the log.
 *
 * <p>Everything it stores follows from the log and is read again from its start when the database is gone. It writes nothing
 * to the log but the wish to be told how far results have been judged.
 */
package io.nines.query;
