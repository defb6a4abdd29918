package org.councilhub.hub.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller's method: any one of the roles suffices. A method under {@code /v1} without it answers
 * nobody.
 *
 * <p>{@link Role#SOURCE} on a path with {@code {source}} means the client of that very source. On a path without, it
 * admits the client of any source, and the method itself must ask {@link Caller#requireSource}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedFor {
    Role[] value();
}
