package org.councilhub.hub.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller's method whose answer can hold personal data: the request must name its purpose in {@code X-Purpose},
 * and the answer is refused (a fault of ours) when nothing was written to the {@link Audit}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsPersonalData {}
