package org.linli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The peer of every way in: COPY of points, sorted as the key is, into a table of points. As many
 * as came in: what is sustained is held against what is sustained.
 */
record CopyPeer(Connection superuser, List<IngestDevice> devices, int wanted) {

  private static final int CHUNK = 1 << 20;
  private static final List<String> METRICS = List.of("battery", "smoke", "temperature");

  /** Rows per second, into a new table of that name. */
  double perSecond(String table) throws SQLException, IOException {
    var chunks = new ArrayList<InputStream>();
    var rows = new StringBuilder(CHUNK + 1_024);
    var rounds = Math.max(1, wanted / METRICS.size() / devices.size());
    var from = Instant.now().minusSeconds(3600);
    for (var device : devices) {
      for (var metric : METRICS) {
        for (int round = 0; round < rounds; round++) {
          var at = from.plusMillis(round * 100L);
          var fields = List.of(device.tenant(), device.id(), metric, at, round % 80 / 10.0);
          fields.forEach(field -> rows.append(field).append('\t'));
          rows.setCharAt(rows.length() - 1, '\n');
        }
        if (rows.length() > CHUNK) {
          cut(rows, chunks);
        }
      }
    }
    cut(rows, chunks);
    try (var statement = superuser.createStatement()) {
      statement.execute(
          "create table "
              + table
              + " (tenant_id varchar(32) not null, device_id uuid not null, metric varchar(40) not null,"
              + " ts timestamptz not null, value double precision not null, primary key (tenant_id, device_id, metric, ts))");
      var begin = System.nanoTime();
      var copied =
          superuser
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy " + table + " from stdin",
                  new SequenceInputStream(Collections.enumeration(chunks)),
                  CHUNK / 16);
      var seconds = (System.nanoTime() - begin) / 1e9;
      statement.execute("drop table " + table);
      return copied / seconds;
    }
  }

  private static void cut(StringBuilder rows, List<InputStream> chunks) {
    chunks.add(new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    rows.setLength(0);
  }
}
