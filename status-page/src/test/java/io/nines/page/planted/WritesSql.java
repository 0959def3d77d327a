package io.nines.page.planted;

import java.sql.Connection;

/** Breaks a rule, so that the rule can be seen to bite. */
public final class WritesSql {
    Connection planted;
}
