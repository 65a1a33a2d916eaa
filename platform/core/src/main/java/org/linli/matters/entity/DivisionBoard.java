package org.linli.matters.entity;

import java.time.Instant;
import java.util.List;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The supervisor's board 督办看板 of a division: the open steps of the communities within, the worst
 * lines first. It tells of no person, and not of kinds that are for few.
 *
 * @param divisions those one level below that have open steps
 * @param countedAt when the community that was counted longest ago was; null where none was
 */
public record DivisionBoard(
    DivisionCode code,
    String name,
    LampCount whole,
    List<BoardLine> kinds,
    List<BoardLine> roles,
    List<BoardLine> divisions,
    Instant countedAt) {}
