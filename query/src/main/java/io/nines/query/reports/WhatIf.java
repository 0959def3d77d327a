package io.nines.query.reports;

import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.http.ProblemException;
import io.nines.query.components.ComponentNames;
import io.nines.query.reading.AsOf;
import io.nines.query.reports.WhatIfBody.Wrong;
import io.nines.reports.Contract;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.ReportPeriod;
import io.nines.reports.Reports;
import io.nines.terms.DraftDocument;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reckons what was by terms that nobody agreed to. */
@Singleton
class WhatIf {
    private static final String DRAFT = "draft";

    private final ReportTables tables;
    private final ComponentNames names;

    WhatIf(ReportTables tables, ComponentNames names) {
        this.tables = tables;
        this.names = names;
    }

    /** 400 for a period that is none, 422 for components that there are none of and versions that are out of order. */
    WhatIfAnswer of(Contract contract, DraftDocument asked, AsOf asOf) {
        Contract draft = draft(contract, asked, asOf);
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
        ReportPeriod period = AskedReport.read("periods", text, draft, source.through());
        Report drafted = Reports.of(source, draft, period);
        // the contract may have another zone: what is compared is the same time
        Report actual = Reports.of(source, contract, period);
        return WhatIfAnswer.Comparison.of(ReportJson.bytes(drafted), actual);
    }

    private Contract draft(Contract contract, DraftDocument asked, AsOf asOf) {
        List<Contract.Draft> drafts =
                asked.versions() == null ? everywhere(contract, asked.everywhere()) : said(contract, asked.versions());
        requireKnown(asked, asOf);
        Contract drafted = Contract.draft(contract.customer(), drafts);
        Contract draft = new Contract(
                DRAFT,
                contract.customer(),
                contract.title(),
                contract.startsAt(),
                contract.endsAt(),
                drafted.versions());
        try {
            draft.agreement();
        } catch (IllegalArgumentException e) {
            throw WhatIfBody.unusable(List.of(new Wrong("/versions", e.getMessage())));
        }
        return draft;
    }

    /** Of one that is retired there is a past to reckon with. */
    private void requireKnown(DraftDocument asked, AsOf asOf) {
        List<DraftDocument.Version> versions =
                asked.versions() == null ? List.of(asked.everywhere()) : asked.versions();
        TreeSet<String> named = versions.stream()
                .filter(version -> version.components() != null)
                .flatMap(version -> version.components().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(names.known(named, asOf));
        if (!named.isEmpty()) {
            throw ProblemException.naming(
                    "unknown-component",
                    "No such component",
                    "There is no component with the id ",
                    "components",
                    List.copyOf(named));
        }
    }

    /** The same in place of what every version says; its own where nothing is said. */
    private static List<Contract.Draft> everywhere(Contract contract, DraftDocument.Version said) {
        return contract.versions().stream()
                .map(version -> new Contract.Draft(version.effectiveFrom(), agreed(version.agreed(), said)))
                .toList();
    }

    private static List<Contract.Draft> said(Contract contract, List<DraftDocument.Version> versions) {
        List<Contract.Draft> drafts = new ArrayList<>();
        for (DraftDocument.Version version : versions) {
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

    private static AgreedTerms agreed(AgreedTerms then, DraftDocument.Version said) {
        return new AgreedTerms(
                said.components() == null
                        ? then.components()
                        : said.components().entrySet().stream()
                                .map(weight -> new AgreedComponent(weight.getKey(), weight.getValue()))
                                .toList(),
                said.fee() == null
                        ? then.fee()
                        : new AgreedFee(
                                said.fee().amount().toPlainString(), said.fee().currency()),
                said.clauses() == null ? then.terms() : said.clauses());
    }
}
