package org.linli.collection.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sha256;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Seals the days of a community's collection log, each with the one before. An entry taken out, put
 * in or altered breaks its day; a day taken out breaks the next.
 */
public final class DaySeals {

  /** What stood when the data were deleted is no part of it: that comes later. */
  private static final String ENTRIES =
      """
      select device_id, measured, flow, basis, asset, person, messages, points, first_at, last_at, mark_high, mark_low
      from collection_entry where tenant_id = :tenant and day = :day
      order by device_id, measured, flow, basis""";

  private static final int COLUMNS = 12;

  private final KeyRing keys;

  /**
   * A sealed day.
   *
   * @param previous the digest of the day before, which goes into this one's
   * @param seal the signature under the digest, made by a key of the platform
   */
  public record Sealed(
      long entries, String previous, String digest, String seal, boolean forgotten) {}

  public DaySeals(KeyRing keys) {
    this.keys = keys;
  }

  /** Seals the days that are over and were not sealed yet, the oldest first; how many. */
  public int seal(Handle handle, TenantId tenant, Instant now) {
    var days = open(handle, tenant, LocalDate.ofInstant(now, CityTime.ZONE));
    for (var day : days) {
      var found = compute(handle, tenant, day);
      handle
          .createUpdate(
              """
              insert into collection_seal (tenant_id, day, entries, previous, digest, seal, sealed_at)
              values (:tenant, :day, :entries, :previous, :digest, :seal, :now) on conflict do nothing""")
          .bind("tenant", tenant)
          .bind("day", day)
          .bind("entries", found.entries())
          .bind("previous", found.previous())
          .bind("digest", found.digest())
          .bind("seal", keys.sign(found.digest().getBytes(StandardCharsets.US_ASCII)))
          .bind("now", now.atOffset(ZoneOffset.UTC))
          .execute();
    }
    return days.size();
  }

  /** Whether the day as it is found is the one that was sealed, by a key of the platform. */
  public boolean fits(Sealed sealed, Sealed found) {
    return sealed.digest().equals(found.digest())
        && keys.signed(sealed.seal(), sealed.digest().getBytes(StandardCharsets.US_ASCII));
  }

  /** What the day comes to as it stands now, behind the sealed day before it. */
  public Sealed compute(Handle handle, TenantId tenant, LocalDate day) {
    var previous = before(handle, tenant, day).map(Sealed::digest).orElse("");
    var digest = Sha256.fresh();
    add(digest, "collection", tenant, day, previous);
    var count = 0L;
    try (var rows =
        handle
            .createQuery(ENTRIES)
            .bind("tenant", tenant)
            .bind("day", day)
            .map(
                (row, context) -> {
                  var parts = new Object[COLUMNS];
                  for (int at = 0; at < parts.length; at++) {
                    parts[at] = text(row.getObject(at + 1));
                  }
                  return parts;
                })
            .iterator()) {
      while (rows.hasNext()) {
        add(digest, rows.next());
        count++;
      }
    }
    add(digest, count);
    return new Sealed(count, previous, HexFormat.of().formatHex(digest.digest()), null, false);
  }

  /** Each part with its length, so that no text can be shifted into its neighbour. */
  private static void add(MessageDigest digest, Object... parts) {
    for (var part : parts) {
      var bytes = part == null ? null : part.toString().getBytes(StandardCharsets.UTF_8);
      digest.update(
          ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? -1 : bytes.length).flip());
      if (bytes != null) {
        digest.update(bytes);
      }
    }
  }

  public Optional<Sealed> of(Handle handle, TenantId tenant, LocalDate day) {
    return read(handle, tenant, "day = :day", day);
  }

  /** The sealed day before this one, whichever that is. */
  private Optional<Sealed> before(Handle handle, TenantId tenant, LocalDate day) {
    return read(
        handle,
        tenant,
        "day = (select max(day) from collection_seal where tenant_id = :tenant and day < :day)",
        day);
  }

  private static Optional<Sealed> read(
      Handle handle, TenantId tenant, String which, LocalDate day) {
    return handle
        .createQuery("select * from collection_seal where tenant_id = :tenant and " + which)
        .bind("tenant", tenant)
        .bind("day", day)
        .map(
            (row, context) ->
                new Sealed(
                    row.getLong("entries"),
                    row.getString("previous"),
                    row.getString("digest"),
                    row.getString("seal"),
                    row.getObject("forgotten_at") != null))
        .findOne();
  }

  private static List<LocalDate> open(Handle handle, TenantId tenant, LocalDate today) {
    return handle
        .createQuery(
            """
            select distinct day from collection_entry where tenant_id = :tenant and day < :today
              and day > coalesce((select max(day) from collection_seal where tenant_id = :tenant), date '2000-01-01')
            order by day""")
        .bind("tenant", tenant)
        .bind("today", today)
        .mapTo(LocalDate.class)
        .list();
  }

  /** The same text, in whatever zone the session is. */
  private static Object text(Object value) {
    return value instanceof java.sql.Timestamp at ? at.toInstant() : value;
  }
}
