package org.axonframework.planted;

/** Stands for anything of Axon, which is not on the page's class path. */
public final class OfAxon {}
