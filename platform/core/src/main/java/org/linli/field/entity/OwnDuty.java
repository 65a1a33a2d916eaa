package org.linli.field.entity;

import java.time.Instant;

/**
 * The caller's duty at this moment.
 *
 * @param post that the roster names
 * @param until when it ends
 * @param everySeconds how often a position is wanted until then
 */
public record OwnDuty(String post, Instant until, int everySeconds) {}
