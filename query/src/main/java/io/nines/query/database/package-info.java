/**
 * What all repositories of the query service share: a connection of data source {@code query}, and rows in and out.
 *
 * <p>Owns no table. Does not know what the rows mean.
 */
package io.nines.query.database;
