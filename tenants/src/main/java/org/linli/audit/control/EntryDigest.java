package org.linli.audit.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jdbi.v3.core.Handle;
import org.linli.audit.entity.SealedLog;
import org.linli.persistence.Sql;

/**
 * SM3 (GB/T 32905) over the entries of a span as they stand, read one by one however many there
 * are. Each part goes in with its length, so that nothing can be shifted from one into its
 * neighbour; a null differs from an empty text.
 */
final class EntryDigest {

  private static final int FETCH = 1_000;

  private final SM3Digest sm3 = new SM3Digest();
  private long entries;
  private UUID first;
  private UUID last;

  private EntryDigest() {}

  /** Over what the current transaction sees of the span. */
  static EntryDigest of(Handle handle, SealedLog log, Instant from, Instant until) {
    var digest = new EntryDigest();
    try (var rows =
        handle
            .createQuery(
                "select * from "
                    + log.entries()
                    + " where at >= :from and at < :until order by at, id")
            .bind("from", from)
            .bind("until", until)
            .setFetchSize(FETCH)
            .map((row, context) -> digest.add(log, row))
            .stream()) {
      rows.forEach(id -> {});
    }
    return digest;
  }

  private UUID add(SealedLog log, ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    part(id);
    part(Sql.instant(row, "at"));
    for (var column : log.columns()) {
      part(row.getString(column));
    }
    first = first == null ? id : first;
    last = id;
    entries++;
    return id;
  }

  private void part(Object value) {
    var bytes = value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    var length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? -1 : bytes.length);
    sm3.update(length.array(), 0, Integer.BYTES);
    if (bytes != null) {
      sm3.update(bytes, 0, bytes.length);
    }
  }

  long entries() {
    return entries;
  }

  UUID first() {
    return first;
  }

  UUID last() {
    return last;
  }

  /** To be asked once, at the end. */
  String close() {
    var bytes = new byte[sm3.getDigestSize()];
    sm3.doFinal(bytes, 0);
    return HexFormat.of().formatHex(bytes);
  }
}
