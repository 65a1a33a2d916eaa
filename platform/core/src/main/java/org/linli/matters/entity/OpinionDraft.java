package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An opinion that is asked for.
 *
 * @param account of whom
 * @param dueAt null for no limit
 */
public record OpinionDraft(UUID account, String question, Instant dueAt) {}
