package org.linli.looks.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * Somebody looked, or wanted to.
 *
 * @param organisation the division or enterprise of the party; a person is never named
 * @param subject what exactly: the name of a device, or of a list
 * @param home whether it concerns the home of who asks, rather than the whole community
 * @param basis mode, rule and clause in one line
 * @param why the rule in words; null where a contract, a grant or an older rule spoke
 * @param items how much was handed out; null when nothing was
 * @param legalBasis of the application whose grant opened it; null where none did
 * @param examined null where nothing was unusual about it, or nothing came of it
 */
public record Look(
    UUID id,
    Instant at,
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
    Long items,
    String legalBasis,
    String legalArticle,
    Examined examined) {}
