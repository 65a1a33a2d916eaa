package org.linli.bench;

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

  public static void main(String[] arguments) {
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
            new Text("脱敏", "Masked"),
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

  private void fill() {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into account (id, username, display_name, password_hash, tier, tenant_id, state,
                      must_change_password, created_at)
                    select gen_random_uuid(), 'masking-' || n, '张' || chr(20000 + n) || chr(21000 + n), 'x', 'RESIDENT', ?,
                      'ACTIVE', false, now()
                    from generate_series(1, 2000) n on conflict do nothing""",
                    tenant.value()));
    platform.as(
        clerk,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle -> {
                      handle.execute(
                          """
                          insert into place (tenant_id, id, kind, code, name)
                          select ?, gen_random_uuid(), 'ROOM', 'M' || n, n || '室' from generate_series(1, 500) n
                          on conflict do nothing""",
                          tenant.value());
                      handle.execute(
                          """
                          insert into device (tenant_id, id, code, name, model, place_id, state)
                          select ?, gen_random_uuid(), 'SMK-' || n, '烟感 ' || n % 9 || '栋' || n % 4 || '单元' || n % 900 || '室',
                            'smoke-detector', (select id from place where tenant_id = ? and code = 'M' || (1 + n % 500)),
                            'IN_SERVICE'
                          from generate_series(1, ?) n on conflict do nothing""",
                          tenant.value(), tenant.value(), ROWS);
                      return handle.execute(
                          """
                          insert into case_file (tenant_id, id, number, kind, source, title, description, severity, state,
                            place_id, reporter, assignee_name, opened_at, due_at)
                          select ?, gen_random_uuid(), 'M-' || n, 'FIRE', 'RESIDENT', '居民反映' || n % 9 || '栋电梯第' || n || '次停运',
                            '居民' || (array['王小明', '欧阳娜娜', '李建国', '阿卜杜拉·买买提'])[1 + n % 4] || '来电' || (13800000000 + n) || '反映楼道堆物，希望尽快处理',
                            'MINOR', 'OPEN', (select id from place where tenant_id = ? and code = 'M' || (1 + n % 500)),
                            gen_random_uuid(), (array['王小明', '欧阳娜娜', '李建国', '阿卜杜拉·买买提'])[1 + n % 4], now(), now()
                          from generate_series(1, ?) n""",
                          tenant.value(), tenant.value(), ROWS);
                    }));
    platform.owner().useHandle(handle -> handle.execute("analyze"));
  }
}
