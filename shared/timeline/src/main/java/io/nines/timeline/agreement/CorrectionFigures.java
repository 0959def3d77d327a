package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.terms.Terms;
import java.util.List;

/** Works out what each correction changed, by reckoning without it. */
final class CorrectionFigures {
    private final Agreement agreement;
    private final Facts facts;
    private final Interval period;
    private final Reckoning with;

    CorrectionFigures(Agreement agreement, Facts facts, Interval period, Reckoning with) {
        this.agreement = agreement;
        this.facts = facts;
        this.period = period;
        this.with = with;
    }

    /** Those that meet the period, or changed something in it from outside, by position. */
    List<CorrectionFigure> all() {
        return facts.corrections().stream()
                .filter(correction -> correction.components().stream().anyMatch(agreement.components()::contains))
                .map(this::figure)
                .filter(figure -> !figure.correction().span().intersect(period).isEmpty()
                        || !figure.countedChange().isZero()
                        || !figure.denominatorChange().isZero())
                .toList();
    }

    private CorrectionFigure figure(Correction correction) {
        CorrectionFigure.Standing standing = standing(correction);
        if (standing != CorrectionFigure.Standing.APPLIES) {
            return new CorrectionFigure(correction, standing, Fraction.ZERO, Fraction.ZERO, with.attained());
        }
        Reckoning without = new Reckoning(agreement, facts.without(correction), period);
        return new CorrectionFigure(
                correction,
                standing,
                with.tally().counted.sum().minus(without.tally().counted.sum()),
                with.denominator().minus(without.denominator()),
                without.attained());
    }

    private CorrectionFigure.Standing standing(Correction correction) {
        if (correction.withdrawn()) {
            return CorrectionFigure.Standing.WITHDRAWN;
        }
        boolean approved = correction.approved();
        boolean somewhere = false;
        for (int i = 0; i < agreement.versions().size(); i++) {
            Terms terms = agreement.versions().get(i).terms();
            if (!correction.span().intersect(agreement.span(i)).isEmpty()) {
                if (Overlays.applies(correction, terms)) {
                    return CorrectionFigure.Standing.APPLIES;
                }
                somewhere |= !approved && terms.correctionsNeedApproval();
            }
        }
        return somewhere ? CorrectionFigure.Standing.NOT_APPROVED : CorrectionFigure.Standing.NOT_IN_CONTRACT;
    }
}
