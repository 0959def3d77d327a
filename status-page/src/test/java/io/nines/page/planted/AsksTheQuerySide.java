package io.nines.page.planted;

import io.nines.query.planted.OfTheQuerySide;

/** Breaks a rule, so that the rule can be seen to bite. */
public final class AsksTheQuerySide {
    OfTheQuerySide planted;
}
