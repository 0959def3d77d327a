package io.nines.command.detection;

import io.nines.contract.Status;

/**
 * From an instant on a location has a status.
 *
 * @param result the result that says so; null: silence, or it lies before the part that is looked at
 */
record LocationChange(long at, Status status, ProvingResult result) {}
