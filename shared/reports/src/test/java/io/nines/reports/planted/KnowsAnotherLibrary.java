package io.nines.reports.planted;

import org.assertj.core.api.Condition;

/** Breaks the rule on purpose, so that it is seen to bite. */
public final class KnowsAnotherLibrary {
    final Condition<String> foreign = new Condition<>(String::isEmpty, "empty");
}
