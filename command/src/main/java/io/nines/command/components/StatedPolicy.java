package io.nines.command.components;

import io.nines.contract.DetectionPolicy;
import java.time.Instant;

/**
 * What somebody says of detection.
 *
 * @param effectiveFrom from when on it judges; null: from when it is recorded
 */
record StatedPolicy(DetectionPolicy policy, Instant effectiveFrom) {}
