package io.nines.command.detection;

import io.nines.contract.ObservedEvent.TimelineEvent;
import java.util.List;

/**
 * What is to be stored of a component that was judged.
 *
 * @param events bring its record up to what is implied; empty: it says that already
 */
record Recording(Judgement judgement, List<TimelineEvent> events) {}
