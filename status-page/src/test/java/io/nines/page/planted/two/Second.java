package io.nines.page.planted.two;

import io.nines.page.planted.one.First;

/** Half of a cycle, so that the rule can be seen to bite. */
public final class Second {
    First other;
}
