package org.linli.access.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The facade's method changes something: who, what, when, from where and in which tenant goes to
 * the audit log, in the same transaction. The value is the action's name, for example {@code
 * device.registered}; its target is the result's or the first argument's text.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mutates {
  String value();

  /**
   * Whether an attempt that is refused goes to the audit log as well, as {@code <action>.refused}
   * with the refusal's code: what somebody tried in vain is rolled back, and would leave no trace.
   */
  boolean refusals() default false;

  /**
   * Whether it is done even while nothing may be changed (see {@link Writing}): what ends that
   * time, and what protects.
   */
  boolean always() default false;
}
