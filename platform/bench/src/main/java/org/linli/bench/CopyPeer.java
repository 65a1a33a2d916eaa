package org.linli.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;

/** The peer of every way in: COPY of points, sorted as the key is, into a table of points. */
record CopyPeer(Connection superuser, List<IngestDevice> devices) {

  private static final int ROWS = 200_000;
  private static final List<String> METRICS = List.of("battery", "smoke", "temperature");

  /** Rows per second, into a new table of that name. */
  double perSecond(String table) throws SQLException, IOException {
    var rows = new StringBuilder();
    var rounds = Math.max(1, ROWS / METRICS.size() / devices.size());
    var from = Instant.now().minusSeconds(3600);
    for (var device : devices) {
      for (var metric : METRICS) {
        for (int round = 0; round < rounds; round++) {
          var at = from.plusMillis(round * 100L);
          var fields = List.of(device.tenant(), device.id(), metric, at, round % 80 / 10.0);
          fields.forEach(field -> rows.append(field).append('\t'));
          rows.setCharAt(rows.length() - 1, '\n');
        }
      }
    }
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
              .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
      var seconds = (System.nanoTime() - begin) / 1e9;
      statement.execute("drop table " + table);
      return copied / seconds;
    }
  }
}
