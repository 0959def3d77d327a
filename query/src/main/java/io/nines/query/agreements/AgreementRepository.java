package io.nines.query.agreements;

import io.micronaut.transaction.TransactionOperations;
import io.nines.query.database.DatabaseRepository;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which agreements, corrections and issued reports there are. */
@Singleton
class AgreementRepository extends DatabaseRepository {
    AgreementRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /** An aggregate, such as {@code correction/4f7ax20bq1zz}, and the position of its first event. */
    record First(String aggregate, long position) {}

    /** The aggregates of a type that there are, in order of their ids. */
    List<String> aggregates(String type, long position) {
        return select(
                "select aggregate from step where aggregate_type = ? and position <= ? and revision = 1"
                        + " order by aggregate",
                row -> row.getString(1),
                type,
                position);
    }

    /** The newest aggregates of a type, from before a position on. */
    List<First> newest(String type, long before, int most) {
        return select(
                "select aggregate, position from step where aggregate_type = ? and position < ? and revision = 1"
                        + " order by position desc fetch first " + most + " rows only",
                row -> new First(row.getString(1), row.getLong(2)),
                type,
                before);
    }

    /** Ids of the corrections that concern one of the components. */
    List<String> corrections(Collection<String> components, long position) {
        return selectAmong(
                "select correction from correction_component where position <= ? and component in (??)",
                row -> row.getString(1),
                components,
                position);
    }

    /** The newest corrections that concern one of the components, from before a position on. */
    List<First> newestCorrections(Collection<String> components, long before, int most) {
        return selectAmong(
                        "select distinct correction, position from correction_component where position < ? and component in"
                                + " (??) order by position desc fetch first " + most + " rows only",
                        row -> new First(Corrections.PREFIX + row.getString(1), row.getLong(2)),
                        components,
                        before)
                .stream()
                .distinct()
                .sorted(Comparator.comparingLong(First::position).reversed())
                .limit(most)
                .toList();
    }

    /** Ids of the reports that were issued for an agreement, newest first, from before a position on. */
    List<First> reports(String agreement, long before, int most) {
        return select(
                "select report, position from issued_report where agreement = ? and position < ?"
                        + " order by position desc fetch first " + most + " rows only",
                row -> new First("report/" + row.getString(1), row.getLong(2)),
                agreement,
                before);
    }

    void addCorrection(String correction, Collection<String> components, long position) {
        updateEach(
                "insert into correction_component (component, correction, position) values (?, ?, ?)",
                components.stream()
                        .map(component -> new Object[] {component, correction, position})
                        .toList());
    }

    void addReport(String report, String agreement, long position) {
        update("insert into issued_report (agreement, position, report) values (?, ?, ?)", agreement, position, report);
    }
}
