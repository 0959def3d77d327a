package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nines.contract.Ids;
import io.nines.contract.ObservedOutage.Fate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutageIdsTest {
    private static ImpliedOutage implied(long start, long end) {
        return new ImpliedOutage(start, end, null, null);
    }

    private static RecordedOutage recorded(String id, long order, long start, long end) {
        return new RecordedOutage(id, order, start, end, null, null);
    }

    private static List<OutageNote> notes(List<ImpliedOutage> implied, List<RecordedOutage> recorded, String... used) {
        return new OutageIds("api", Set.of(used)::contains).notes(implied, recorded);
    }

    @Test
    void aNewOutageGetsAnIdThatFollowsFromItsStart() {
        List<OutageNote> notes = notes(List.of(implied(10, 20)), List.of());
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.id()).isEqualTo(Ids.derived("outage/api/10/0")).matches(Ids.OTHER);
            assertThat(note.fate()).isEqualTo(Fate.STANDS);
        });
    }

    @Test
    void anIdIsNeverGivenTwice() {
        List<OutageNote> notes = notes(List.of(implied(10, 20)), List.of(), Ids.derived("outage/api/10/0"));
        assertThat(notes)
                .singleElement()
                .satisfies(note -> assertThat(note.id()).isEqualTo(Ids.derived("outage/api/10/1")));
    }

    @Test
    void whatStandsAsItWasIsNotMentioned() {
        assertThat(notes(List.of(implied(10, 20)), List.of(recorded("x", 1, 10, 20))))
                .isEmpty();
    }

    @Test
    void withOtherBoundsItIsTheSameOutage() {
        assertThat(notes(List.of(implied(5, 30)), List.of(recorded("x", 1, 10, 20))))
                .containsExactly(new OutageNote("x", Fate.STANDS, implied(5, 30), recorded("x", 1, 10, 20), null));
    }

    @Test
    void whatNeverWasIsWithdrawn() {
        List<OutageNote> notes = notes(List.of(implied(20, 30)), List.of(recorded("x", 1, 10, 20)));
        assertThat(notes).extracting(OutageNote::fate).containsExactly(Fate.STANDS, Fate.WITHDRAWN);
        assertThat(notes.get(1).id()).isEqualTo("x");
    }

    @Test
    void ofOutagesThatBecomeOneTheOneRecordedFirstSurvives() {
        List<OutageNote> notes = notes(
                List.of(implied(10, 60)),
                List.of(recorded("later", 2, 10, 20), recorded("first", 1, 30, 40), recorded("last", 3, 50, 60)));
        assertThat(notes)
                .extracting(OutageNote::id, OutageNote::fate, OutageNote::other)
                .containsExactly(
                        tuple("first", Fate.STANDS, null),
                        tuple("later", Fate.MERGED, "first"),
                        tuple("last", Fate.MERGED, "first"));
    }

    @Test
    void ofPartsTheEarlierKeepsTheIdAndTheLaterSaysWhereItCameFrom() {
        List<OutageNote> notes = notes(List.of(implied(10, 20), implied(30, 40)), List.of(recorded("x", 1, 10, 40)));
        assertThat(notes)
                .extracting(OutageNote::id, OutageNote::fate, OutageNote::other)
                .containsExactly(tuple("x", Fate.STANDS, null), tuple(Ids.derived("outage/api/30/0"), Fate.SPLIT, "x"));
    }

    @Test
    void whereOneGrowsIntoAnotherThatLivesOnBothKeepTheirIds() {
        List<OutageNote> notes = notes(
                List.of(implied(5, 25), implied(27, 40)), List.of(recorded("x", 1, 0, 10), recorded("y", 2, 20, 30)));
        assertThat(notes).extracting(OutageNote::id).containsExactly("x", "y");
        assertThat(notes).extracting(OutageNote::fate).containsOnly(Fate.STANDS);
    }
}
