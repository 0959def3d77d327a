package io.nines.query.reports;

import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.query.reading.AsOf;
import io.nines.query.reports.WhatIfBody.Wrong;
import io.nines.reports.Contract;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.ReportPeriod;
import io.nines.reports.Reports;
import io.nines.terms.InvalidTermsException;
import io.nines.terms.TermsDocument;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reckons what was by terms that nobody agreed to. */
@Singleton
class WhatIf {
    private static final String DRAFT = "draft";

    private final ReportTables tables;

    WhatIf(ReportTables tables) {
        this.tables = tables;
    }

    /** 400 for a period that is none, 422 for terms that are none. */
    WhatIfAnswer of(Contract contract, WhatIfBody asked, AsOf asOf) {
        Contract draft = draft(contract, asked);
        TreeSet<String> components = new TreeSet<>(contract.components());
        components.addAll(draft.components());
        TableSource source = tables.asOf(asOf, components);
        return new WhatIfAnswer(
                contract.id(),
                asOf,
                asked.periods().stream()
                        .map(text -> comparison(source, contract, draft, text))
                        .toList());
    }

    private static WhatIfAnswer.Comparison comparison(
            TableSource source, Contract contract, Contract draft, String text) {
        ReportPeriod period = AskedReport.read("periods", text, draft, source.through(draft));
        Report drafted = Reports.of(source, draft, period);
        // the contract may have another zone: what is compared is the same time
        Report actual = Reports.of(source, contract, period);
        return WhatIfAnswer.Comparison.of(ReportJson.bytes(drafted), actual);
    }

    private static Contract draft(Contract contract, WhatIfBody asked) {
        try {
            List<Contract.Draft> drafts =
                    asked.versions() == null ? everywhere(contract, asked) : said(contract, asked.versions());
            Contract drafted = Contract.draft(contract.customer(), drafts);
            Contract draft = new Contract(
                    DRAFT,
                    contract.customer(),
                    contract.title(),
                    contract.startsAt(),
                    contract.endsAt(),
                    drafted.versions());
            draft.agreement();
            return draft;
        } catch (InvalidTermsException e) {
            throw WhatIfBody.unusable(e.faults().stream()
                    .map(fault -> new Wrong(fault.path(), "needed is " + fault.expected()))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw WhatIfBody.unusable("/versions", e.getMessage());
        }
    }

    /** The same clauses in place of every version's; its own where there are none. */
    private static List<Contract.Draft> everywhere(Contract contract, WhatIfBody asked) {
        return contract.versions().stream()
                .map(version -> new Contract.Draft(
                        version.effectiveFrom(),
                        new AgreedTerms(
                                version.agreed().components(),
                                version.agreed().fee(),
                                asked.terms() == null ? version.agreed().terms() : TermsDocument.draft(asked.terms()))))
                .toList();
    }

    private static List<Contract.Draft> said(Contract contract, List<WhatIfBody.Draft> versions) {
        List<Contract.Draft> drafts = new ArrayList<>();
        for (WhatIfBody.Draft version : versions) {
            if (version == null || version.terms() == null) {
                throw new IllegalArgumentException("each version has terms");
            }
            if (!drafts.isEmpty() && version.effectiveFrom() == null) {
                throw new IllegalArgumentException("each version but the first has effectiveFrom");
            }
            Instant from = drafts.isEmpty() ? contract.startsAt() : version.effectiveFrom();
            drafts.add(new Contract.Draft(from, agreed(then(contract, from), version)));
        }
        return drafts;
    }

    /** What the agreement says at an instant. */
    private static AgreedTerms then(Contract contract, Instant fromOrNull) {
        AgreedTerms agreed = contract.versions().get(0).agreed();
        for (Contract.Version version : contract.versions()) {
            if (fromOrNull != null
                    && version.effectiveFrom() != null
                    && !version.effectiveFrom().isAfter(fromOrNull)) {
                agreed = version.agreed();
            }
        }
        return agreed;
    }

    private static AgreedTerms agreed(AgreedTerms then, WhatIfBody.Draft version) {
        List<AgreedComponent> components = version.components() == null
                ? then.components()
                : version.components().stream().map(WhatIf::agreed).toList();
        return new AgreedTerms(
                components,
                version.fee() == null ? then.fee() : agreed(version.fee()),
                TermsDocument.draft(version.terms()));
    }

    private static AgreedComponent agreed(WhatIfBody.Component component) {
        if (component == null || component.id() == null) {
            throw new IllegalArgumentException("each component has an id");
        }
        return new AgreedComponent(component.id(), component.weight() == null ? 1 : component.weight());
    }

    private static AgreedFee agreed(WhatIfBody.Fee fee) {
        if (fee.amount() == null || fee.currency() == null) {
            throw new IllegalArgumentException("a fee has an amount and a currency");
        }
        return new AgreedFee(fee.amount(), fee.currency());
    }
}
