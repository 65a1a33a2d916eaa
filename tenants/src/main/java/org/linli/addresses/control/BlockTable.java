package org.linli.addresses.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.addresses.entity.AddressBlock;
import org.linli.addresses.entity.AddressRange;

/** Blocked addresses as rows. */
public final class BlockTable {

  private final Jdbi jdbi;

  public BlockTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public List<AddressBlock> standing(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from address_block where until is null or until > :now
                    order by blocked_at desc, id desc""")
                .bind("now", now)
                .map((row, context) -> block(row))
                .list());
  }

  public long count() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from address_block").mapTo(long.class).one());
  }

  /** Whether it was not there yet. */
  public boolean add(AddressBlock block) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into address_block (id, address_range, reason, blocked_by, blocked_at, until)
                        values (:id, :range, :reason, :by, :at, :until) on conflict (address_range) do nothing""")
                    .bind("id", block.id())
                    .bind("range", block.range().toString())
                    .bind("reason", block.reason())
                    .bind("by", block.by())
                    .bind("at", block.at())
                    .bind(
                        "until",
                        block.until() == null ? null : block.until().atOffset(ZoneOffset.UTC))
                    .execute())
        == 1;
  }

  public boolean remove(UUID id) {
    return jdbi.withHandle(handle -> handle.execute("delete from address_block where id = ?", id))
        == 1;
  }

  /** What has opened by itself makes room. */
  public void forgetPast(Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from address_block where until <= :now")
                .bind("now", now)
                .execute());
  }

  private static AddressBlock block(ResultSet row) throws SQLException {
    var until = row.getObject("until", OffsetDateTime.class);
    return new AddressBlock(
        row.getObject("id", UUID.class),
        AddressRange.of(row.getString("address_range")),
        row.getString("reason"),
        row.getString("blocked_by"),
        row.getObject("blocked_at", OffsetDateTime.class).toInstant(),
        until == null ? null : until.toInstant());
  }
}
