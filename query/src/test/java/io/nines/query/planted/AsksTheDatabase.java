package io.nines.query.planted;

import java.sql.Connection;

/** Breaks the rule that only repositories speak SQL, to prove that the rule bites. */
public record AsksTheDatabase(Connection connection) {}
