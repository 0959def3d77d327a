package io.nines.page.planted.one;

import io.nines.page.planted.two.Second;

/** Half of a cycle, so that the rule can be seen to bite. */
public final class First {
    Second other;
}
