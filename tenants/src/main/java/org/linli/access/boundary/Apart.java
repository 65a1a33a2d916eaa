package org.linli.access.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A facade's method without a transaction around it: its parts open short ones of their own, as the
 * data-rights gate does. One that stood open meanwhile would keep a second connection for nothing,
 * and a crowd of readers would wait for each other's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Apart {}
