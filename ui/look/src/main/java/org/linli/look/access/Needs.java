package org.linli.look.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.access.entity.Tier;

/**
 * The permission without which a view is neither shown nor named in the navigation, and the tiers
 * it is made for. The facades check again: this keeps people from closed doors, not thieves from
 * rooms.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {

  /** As Shiro writes it: {@code figures:read}; empty for everybody who is signed in. */
  String value();

  /** The tiers the view is made for; none means every tier. */
  Tier[] tiers() default {};
}
