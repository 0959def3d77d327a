package io.nines.command.acceptance;

/**
 * An answer as it is given, and given again.
 *
 * @param request hash of what was asked; null: it is not kept
 * @param body JSON
 * @param etag null: none
 * @param location null: none
 * @param position of what was recorded
 */
record KeptAnswer(String request, int status, String body, String etag, String location, long position) {}
