package io.nines.command.publication;

/**
 * The command service has stopped, because going on would falsify the log; whoever runs it should end the process.
 *
 * @param reason one line
 */
public record ServiceFailed(String reason) {}
