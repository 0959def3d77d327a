package io.nines.command.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Fields;
import io.nines.command.acceptance.Sent;
import io.nines.command.access.AccessKeyCommand.GrantAccessKey;
import io.nines.command.access.AccessKeyCommand.RevokeAccessKey;
import io.nines.command.access.AccessKeyCommand.VoidKeyResults;
import io.nines.command.components.ComponentDirectory;
import io.nines.command.texts.Texts;
import io.nines.contract.Ids;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where admins grant and revoke keys, and void what was sent with them. */
@Tag(name = "keys")
@Controller("/api/keys")
@Allowed(Role.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeyController {
    private final Commands commands;
    private final AccessDirectory directory;
    private final ComponentDirectory components;
    private final Texts texts;
    private final Secrets secrets;
    private final RandomGenerator random;

    KeyController(
            Commands commands,
            AccessDirectory directory,
            ComponentDirectory components,
            Texts texts,
            Secrets secrets,
            RandomGenerator random) {
        this.components = components;
        this.commands = commands;
        this.directory = directory;
        this.texts = texts;
        this.secrets = secrets;
        this.random = random;
    }

    /**
     * A key that was granted.
     *
     * @param key the key itself, shown this once; null when the answer is given again
     */
    @Schema(name = "GrantedKey")
    record Granted(
            String id,
            @Nullable String key,
            Role role,
            @Nullable List<String> components,
            @Nullable List<String> customers,
            boolean backfill,
            @Nullable Long lateReachSeconds,
            @Nullable String label) {
        private static Granted of(String id, String key, KeyBody said) {
            return new Granted(
                    id,
                    key,
                    said.role(),
                    said.components(),
                    said.customers(),
                    said.backfill(),
                    said.lateReachSeconds(),
                    said.label());
        }
    }

    /** A key that nobody can use any more. */
    @Schema(name = "RevokedKey")
    record Revoked(String id, boolean revoked) {}

    /** The results of a key in {@code [from, to)} do not count. */
    @Schema(name = "VoidedResults")
    record Voided(String id, Instant from, Instant to) {}

    /** What is to be voided: results with {@code at} in {@code [from, to)}; the reason is erasable. */
    @Schema(name = "VoidBody")
    record VoidBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2025-01-01T00:00:00.000Z")
            Instant from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2025-01-02T00:00:00.000Z")
            Instant to,

            @Nullable @Schema(maxLength = 2000) String reason) {
        private static VoidBody read(JsonNode body) {
            Fields fields = Fields.of(body).need("from").need("to");
            VoidBody read = new VoidBody(fields.instant("from"), fields.instant("to"), fields.text("reason", 2000));
            if (read.from() != null && read.to() != null && !read.from().isBefore(read.to())) {
                fields.complain("to", "an instant after from is needed");
            }
            fields.check();
            return read;
        }
    }

    @Operation(
            operationId = "grantKey",
            summary = "Grant an access key",
            description =
                    "201 with the key itself, which is shown this once and stored nowhere; an answer given again by"
                            + " Idempotency-Key has null in its place. 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = Granted.class)))
    @Post
    HttpResponse<?> grant(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = KeyBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Unconditional sent) {
        KeyBody wanted = KeyBody.read(body);
        return commands.accept(sent.submission(body), desk -> grant(wanted, desk));
    }

    private Answer grant(KeyBody said, Desk desk) {
        said.requireComponents(components);
        String id = Ids.random(random);
        String secret = secrets.next();
        desk.send(new GrantAccessKey(
                id,
                Secrets.sha256(secret),
                said.role(),
                said.components(),
                said.customers(),
                said.backfill(),
                said.lateReachSeconds(),
                texts.keep(said.label())));
        return Answer.created(Granted.of(id, secret, said), "/api/keys/" + id).keeping(Granted.of(id, null, said));
    }

    @Operation(
            operationId = "revokeKey",
            summary = "Revoke an access key",
            description =
                    "It opens nothing any more; what was sent with it stays. 200, also when it was revoked before;"
                            + " 404 unknown-access-key; 409 last-admin-key.")
    @ApiResponse(
            responseCode = "200",
            description = "It is revoked",
            content = @Content(schema = @Schema(implementation = Revoked.class)))
    @Post("/{id}/revoke")
    @Consumes(MediaType.ALL)
    HttpResponse<?> revoke(String id, @RequestBean Sent.Unconditional sent) {
        return commands.accept(sent.submission(), desk -> {
            desk.send(new RevokeAccessKey(id, directory.hasAdminBeside(id)));
            return Answer.ok(new Revoked(id, true));
        });
    }

    @Operation(
            operationId = "voidResults",
            summary = "Void a key's results",
            description =
                    "Results of the key with at in [from, to) do not count, those that came and those still to come;"
                            + " what was concluded from them is restated. 200, also where all of it was void before; 404"
                            + " unknown-access-key.")
    @ApiResponse(
            responseCode = "200",
            description = "They are void",
            content = @Content(schema = @Schema(implementation = Voided.class)))
    @Post("/{id}/void")
    HttpResponse<?> voidResults(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = VoidBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Unconditional sent) {
        VoidBody wanted = VoidBody.read(body);
        return commands.accept(sent.submission(body), desk -> {
            desk.send(new VoidKeyResults(id, wanted.from(), wanted.to(), texts.keep(wanted.reason())));
            return Answer.ok(new Voided(id, wanted.from(), wanted.to()));
        });
    }
}
