package org.linli.looks.entity;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * Looks of one day that are alike: a board that refreshes itself looks many times.
 *
 * @param day in the community's own time
 * @param times how often
 * @param legalBasis of the application whose grant opened them; null where none did
 * @param examined the gravest of them; null where nothing was unusual, or nothing came of it
 */
public record DayOfLooks(
    LocalDate day,
    Instant first,
    Instant last,
    long times,
    Party party,
    String organisation,
    Action action,
    Asset asset,
    Purpose purpose,
    String subject,
    boolean home,
    Outcome outcome,
    boolean flagged,
    String basis,
    Text why,
    long items,
    String legalBasis,
    String legalArticle,
    Examined examined) {}
