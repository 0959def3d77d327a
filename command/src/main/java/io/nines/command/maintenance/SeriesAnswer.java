package io.nines.command.maintenance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A series that was ended.
 *
 * @param series the series' id
 * @param revision counts its changes, from 1; the ETag
 * @param cancelled ids of the windows that were cancelled with it, in order
 */
@Schema(name = "EndedMaintenanceSeries")
record SeriesAnswer(String series, long revision, List<String> cancelled) {}
