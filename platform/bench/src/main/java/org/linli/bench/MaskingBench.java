package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.obligations.TestObligations;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Veil;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * The same pages of the same query as they are, and masked: cases with a title, a description, who
 * reported, where, and who handles, beside devices with their numbers and places. The community has
 * 2,000 known names.
 */
public final class MaskingBench {

  private static final String CODE = "998301001001";
  private static final int ROWS = 10_000;
  private static final int PAGE = 500;
  private static final int ROUNDS = 9;
  private static final double BAR = 0.5;

  private final TestPlatform platform = TestPlatform.shared();
  private final Obligations obligations = TestObligations.over(platform);
  private final TenantId tenant = platform.community(CODE, OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);

  private record Case(
      UUID id,
      String number,
      String title,
      String description,
      UUID reporter,
      UUID place,
      String hand) {

    static Case veiled(Case row, Veil veil) {
      return new Case(
          row.id(),
          row.number(),
          veil.text("title", row.title()),
          veil.text("description", row.description()),
          veil.id("reporter", row.reporter()),
          veil.id("place", row.place()),
          veil.text("assignee", row.hand()));
    }
  }

  private record Device(UUID id, String code, String name, UUID place) {

    static Device veiled(Device row, Veil veil) {
      return new Device(
          row.id(),
          veil.text("code", row.code()),
          veil.text("name", row.name()),
          veil.id("place", row.place()));
    }
  }

  public static void main(String[] arguments) throws IOException {
    var bench = new MaskingBench();
    bench.fill();
    bench.print("cases with two free texts, masked ÷ as they are", bench::cases);
    bench.print("devices, masked ÷ as they are", bench::devices);
  }

  private interface Reading {
    int rows(Decision decision, int offset);
  }

  private void print(String what, Reading reading) {
    var open = new ArrayList<Double>();
    var masked = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      // One after the other, so that both meet the same machine.
      open.add(rate(reading, Outcome.PERMIT));
      masked.add(rate(reading, Outcome.MASK));
    }
    Ratio.atLeast(what, median(masked), median(open), "rows/s", BAR).print();
  }

  private static double median(List<Double> rates) {
    var sorted = rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private double rate(Reading reading, Outcome outcome) {
    var decision = decision(outcome);
    var begin = System.nanoTime();
    var rows = 0;
    for (int offset = 0; offset < ROWS; offset += PAGE) {
      rows += reading.rows(decision, offset);
    }
    if (rows != ROWS) {
      throw new IllegalStateException("not all rows were read: " + rows);
    }
    return rows / ((System.nanoTime() - begin) / 1e9);
  }

  private static Decision decision(Outcome outcome) {
    var basis =
        new Basis(
            OperationMode.GOVERNMENT,
            1,
            "cell 1",
            "000-7.2.c.3-1",
            new Text("masked", "Masked"),
            Optional.empty());
    return new Decision(outcome, basis, Optional.empty(), null, false);
  }

  private int cases(Decision decision, int offset) {
    return platform.as(
        clerk,
        () ->
            obligations
                .apply(
                    decision,
                    Asset.CASES,
                    platform
                        .jdbi()
                        .withHandle(
                            handle ->
                                handle
                                    .createQuery(
                                        """
                                        select id, number, title, description, reporter, place_id, assignee_name
                                        from case_file where tenant_id = :tenant order by id limit :page offset :offset""")
                                    .bind("tenant", tenant)
                                    .bind("page", PAGE)
                                    .bind("offset", offset)
                                    .map(
                                        (row, context) ->
                                            new Case(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getObject(5, UUID.class),
                                                row.getObject(6, UUID.class),
                                                row.getString(7)))
                                    .list()),
                    Case::veiled)
                .size());
  }

  private int devices(Decision decision, int offset) {
    return platform.as(
        clerk,
        () ->
            obligations
                .apply(
                    decision,
                    Asset.DEVICE_LEDGER,
                    platform
                        .jdbi()
                        .withHandle(
                            handle ->
                                handle
                                    .createQuery(
                                        """
                                        select id, code, name, place_id from device
                                        where tenant_id = :tenant order by id limit :page offset :offset""")
                                    .bind("tenant", tenant)
                                    .bind("page", PAGE)
                                    .bind("offset", offset)
                                    .map(
                                        (row, context) ->
                                            new Device(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getObject(4, UUID.class)))
                                    .list()),
                    Device::veiled)
                .size());
  }

  /** Names, places, devices and cases, as the statements of a file say. */
  private void fill() throws IOException {
    String statements;
    try (var file = getClass().getResourceAsStream("/masking/fill.sql")) {
      statements = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    platform.as(
        clerk,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle -> {
                      for (var statement : statements.split(";\\s*\n")) {
                        handle
                            .createUpdate(statement)
                            .bind("tenant", tenant)
                            .bind("rows", ROWS)
                            .execute();
                      }
                      return null;
                    }));
    platform.owner().useHandle(handle -> handle.execute("analyze"));
  }
}
