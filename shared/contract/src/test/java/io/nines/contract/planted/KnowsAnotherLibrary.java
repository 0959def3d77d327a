package io.nines.contract.planted;

import org.assertj.core.api.Condition;

/** Breaks the rule on purpose, so that it is seen to bite. */
public final class KnowsAnotherLibrary {
    private final Condition<String> foreign = new Condition<>(String::isEmpty, "empty");

    public Condition<String> foreign() {
        return foreign;
    }
}
