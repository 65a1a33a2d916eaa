package org.linli.redivision.control;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.linli.audit.boundary.AuditTrail;
import org.linli.contracts.boundary.ContractSight;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * Gives a community its new code, in one transaction with the eyes of the city.
 *
 * <p>Locks are taken in one order: the community, what is written all the time, the move, the
 * accounts by their ids, then the other ledgers as the pack names them. Who writes while this goes
 * on has read the community's old code, finds no order with this, and does it again under the new
 * one.
 */
final class Carrying {

  private final Handle handle;
  private final AuditTrail trail;
  private final NamedRows named;
  private long held;

  Carrying(Handle handle, AuditTrail trail, NamedRows.Columns columns) {
    this.handle = handle;
    this.trail = trail;
    this.named = new NamedRows(handle, MovePack.DELIVERED, columns);
  }

  /**
   * From now on nobody takes the move back, no other server carries it out, and who writes in the
   * community waits.
   *
   * @param seen as it was read before
   * @throws MoveStopped it is done, or was taken back meanwhile
   */
  void hold(CommunityMove seen, LocalDate today) {
    handle
        .createQuery("select id from tenant where id = :tenant for update")
        .bind("tenant", seen.tenant())
        .mapTo(String.class)
        .one();
    held = named.hold(seen, today);
    var state =
        handle
            .createQuery("select state from tenant_move where id = :id for update")
            .bind("id", seen.id())
            .mapTo(MoveState.class)
            .one();
    if (state != MoveState.CONFIRMED) {
      throw new MoveStopped("answered");
    }
  }

  /**
   * @param today the city's day: what was over before it stays as it was told, also where the move
   *     comes late
   * @return how many rows went along
   * @throws MoveStopped the community or the divisions are others than when it was planned
   */
  long run(CommunityMove move, LocalDate today, Instant now) {
    check(move);
    // In both logs: in that of the street that it leaves, and in that of the one it comes to.
    note(move);
    handle
        .createUpdate(
            """
            insert into division (code, name, level, parent_code)
            select :to, name, level, :street from division where code = :from""")
        .bind("to", move.to())
        .bind("street", move.to().at(DivisionLevel.STREET))
        .bind("from", move.from())
        .execute();
    // Every server knows by the version that rights rest on another division now.
    handle
        .createUpdate(
            """
            update tenant set code = :to, rights_version = rights_version + 1, former_codes = :former
            where id = :tenant""")
        .bind("to", move.to())
        .bind("former", Formerly.after(handle, move))
        .bind("tenant", move.tenant())
        .execute();
    // What was opened under the old code is worth nothing any more.
    handle
        .createUpdate(
            """
            update account set stamp = stamp + 1 where id in (
              select id from account where tenant_id = :tenant or scope_code = :from order by id for update)""")
        .bind("tenant", move.tenant())
        .bind("from", move.from())
        .execute();
    note(move);
    var rows = held + named.move(move, today);
    rows += ContractSight.follow(handle, move.tenant(), move.from(), move.to());
    leave(move, today);
    MoveRows.done(handle, move.id(), rows, now);
    return rows;
  }

  /**
   * What somebody wrote under the old code since, who still held it in memory; without effect where
   * there is nothing of the kind.
   *
   * @return how many rows
   */
  long sweep(CommunityMove move, LocalDate today) {
    return code(move).equals(move.to()) ? named.move(move, today) : 0;
  }

  private void check(CommunityMove move) {
    if (!code(move).equals(move.from())) {
      throw new MoveStopped("code-changed");
    }
    if (Landing.isErased(handle, move.tenant())) {
      throw new MoveStopped("erased");
    }
    Unmerged.fault(handle, move.tenant())
        .ifPresent(
            fault -> {
              throw new MoveStopped(fault);
            });
    if (!Landing.stands(handle, move.to().at(DivisionLevel.STREET))) {
      throw new MoveStopped("street-gone");
    }
    if (Landing.stands(handle, move.to())) {
      throw new MoveStopped("code-taken");
    }
    if (ContractSight.isWaiting(handle, move.from())) {
      throw new MoveStopped("contract-waits");
    }
  }

  private void note(CommunityMove move) {
    trail.recordIn(
        move.tenant(),
        "move.done",
        "%s → %s %s".formatted(move.from(), move.to(), move.document()));
  }

  private DivisionCode code(CommunityMove move) {
    return new DivisionCode(
        handle
            .createQuery("select code from tenant where id = :tenant")
            .bind("tenant", move.tenant())
            .mapTo(String.class)
            .one());
  }

  /** The tree shows what stands; what stood is found by its code. */
  private void leave(CommunityMove move, LocalDate today) {
    // Back under a code of its own: that one stands again.
    handle
        .createUpdate("delete from division_former where code = :to and community = :tenant")
        .bind("to", move.to())
        .bind("tenant", move.tenant())
        .execute();
    handle
        .createUpdate(
            """
            insert into division_former (code, community, name, until_at, document)
            select code, :tenant, name, :until, :document from division where code = :from""")
        .bind("tenant", move.tenant())
        .bind("until", today.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
        .bind("document", move.document())
        .bind("from", move.from())
        .execute();
    handle
        .createUpdate("delete from division where code = :from")
        .bind("from", move.from())
        .execute();
  }
}
