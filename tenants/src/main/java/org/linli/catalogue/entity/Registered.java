package org.linli.catalogue.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A registered asset 登记资产: an outside source's, a community's own, an operator's.
 *
 * <p>It is drafted, the rules propose levels, a person confirms; a revision is a version that goes
 * the same way while the confirmed one stands. Raising a level needs one person, lowering two.
 * Withdrawn, it stays in the catalogue with its whole history.
 *
 * @param code the holder's division
 * @param organisation the holder where it is an enterprise or a department
 * @param disclosed whether those below and the organisations may know of it
 * @param waiting whether the newest version waits for its confirmation
 * @param standing number of the version that stands; 0 for none
 * @param newest number of the newest version
 * @param sheet of the standing version, else of the newest
 */
public record Registered(
    UUID id,
    Holder holder,
    String code,
    Optional<String> organisation,
    boolean disclosed,
    AssetState state,
    boolean waiting,
    int standing,
    int newest,
    AssetSheet sheet,
    Instant changedAt) {

  /** With a newest version that is being written or waits. */
  public Registered revised(int number, AssetSheet draft, boolean proposed, Instant now) {
    var begun = standing > 0 ? state : proposed ? AssetState.PROPOSED : AssetState.DRAFT;
    return new Registered(
        id,
        holder,
        code,
        organisation,
        disclosed,
        begun,
        proposed,
        standing,
        number,
        standing > 0 ? sheet : draft,
        now);
  }

  /** With a version that stands from now on. */
  public Registered confirmed(int number, AssetSheet graded, Instant now) {
    return new Registered(
        id,
        holder,
        code,
        organisation,
        disclosed && !graded.level().isAbove(Level.GENERAL_4),
        AssetState.CONFIRMED,
        false,
        number,
        number,
        graded,
        now);
  }

  public Registered shown(boolean toOthers, Instant now) {
    return new Registered(
        id, holder, code, organisation, toOthers, state, waiting, standing, newest, sheet, now);
  }

  public Registered withdrawn(Instant now) {
    return new Registered(
        id,
        holder,
        code,
        organisation,
        false,
        AssetState.WITHDRAWN,
        false,
        standing,
        newest,
        sheet,
        now);
  }
}
