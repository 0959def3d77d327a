package io.nines.log;

import java.util.List;
import java.util.Map;

/**
 * What became of a batch of check results.
 *
 * @param nextOffsets of each partition touched, the offset after the last result stored there
 * @param failed indexes, in order, of the lines that were not acknowledged. Such a line may still be on the log: a broker
 *     that answers too late has stored it all the same. Whoever sends it again does no harm, because a result counts once.
 */
public record Appended(Map<Integer, Long> nextOffsets, List<Integer> failed) {}
