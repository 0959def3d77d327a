package io.nines.query.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * What an answer speaks from: asked again as of the same position, it comes out the same.
 *
 * @param position the position of the log
 * @param recordedAt when the event there was recorded
 * @param chain the chain value there, in hex
 * @param through up to where everything was judged there; null: nothing was
 */
public record AsOf(
        long position,
        Instant recordedAt,
        String chain,
        @JsonIgnore Instant through) {}
