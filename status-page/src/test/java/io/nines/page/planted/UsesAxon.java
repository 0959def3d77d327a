package io.nines.page.planted;

import org.axonframework.planted.OfAxon;

/** Breaks a rule, so that the rule can be seen to bite. */
public final class UsesAxon {
    OfAxon planted;
}
