package io.nines.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells whoever watches over Nines whether all of it does its work. Open: it takes no key. */
@Tag(name = "health")
@Controller("/health")
public class HealthController {
    private final List<HealthReport> reports;

    HealthController(List<HealthReport> reports) {
        this.reports = reports;
    }

    @Operation(
            summary = "Whether every part does its work",
            description = "Open, takes no key. 503: a problem whose member parts says by part what has failed.")
    @ApiResponse(
            responseCode = "200",
            description = "all is well",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Health.class)))
    @Get
    HttpResponse<?> health() {
        Map<String, String> parts = new TreeMap<>();
        reports.forEach(report -> report.trouble().ifPresent(why -> parts.put(report.part(), why)));
        return answer(parts).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static MutableHttpResponse<?> answer(Map<String, String> parts) {
        if (parts.isEmpty()) {
            return HttpResponse.ok(new Health("up"));
        }
        String detail = parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining("; "));
        return ProblemExceptionHandler.answer(
                ProblemException.of(503, "unhealthy", "Not all of Nines does its work", detail)
                        .with("parts", parts));
    }
}
