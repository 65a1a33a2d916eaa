package org.linli.access.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a facade's method needs, as Shiro writes them: {@code devices:read}. Every public
 * method of a facade carries this or {@link Open}; a test says so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permit {
  String value();
}
