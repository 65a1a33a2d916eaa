package org.linli.it.home;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Takes minutes and measures: it runs where {@code LINLI_IT_AT_LENGTH=1} asks for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(named = "LINLI_IT_AT_LENGTH", matches = "1")
public @interface AtLength {}
