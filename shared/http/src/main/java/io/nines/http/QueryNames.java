package io.nines.http;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteInfo;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a route's query may say, as its method declares it. Whatever else is asked for is refused: an answer that passes over a
 * mistyped parameter looks like one that honours it.
 */
@Singleton
final class QueryNames {
    private final Map<RouteInfo<?>, Set<String>> byRoute = new ConcurrentHashMap<>();

    /**
     * Does nothing if the query is as declared.
     *
     * @throws ProblemException 400 that names a parameter that is unknown or given more than once
     */
    void check(HttpRequest<?> request, RouteInfo<?> route) {
        if (request.getUri().getRawQuery() == null) {
            return;
        }
        Set<String> declared = byRoute.computeIfAbsent(route, QueryNames::declared);
        for (Map.Entry<String, List<String>> asked :
                request.getParameters().asMap().entrySet()) {
            if (!declared.contains(asked.getKey())) {
                throw invalid(asked.getKey(), asked.getKey() + " is unknown here: " + known(declared));
            }
            if (asked.getValue().size() > 1) {
                throw invalid(asked.getKey(), asked.getKey() + " is given more than once");
            }
        }
    }

    private static String known(Set<String> declared) {
        return declared.isEmpty() ? "there are no parameters" : "known are " + String.join(", ", declared);
    }

    private static ProblemException invalid(String name, String detail) {
        return ProblemException.badRequest("invalid-parameter", "A parameter is unusable", detail)
                .with("parameter", name);
    }

    private static Set<String> declared(RouteInfo<?> route) {
        Set<String> names = new TreeSet<>();
        if (route instanceof MethodBasedRouteInfo<?, ?> method) {
            for (Argument<?> argument : method.getTargetMethod().getArguments()) {
                add(argument, names);
            }
        }
        return names;
    }

    private static void add(Argument<?> argument, Set<String> names) {
        AnnotationMetadata said = argument.getAnnotationMetadata();
        if (said.hasAnnotation(RequestBean.class)) {
            BeanIntrospection.getIntrospection(argument.getType())
                    .getBeanProperties()
                    .forEach(property -> names.add(name(property.getAnnotationMetadata(), property.getName())));
        } else if (said.hasAnnotation(QueryValue.class)) {
            names.add(name(said, argument.getName()));
        }
    }

    private static String name(AnnotationMetadata said, String otherwise) {
        return said.stringValue(QueryValue.class)
                .filter(name -> !name.isEmpty())
                .orElse(otherwise);
    }
}
