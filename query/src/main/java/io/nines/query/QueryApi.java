package io.nines.query;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the query service as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Nines query",
                        version = "1",
                        description = "Every read says as of which position of the log it speaks. Errors are problem"
                                + " documents (RFC 9457)."),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(name = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
public final class QueryApi {
    private QueryApi() {}
}
