/** The rows of the table: each says what it measures against what, does it in turns, and checks that the results are right. */
package io.nines.bench.rows;
