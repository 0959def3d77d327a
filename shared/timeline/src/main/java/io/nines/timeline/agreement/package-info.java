/**
 * What an agreement comes to in a period: the report's figures, out of its terms and of what is on record.
 *
 * <p>Owns how clauses meet: which goes first, what outages are, how caps are used up, what is left of the budget and what is
 * owed. A function of its arguments; cost grows with status changes, windows and days of service hours. Does not know where the
 * record comes from, nor how a report is written.
 */
package io.nines.timeline.agreement;
