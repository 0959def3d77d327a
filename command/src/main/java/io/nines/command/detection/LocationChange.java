package io.nines.command.detection;

import io.nines.contract.Status;

/**
 * From an instant on a location has a status.
 *
 * @param result the result that says so; where one that was down fell silent its last failed one; null: it fell silent and was not
 *     down, or the result lies before the part that is looked at
 */
record LocationChange(long at, Status status, ProvingResult result) {}
