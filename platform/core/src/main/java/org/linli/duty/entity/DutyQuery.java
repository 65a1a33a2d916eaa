package org.linli.duty.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which shifts are wanted.
 *
 * @param from first day, in China
 * @param until last day
 * @param post null for all
 * @param account who has them, also as a stand-in; null for all
 */
public record DutyQuery(LocalDate from, LocalDate until, String post, UUID account) {}
