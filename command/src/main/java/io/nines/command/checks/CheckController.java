package io.nines.command.checks;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.scheduling.TaskExecutors;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.nines.http.ProblemException;
import io.nines.http.ProblemExceptionHandler;
import io.nines.http.SentBody;
import io.nines.http.TakesGzip;
import io.nines.log.LogUnavailableException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Where probes post what they found. */
@Tag(name = "checks")
@Controller("/api/checks")
@Allowed(Role.PROBE)
final class CheckController {
    /** The next offset of each partition that was written to; {@code ?afterChecks=} of a read takes it. */
    static final String CHECKS = "Nines-Checks";

    private static final int RETRY_AFTER_SECONDS = 5;

    private final CheckIntake intake;
    private final HttpServerConfiguration server;
    private final ExecutorService blocking;

    CheckController(
            CheckIntake intake,
            HttpServerConfiguration server,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.intake = intake;
        this.server = server;
        this.blocking = blocking;
    }

    /**
     * What became of the items.
     *
     * @param accepted how many are on the log
     * @param rejected the others
     */
    @Schema(name = "TakenChecks")
    record Answer(int accepted, List<Rejection> rejected) {}

    @Operation(
            operationId = "postChecks",
            summary = "Post check results",
            description = "One JSON object, a JSON array, or one object per line (application/x-ndjson), plain or with"
                    + " Content-Encoding: gzip. Answered when the results are stored on all in-sync replicas. Each bad item"
                    + " is named in rejected by its index, the good ones are kept; 422 if none was accepted; 503 with"
                    + " Retry-After if the log is away, then nothing was. A result is known by component, location, probe"
                    + " and at: sent twice it counts once.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = PostedResult.class))),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = PostedResult.class))
            })
    @ApiResponse(
            responseCode = "200",
            description = "What became of the items",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = CHECKS,
                            description =
                                    "The next offset of each partition that was written to: afterChecks of a read",
                            schema = @Schema(type = "string", example = "0:1234,3:998")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class)))
    @Post
    @TakesGzip
    @Consumes(MediaType.ALL)
    CompletableFuture<HttpResponse<?>> post(
            @Parameter(hidden = true) @Body byte[] body,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @Nullable @Header("Content-Type") String type,
            @Nullable @Header("Content-Encoding") String encoding) {
        if (encoding == null && intake.isQuick(body.length)) {
            return take(body, caller, type, null);
        }
        return CompletableFuture.completedFuture(body)
                .thenComposeAsync(sent -> take(sent, caller, type, encoding), blocking);
    }

    private CompletableFuture<HttpResponse<?>> take(byte[] body, Caller caller, String type, String encoding) {
        byte[] plain = SentBody.unpacked(body, encoding, server.getMaxRequestSize());
        List<Slice> items = CheckBody.items(plain, isLines(type));
        if (items.isEmpty()) {
            throw ProblemException.of(
                    422, "no-results", "There is no result in the body", "An empty list has nothing to accept.");
        }
        return intake.take(plain, items, caller).handle(CheckController::answer);
    }

    private static boolean isLines(String type) {
        return type != null && (type.contains("ndjson") || type.contains("jsonl") || type.contains("json-lines"));
    }

    private static HttpResponse<?> answer(CheckIntake.Taken taken, Throwable failure) {
        if (failure != null) {
            return ProblemExceptionHandler.answer(unavailable(failure));
        }
        if (taken.accepted() == 0) {
            return ProblemExceptionHandler.answer(nothingAccepted(taken));
        }
        return HttpResponse.ok(new Answer(taken.accepted(), taken.rejected())).header(CHECKS, offsets(taken.next()));
    }

    private static String offsets(Map<Integer, Long> next) {
        return next.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(partition -> partition.getKey() + ":" + partition.getValue())
                .collect(Collectors.joining(","));
    }

    private static ProblemException nothingAccepted(CheckIntake.Taken taken) {
        return ProblemException.of(
                        422, "nothing-accepted", "No result was accepted", "Every item has its reason in rejected.")
                .with("accepted", 0)
                .with("rejected", taken.rejected());
    }

    private static ProblemException unavailable(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof LogUnavailableException) {
            return ProblemException.of(
                            503, "log-unavailable", "The log is away", "Nothing was accepted. Send it again later.")
                    .withHeader("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        }
        throw new CompletionException(cause);
    }
}
