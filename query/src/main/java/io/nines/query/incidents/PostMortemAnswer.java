package io.nines.query.incidents;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.PostMortem;
import io.nines.query.texts.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was learned from an incident.
 *
 * @param summary what happened
 * @param summaryText id of that text
 * @param whys why, and why that
 * @param actions what is done so that it does not come again
 * @param publishedAt when it was published last
 */
@Schema(name = "PostMortemTold")
record PostMortemAnswer(
        @Nullable String summary,
        @Nullable String summaryText,
        List<Why> whys,
        List<Action> actions,
        Instant publishedAt) {

    /**
     * An answer to a why.
     *
     * @param whyText id of that text
     */
    @Schema(name = "PostMortemWhy")
    record Why(@Nullable String why, String whyText) {}

    /**
     * Something to be done.
     *
     * @param id stays the same when the post-mortem is published again
     * @param titleText id of that text
     * @param owner who; null: nobody yet
     * @param ownerText id of that name; null: none
     * @param dueOn null: not said
     */
    @Schema(name = "PostMortemActionTold")
    record Action(
            String id,
            @Nullable String title,
            @Nullable String titleText,
            PostMortem.Priority priority,
            @Nullable String owner,
            @Nullable String ownerText,
            @Nullable LocalDate dueOn,
            boolean done) {}

    /** Null for none. */
    static PostMortemAnswer of(PostMortem learned, Instant publishedAt, Shown texts) {
        if (learned == null) {
            return null;
        }
        return new PostMortemAnswer(
                texts.of(learned.summary()),
                Shown.id(learned.summary()),
                learned.whys().stream()
                        .map(why -> new Why(texts.of(why), why.id()))
                        .toList(),
                learned.actions().stream().map(item -> action(item, texts)).toList(),
                publishedAt);
    }

    private static Action action(PostMortem.ActionItem item, Shown texts) {
        return new Action(
                item.id(),
                texts.of(item.title()),
                Shown.id(item.title()),
                item.priority(),
                texts.of(item.owner()),
                Shown.id(item.owner()),
                item.dueOn(),
                item.done());
    }
}
