package org.linli.redivision.control;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.contracts.boundary.ContractSight;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/** Gives a community its new code, in one transaction with the eyes of the city. */
final class Carrying {

  private final Handle handle;

  Carrying(Handle handle) {
    this.handle = handle;
  }

  /**
   * The move when it is still to be carried out; nobody takes it back, and no other server carries
   * it out, while this goes on.
   *
   * @return null when it is done or was taken back meanwhile
   */
  CommunityMove taken(UUID id) {
    handle
        .createQuery("select id from tenant_move where id = :id for update")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
    return MoveRows.find(handle, id, "")
        .filter(move -> move.state() == MoveState.CONFIRMED)
        .orElse(null);
  }

  /**
   * @return how many rows went along
   * @throws MoveStopped the divisions are others than when it was planned
   */
  long run(CommunityMove move, Instant now) {
    check(move);
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
            "update tenant set code = :to, rights_version = rights_version + 1 where id = :tenant")
        .bind("to", move.to())
        .bind("tenant", move.tenant())
        .execute();
    // What was opened under the old code is worth nothing any more.
    handle
        .createUpdate(
            "update account set stamp = stamp + 1 where tenant_id = :tenant or scope_code = :from")
        .bind("tenant", move.tenant())
        .bind("from", move.from())
        .execute();
    var rows = new NamedRows(handle, MovePack.DELIVERED).move(move.from(), move.to(), move.day());
    rows += ContractSight.follow(handle, move.from());
    leave(move);
    MoveRows.done(handle, move.id(), rows, now);
    return rows;
  }

  private void check(CommunityMove move) {
    var code =
        handle
            .createQuery("select code from tenant where id = :tenant for update")
            .bind("tenant", move.tenant())
            .mapTo(String.class)
            .one();
    if (!new DivisionCode(code).equals(move.from())) {
      throw new MoveStopped("code-changed");
    }
    if (!Landing.stands(handle, move.to().at(DivisionLevel.STREET))) {
      throw new MoveStopped("street-gone");
    }
    if (Landing.stands(handle, move.to())) {
      throw new MoveStopped("code-taken");
    }
  }

  /** The tree shows what stands; what stood is found by its code. */
  private void leave(CommunityMove move) {
    handle
        .createUpdate(
            """
            insert into division_former (code, community, name, until_day, document)
            select code, :tenant, name, :day, :document from division where code = :from""")
        .bind("tenant", move.tenant())
        .bind("day", move.day())
        .bind("document", move.document())
        .bind("from", move.from())
        .execute();
    handle
        .createUpdate("delete from division where code = :from")
        .bind("from", move.from())
        .execute();
  }
}
