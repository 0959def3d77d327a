package io.nines.page.view;

import io.nines.contract.PostMortem.Priority;
import io.nines.contract.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was learned, as far as it is told to customers: who is to do what is not.
 *
 * @param whys why, and why that
 * @param publishedAt when it was published first, as recorded
 * @param changedAt when it was published last
 */
public record ShownPostMortem(
        FreeText summary, List<FreeText> whys, List<Action> actions, Instant publishedAt, Instant changedAt, Role by) {

    /**
     * Something that is done so that it does not come again.
     *
     * @param dueOn until when; null: not said
     */
    public record Action(String id, FreeText title, Priority priority, LocalDate dueOn, boolean done) {}
}
