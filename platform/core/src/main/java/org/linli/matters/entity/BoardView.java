package org.linli.matters.entity;

import java.time.Instant;
import java.util.List;

/**
 * The supervisor's board 督办看板 of a community: its open steps, the worst lines first.
 *
 * @param kinds by kind of matter
 * @param roles with whom they are: the roles of the step
 * @param grids where they are
 * @param units from whom steps await contributions 协办: by role or skill, people together under an
 *     empty key; what they are is no step, and counted here alone
 * @param people who has how much, the most overdue first
 */
public record BoardView(
    LampCount whole,
    List<BoardLine> kinds,
    List<BoardLine> roles,
    List<BoardLine> grids,
    List<BoardLine> units,
    List<PersonLoad> people,
    Instant at) {}
