package io.nines.terms.planted;

import org.assertj.core.api.Condition;

/** Breaks the rule that terms know only timeline and Jackson, to prove that the rule bites. */
public record KnowsAnotherLibrary(Condition<String> condition) {}
