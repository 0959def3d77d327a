package io.nines.query;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The OpenAPI document of this service is generated from its controllers. */
@OpenAPIDefinition(info = @Info(title = "Nines query", version = "1"))
public final class QueryApi {
    private QueryApi() {}
}
