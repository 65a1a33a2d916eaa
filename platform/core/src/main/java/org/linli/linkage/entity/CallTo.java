package org.linli.linkage.entity;

import java.util.UUID;

/**
 * Which component a step calls.
 *
 * @param operation as its contract names it
 * @param scenario for which of its scenarios
 */
public record CallTo(UUID component, String operation, String scenario) {}
