package io.nines.command.checks;

/**
 * One item's own bytes within a request's body.
 *
 * @param from first byte
 * @param length number of bytes
 */
record Slice(int from, int length) {}
