package org.linli.commands.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a device gets to read of a command.
 *
 * @param id under which it answers; the same command may come twice and is done once
 * @param until when nobody waits for it any more
 */
public record CommandOrder(
    UUID id, String command, Map<String, Object> parameters, Instant until) {}
