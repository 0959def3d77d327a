package io.nines.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A question that is too long for a URL, so it is posted. Nothing is recorded: the query side answers it and knows its keys. A
 * gateway that tells reads from writes by method has to send its path, which ends in {@code /what-if}, to the query side. In the
 * OpenAPI document its operation carries {@code x-read}, and so no position of a write.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AskedByPost {}
