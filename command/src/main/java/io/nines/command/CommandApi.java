package io.nines.command;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The OpenAPI document of this service is generated from its controllers. */
@OpenAPIDefinition(info = @Info(title = "Nines command", version = "1"))
final class CommandApi {
    private CommandApi() {}
}
