package io.nines.query.agreements;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.DomainEvent;
import io.nines.contract.TextRef;
import io.nines.http.Caller;
import io.nines.http.ProblemException;
import io.nines.query.agreements.AgreementRepository.First;
import io.nines.query.agreements.CorrectionAnswer.Mark;
import io.nines.query.agreements.CorrectionAnswer.View;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Page;
import io.nines.query.texts.Shown;
import io.nines.query.texts.Texts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Puts the answers about corrections together. */
@Singleton
class CorrectionViews {
    private final AgreementRepository repository;
    private final Agreements agreements;
    private final Steps steps;
    private final Texts texts;

    CorrectionViews(AgreementRepository repository, Agreements agreements, Steps steps, Texts texts) {
        this.repository = repository;
        this.agreements = agreements;
        this.steps = steps;
        this.texts = texts;
    }

    /** Those that the caller may see, newest first, recorded before a position. */
    CorrectionAnswer.Listing list(long before, int most, Caller caller, AsOf asOf) {
        List<First> found =
                newest(agreements.components(caller, asOf), Math.min(before, asOf.position() + 1), most + 1);
        Page<First> page = Page.of(found, most, each -> Long.toString(each.position()));
        List<List<Step>> stories =
                steps.of(page.shown().stream().map(First::aggregate).toList(), asOf.position());
        return new CorrectionAnswer.Listing(asOf, views(stories), page.next());
    }

    private List<First> newest(@Nullable Set<String> seen, long before, int most) {
        return seen == null
                ? repository.newest(Corrections.TYPE, before, most)
                : repository.newestCorrections(seen, before, most);
    }

    /** 404 if there is none as of that position, or the caller may not see that there is. */
    CorrectionAnswer one(String id, Caller caller, AsOf asOf) {
        List<Step> story = steps.of(Corrections.PREFIX + id, asOf.position());
        if (story.isEmpty() || !concerns(said(story), agreements.components(caller, asOf))) {
            throw ProblemException.of(
                    404,
                    "unknown-correction",
                    "No such correction",
                    "As of position " + asOf.position() + " there is no correction " + id + " that this key may see.");
        }
        return new CorrectionAnswer(views(List.of(story)).get(0), asOf);
    }

    private static boolean concerns(CorrectionRecorded said, @Nullable Set<String> seen) {
        return seen == null || said.components().stream().anyMatch(seen::contains);
    }

    private static CorrectionRecorded said(List<Step> story) {
        return (CorrectionRecorded) story.get(0).event();
    }

    private List<View> views(List<List<Step>> stories) {
        Shown shown = texts.show(Step.textsOf(stories));
        return stories.stream().map(story -> view(story, shown)).toList();
    }

    private static View view(List<Step> story, Shown shown) {
        CorrectionRecorded said = said(story);
        Step withdrawn = find(story, CorrectionWithdrawn.class);
        TextRef because = withdrawn == null ? null : ((CorrectionWithdrawn) withdrawn.event()).reason();
        return new View(
                said.correction(),
                said.components(),
                said.from(),
                said.to(),
                said.as(),
                said.category(),
                shown.of(said.reason()),
                Shown.id(said.reason()),
                shown.of(said.evidence()),
                Shown.id(said.evidence()),
                mark(story.get(0)),
                mark(find(story, CorrectionApproved.class)),
                mark(withdrawn),
                shown.of(because),
                Shown.id(because),
                story.get(story.size() - 1).revision());
    }

    private static Step find(List<Step> story, Class<? extends DomainEvent> event) {
        return story.stream()
                .filter(step -> event.isInstance(step.event()))
                .findFirst()
                .orElse(null);
    }

    private static Mark mark(Step step) {
        return step == null ? null : new Mark(step.position(), step.recordedAt(), step.author());
    }
}
