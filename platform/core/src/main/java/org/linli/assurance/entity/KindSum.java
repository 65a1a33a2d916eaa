package org.linli.assurance.entity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a kind stands in the own register.
 *
 * @param standing that count, due and overdue ones with them
 * @param year that happened within the last 365 days, closed ones with them
 * @param lastOn when the last one happened; null for never
 * @param figure by which the kind is judged; null where it is not, or there is nothing to reckon
 *     with
 * @param met whether the figure is enough; null where there is none
 */
public record KindSum(
    String kind,
    long standing,
    long drafts,
    long due,
    long overdue,
    long shortOf,
    long year,
    LocalDate lastOn,
    BigDecimal figure,
    Boolean met) {}
