package org.linli.entrances.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * So many alike who were turned away.
 *
 * @param node the server or door
 * @param name masked for people; empty where more came than are kept one by one
 * @param tenant null where no account or device has such a name
 * @param tries how often between the two moments
 */
public record RefusedRow(
    UUID id,
    String node,
    Instant firstAt,
    Instant lastAt,
    DoorKind door,
    RefusalReason reason,
    String name,
    String address,
    String tenant,
    long tries) {}
