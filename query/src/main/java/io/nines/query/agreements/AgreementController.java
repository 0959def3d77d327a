package io.nines.query.agreements;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Reading;
import io.nines.reports.Contract;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where agreements are read, as of any position. */
@Tag(name = "agreements")
@Controller("/api/agreements")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class AgreementController {
    private final Reading reading;
    private final Agreements agreements;

    AgreementController(Reading reading, Agreements agreements) {
        this.reading = reading;
        this.agreements = agreements;
    }

    @Operation(
            operationId = "listAgreements",
            summary = "All agreements",
            description = "In order of id, ended ones included; of an account manager's customers only.")
    @Get
    AgreementAnswer.Listing all(
            @Nullable @QueryValue @Parameter(description = "Only those of this customer.") String customer,
            @Parameter(hidden = true) Caller caller,
            @RequestBean Asked asked) {
        AsOf asOf = reading.asOf(asked);
        return new AgreementAnswer.Listing(
                asOf,
                agreements.all(caller, asOf).stream()
                        .filter(contract -> customer == null || customer.equals(contract.customer()))
                        .map(contract -> view(contract, asOf))
                        .toList());
    }

    @Operation(
            operationId = "readAgreement",
            summary = "One agreement",
            description =
                    "Every version of what it says, with where it was recorded and by which key. ETag is the quoted"
                            + " revision. 404 if there is none as of that position that the key may see.")
    @Get("/{id}")
    HttpResponse<AgreementAnswer> one(String id, @Parameter(hidden = true) Caller caller, @RequestBean Asked asked) {
        AsOf asOf = reading.asOf(asked);
        AgreementAnswer.View view = view(agreements.require(id, caller, asOf), asOf);
        return HttpResponse.ok(new AgreementAnswer(view, asOf)).header("ETag", "\"" + view.revision() + "\"");
    }

    private AgreementAnswer.View view(Contract contract, AsOf asOf) {
        return AgreementAnswer.View.of(
                contract, agreements.events(contract.id(), asOf.position()).size());
    }
}
