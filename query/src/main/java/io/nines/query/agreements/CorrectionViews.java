package io.nines.query.agreements;

import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.DomainEvent;
import io.nines.contract.TextRef;
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

/** Puts the answers about corrections together. */
@Singleton
class CorrectionViews {
    private final AgreementRepository repository;
    private final Steps steps;
    private final Texts texts;

    CorrectionViews(AgreementRepository repository, Steps steps, Texts texts) {
        this.repository = repository;
        this.steps = steps;
        this.texts = texts;
    }

    /** Newest first, those recorded before a position. */
    CorrectionAnswer.Listing list(long before, int most, AsOf asOf) {
        List<First> found = repository.newest(Corrections.TYPE, Math.min(before, asOf.position() + 1), most + 1);
        Page<First> page = Page.of(found, most, each -> Long.toString(each.position()));
        List<List<Step>> stories =
                steps.of(page.shown().stream().map(First::aggregate).toList(), asOf.position());
        return new CorrectionAnswer.Listing(asOf, views(stories), page.next());
    }

    /** 404 if there is none as of that position. */
    CorrectionAnswer one(String id, AsOf asOf) {
        List<Step> story = steps.of(Corrections.PREFIX + id, asOf.position());
        if (story.isEmpty()) {
            throw ProblemException.of(
                    404,
                    "unknown-correction",
                    "No such correction",
                    "As of position " + asOf.position() + " there is no correction " + id + ".");
        }
        return new CorrectionAnswer(views(List.of(story)).get(0), asOf);
    }

    private List<View> views(List<List<Step>> stories) {
        Shown shown = texts.show(Step.textsOf(stories));
        return stories.stream().map(story -> view(story, shown)).toList();
    }

    private static View view(List<Step> story, Shown shown) {
        CorrectionRecorded said = (CorrectionRecorded) story.get(0).event();
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
