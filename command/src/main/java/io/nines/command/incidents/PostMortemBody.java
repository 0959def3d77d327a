package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.contract.Ids;
import io.nines.contract.PostMortem.Priority;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was learned; the whole of it.
 *
 * @param summary what happened, at most 20,000 characters, erasable
 * @param whys why, and why that: at most five, each at most 2000 characters, erasable
 * @param actions what is done so that it does not come again, at most 100
 */
@Schema(name = "PostMortemBody")
record PostMortemBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20_000, example = "A disk was full.")
        String summary,

        @Nullable List<String> whys,
        @Nullable List<Action> actions) {
    private static final int WHYS = 5;
    private static final int WHY = 2000;
    private static final int ACTIONS = 100;

    /**
     * Something to be done.
     *
     * @param id of one that was published before; null: it is new
     * @param title what, at most 300 characters, erasable
     * @param priority how soon; medium where it is left out
     * @param owner who, at most 120 characters, erasable; null: nobody yet
     * @param dueOn until when; null: not said
     * @param done whether it is
     */
    @Schema(name = "PostMortemAction")
    record Action(
            @Nullable String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 300)
            String title,

            @Nullable Priority priority,
            @Nullable @Schema(maxLength = 120) String owner,
            @Nullable LocalDate dueOn,
            @Nullable Boolean done) {
        private static Action read(Fields fields) {
            Priority priority = fields.choice("priority", Priority.class);
            String id = fields.line("id", 12);
            if (id != null && !Ids.OTHER.matcher(id).matches()) {
                fields.complain("id", "the id of an action item that was published before is needed, or none");
            }
            Action read = new Action(
                    id,
                    fields.line("title", 300),
                    priority == null ? Priority.MEDIUM : priority,
                    fields.line("owner", 120),
                    fields.date("dueOn"),
                    fields.flag("done"));
            fields.nothingElse();
            return read;
        }
    }

    static PostMortemBody read(JsonNode body) {
        Fields fields = Fields.of(body).need("summary");
        List<String> whys =
                fields.list("whys", why -> Fields.isText(why, WHY), "texts of at most 2000 characters are needed");
        List<Action> actions = new ArrayList<>();
        fields.objects("actions").forEach(one -> actions.add(Action.read(one.need("title"))));
        PostMortemBody read = new PostMortemBody(
                fields.text("summary", UpdateBody.MESSAGE), whys == null ? List.of() : whys, List.copyOf(actions));
        if (read.whys().size() > WHYS) {
            fields.complain("whys", "five are enough");
        }
        if (actions.size() > ACTIONS) {
            fields.complain("actions", "a hundred are enough");
        }
        if (actions.stream().map(Action::id).filter(id -> id != null).distinct().count()
                < actions.stream().map(Action::id).filter(id -> id != null).count()) {
            fields.complain("actions", "an id is there twice");
        }
        fields.check();
        return read;
    }
}
