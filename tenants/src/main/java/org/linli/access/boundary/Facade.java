package org.linli.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a capability's boundary. Every public method runs for the current {@link
 * org.linli.access.entity.Caller}: permission ({@link Permit}), then transaction with one retry of
 * a serialisation failure, then the caller's tenant and scope in the database, then the audit entry
 * ({@link Mutates}), all in one interceptor.
 */
@Stereotype
@ApplicationScoped
@Guarded
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Facade {}
