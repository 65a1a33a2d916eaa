package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.linli.identity.entity.OneTime;
import org.linli.persistence.Sql;

/** A smoke detector of the ingest benchmark. */
record IngestDevice(UUID id, String tenant, String secret) {

  /** As a line of a file, for another process. */
  String line() {
    return id + " " + tenant + " " + secret;
  }

  static IngestDevice of(String line) {
    var words = line.split(" ");
    return new IngestDevice(UUID.fromString(words[0]), words[1], words[2]);
  }

  /** The message of a round: now and then a puff of smoke that raises an alarm and clears it. */
  byte[] message(Instant at, int round) {
    return puffs(round) ? body(at, round, 20) : usual(at, round);
  }

  /** Whether this device sees smoke in the round. */
  boolean puffs(int round) {
    return Math.floorMod(id.hashCode() + round * 7, 20_000) == 0;
  }

  /** What a device says in the round that sees no smoke: three points. */
  static byte[] usual(Instant at, int round) {
    return body(at, round, round % 40 / 10.0);
  }

  private static byte[] body(Instant at, int round, double smoke) {
    return ("{\"ts\":\"%s\",\"values\":{\"smoke\":%s,\"temperature\":%s,\"battery\":%s}}"
            .formatted(at, smoke, 20 + round % 50 / 10.0, 90 - round % 10))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Makes tenants in four districts, and their devices.
   *
   * @param perTenant how many devices the tenant of that number has
   */
  static List<IngestDevice> fill(Connection connection, int tenants, IntUnaryOperator perTenant)
      throws SQLException {
    var devices = new ArrayList<IngestDevice>();
    try (var statement = connection.createStatement()) {
      statement.execute("insert into division values ('5101', 'bench', 'CITY', null)");
      for (int district = 4; district < 8; district++) {
        var code = "51010" + district;
        statement.execute(
            "insert into division values ('%1$s', 'd', 'DISTRICT', '5101'), ('%1$s001', 's', 'STREET', '%1$s')"
                .formatted(code));
      }
      for (int i = 0; i < tenants; i++) {
        var code = "51010%d001%03d".formatted(4 + i % 4, 1 + i / 4);
        statement.execute(
            "insert into division values ('%1$s', 'c', 'COMMUNITY', left('%1$s', 9))"
                .formatted(code));
        statement.execute(
            "insert into tenant (id, code, name, mode, state, provisioned_at, state_since)"
                + " values ('%1$s', '%1$s', 'c', 'GOVERNMENT', 'ACTIVE', now(), now())"
                    .formatted(code));
        for (int at = 0; at < perTenant.applyAsInt(i); at++) {
          var device = new IngestDevice(Sql.newId(), code, UUID.randomUUID().toString());
          devices.add(device);
          statement.addBatch(
              "insert into device (tenant_id, id, code, name, model, state) values ('%s', '%s', 'D%d', 'd', 'smoke-detector', 'IN_SERVICE')"
                  .formatted(code, device.id(), at));
          statement.addBatch(
              "insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at)"
                  + " values ('%s', '%s', 'smoke-detector', '%s', true, now())"
                      .formatted(device.id(), code, OneTime.digest(device.secret())));
        }
        statement.executeBatch();
      }
    }
    return devices;
  }
}
