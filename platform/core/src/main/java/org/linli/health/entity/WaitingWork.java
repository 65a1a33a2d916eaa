package org.linli.health.entity;

import java.time.Instant;

/**
 * Work of one kind that waits for its time.
 *
 * @param waiting whose time has not come
 * @param late whose time has passed
 * @param oldest the time of the first of all; null for none
 */
public record WaitingWork(String kind, long waiting, long late, Instant oldest) {}
