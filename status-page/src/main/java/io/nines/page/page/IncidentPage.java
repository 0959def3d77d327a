package io.nines.page.page;

import java.util.List;

/**
 * A page for each incident.
 *
 * @param corrections how the title read before
 * @param state {@code Resolved}, {@code Monitoring}
 * @param mark of the state
 * @param when day and times
 * @param length how long it lasted, or lasts by now
 * @param impact the worst that was declared, in a word; null: none was
 * @param chart null: no component is named
 * @param zone in which times are said that do not name it themselves
 * @param updates newest first
 * @param observed what was seen of each component
 * @param costs what it left of the month
 * @param costTitle of which month
 * @param asItWas address of the page as it was; null: in an earlier view
 * @param restated impacts that were stated anew
 * @param postMortem null: none was published
 */
public record IncidentPage(
        Site site,
        String id,
        String title,
        List<Told.Correction> corrections,
        String state,
        Wording mark,
        List<Said> when,
        Said length,
        String impact,
        Chart chart,
        List<Said> chartHint,
        Said zone,
        List<Told> updates,
        List<Seen> observed,
        String costTitle,
        List<Cost> costs,
        AsItWas asItWas,
        List<Restated> restated,
        Lessons postMortem,
        Foot foot) {

    /** A component: what was observed of it, and what declared. */
    public record Seen(String name, List<Line> observed, List<Line> declared) {}

    /** A period; {@code 14:21 – 14:47 · 26 min}, of what goes on {@code since 14:21}. */
    public record Line(Wording status, String word, List<Said> times) {}

    /** A component's figure of the month. */
    public record Cost(String name, Figure figure) {}

    /** The page at an instant within the incident. */
    public record AsItWas(String href, List<Said> text) {}

    /** A component of which was said anew when it was affected. */
    public record Restated(List<Said> when, String component, List<Line> lines) {}

    /** The post-mortem. */
    public record Lessons(String published, Written summary, List<Written> whys, List<Action> actions) {}

    /** Something that is changed; {@code Done}, {@code Planned for 3 Dec}. */
    public record Action(Written title, String state) {}
}
