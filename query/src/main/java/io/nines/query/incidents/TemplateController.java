package io.nines.query.incidents;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Reading;
import io.nines.query.texts.Shown;
import io.nines.query.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Where ready-made updates are read, as of any position. */
@Tag(name = "incidents")
@Controller("/api/incident-templates")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class TemplateController {
    private final Reading reading;
    private final Steps steps;
    private final Texts texts;

    TemplateController(Reading reading, Steps steps, Texts texts) {
        this.reading = reading;
        this.steps = steps;
        this.texts = texts;
    }

    @Operation(
            operationId = "listIncidentTemplates",
            summary = "All ready-made updates",
            description = "In order of their names, each with its texts.")
    @Get
    TemplateAnswer all(@RequestBean Asked asked) {
        AsOf asOf = reading.asOf(asked);
        List<Step> last = steps.ofType("incident-template", asOf.position()).values().stream()
                .map(all -> all.get(all.size() - 1))
                .toList();
        Shown shown = texts.show(Step.texts(last));
        List<TemplateAnswer.View> templates = last.stream()
                .map(step -> TemplateAnswer.View.of(step, shown))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(TemplateAnswer.View::name).thenComparing(TemplateAnswer.View::id))
                .toList();
        return new TemplateAnswer(asOf, templates);
    }
}
