package org.linli.look.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The first view that accounts of these roles or tiers see, for example {@code "GRID_WORKER"}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HomeOf {

  /** Names of roles and tiers; a role's home goes before its tier's. */
  String[] value();
}
