package org.linli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Exchange;
import org.linli.exchange.boundary.ExchangeDoor;
import org.linli.exchange.boundary.ExchangeKeys;
import org.linli.exchange.boundary.IssuedKey;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.boundary.SignedRequest;
import org.linli.exchange.control.Readers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.Form;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * A page of 100 masked alarms for a hundred callers at once: signed request, decision, masking, log
 * and signed answer, against the same query and the same JSON without any of these, by as many
 * callers over as many connections of the same database.
 */
public final class ExchangeBench {

  private static final int CALLERS = 100;
  private static final int CONNECTIONS = 30;
  private static final int ROWS = 100;
  private static final int PAGES = 3_000;
  private static final int WARM = 1_000;
  private static final double LEAST = 0.5;
  private static final double BAR_P95 = 300;
  private static final double BAR_WORST = 3_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestPlatform platform = TestPlatform.pooled(CONNECTIONS);
  private final TenantId tenant = platform.community("998201001001", OperationMode.GOVERNMENT);
  private final KeyRing keys = RingForTests.over(platform);
  private final SystemAccounts accounts = new SystemAccounts(platform.jdbi());
  private final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  private final ExchangeKeys answers = new ExchangeKeys(keys);
  private final ExchangeDoor door =
      new ExchangeDoor(platform.jdbi(), platform.scopes(), accounts, keys, trail);
  private final PlatformAssets assets = new PlatformAssets();
  private final Exchange exchange =
      new Exchange(
          platform.jdbi(),
          platform.scopes(),
          new Gate(
              platform.jdbi(),
              platform.scopes(),
              new Matrices(),
              new Snapshots(platform.jdbi(), platform.scopes()),
              new Seal(new byte[32])),
          new Readers(assets, new DeviceModels()),
          new Obligations(platform.jdbi(), platform.scopes(), assets, keys, trail));

  public static void main(String[] arguments) throws Exception {
    var bench = new ExchangeBench();
    bench.fill();
    var key = bench.consumer();
    var clerk = bench.platform.clerk(bench.tenant);
    // The first of all makes the keys.
    bench.exchanged(key);
    bench.run(() -> bench.plain(clerk), WARM);
    bench.run(() -> bench.exchanged(key), WARM);
    var plain = bench.run(() -> bench.plain(clerk), PAGES);
    var exchanged = bench.run(() -> bench.exchanged(key), PAGES);
    Ratio.atLeast(
            "exchange of masked pages, 100 callers, against the plain query",
            exchanged.perSecond(),
            plain.perSecond(),
            "pages/s",
            LEAST)
        .print();
    Ratio.atMost("page of the exchange, 100 callers, p95", exchanged.at(0.95), BAR_P95, "ms")
        .print();
    Ratio.atMost("page of the exchange, 100 callers, worst", exchanged.at(1), BAR_WORST, "ms")
        .print();
  }

  private record Measured(double perSecond, double[] sorted) {
    double at(double part) {
      return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
  }

  private Measured run(Callable<Integer> page, int count) throws Exception {
    Callable<Double> timed =
        () -> {
          var begin = System.nanoTime();
          if (page.call() < ROWS) {
            throw new IllegalStateException("the page is not whole");
          }
          return (System.nanoTime() - begin) / 1e6;
        };
    try (var pool = Executors.newFixedThreadPool(CALLERS)) {
      var begin = System.nanoTime();
      var pages = pool.invokeAll(IntStream.range(0, count).mapToObj(number -> timed).toList());
      var times = new double[count];
      for (int number = 0; number < count; number++) {
        times[number] = pages.get(number).get();
      }
      var seconds = (System.nanoTime() - begin) / 1e9;
      Arrays.sort(times);
      return new Measured(count / seconds, times);
    }
  }

  /** What it costs to let somebody in, decide, mask, log and sign. */
  private int exchanged(IssuedKey key) throws Exception {
    var caller = door.enter(signed(key));
    return platform
        .scopes()
        .as(
            caller,
            () -> {
              var delivery =
                  exchange.pull(
                      new Pull(
                          "alarms",
                          tenant,
                          Action.VIEW,
                          Purpose.GOVERNANCE,
                          List.of(),
                          List.of(),
                          null,
                          null,
                          ROWS,
                          Form.JSON));
              answers.sign(delivery);
              return (int) delivery.transfer().items();
            });
  }

  private int plain(Caller clerk) {
    return platform.as(
        clerk,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle -> {
                      var rows =
                          handle
                              .createQuery(
                                  """
                                  select tenant_id, id, device_id, rule, severity, raised_at, occurrences, value,
                                    cleared_at, acknowledged_at, acknowledged_by, changed_at from alarm
                                  where tenant_id = :tenant and changed_at <= :now
                                  order by changed_at, id limit :limit""")
                              .bind("tenant", tenant)
                              .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
                              .bind("limit", ROWS + 1)
                              .mapToMap()
                              .list();
                      JSON.writeValueAsBytes(rows);
                      return rows.size();
                    }));
  }

  private void fill() {
    platform
        .scopes()
        .asSystem(
            "bench",
            tenant,
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle -> {
                          handle.execute(
                              """
                              insert into device (tenant_id, id, code, name, model, state)
                              select ?, md5('d' || n)::uuid, 'D' || n, 'd', 'smoke-detector', 'IN_SERVICE'
                              from generate_series(1, 500) n""",
                              tenant.value());
                          return handle.execute(
                              """
                              insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at, changed_at,
                                cleared_at, acknowledged_by)
                              select ?, md5('a' || n)::uuid, md5('d' || (n % 500 + 1))::uuid, 'fire', 'MAJOR',
                                timestamptz '2026-01-01' + n * interval '1 minute',
                                timestamptz '2026-01-01' + n * interval '1 minute',
                                timestamptz '2026-01-01' + n * interval '1 minute',
                                timestamptz '2026-01-01' + n * interval '1 minute', 'Wang Xiaoming'
                              from generate_series(1, 20000) n""",
                              tenant.value());
                        }));
  }

  private IssuedKey consumer() {
    var bureau = platform.caller(Tier.CITY, "9982", null, null, "*");
    var consumers = new Consumers(platform.jdbi(), platform.scopes(), accounts, keys);
    var until = Instant.now().plus(Duration.ofDays(9));
    var id =
        platform.as(
            bureau,
            () ->
                consumers.register(
                    new ConsumerDraft(
                        "bench",
                        ConsumerKind.DEPARTMENT,
                        "bench-department",
                        "bench",
                        "bench",
                        "1",
                        List.of(),
                        until)));
    return platform.as(bureau, () -> consumers.issueKey(id, "k", until, Duration.ZERO));
  }

  private static SignedRequest signed(IssuedKey key) throws Exception {
    var inner =
        "(\"@method\" \"@authority\" \"@path\" \"@query\");created=%d;keyid=\"%s\";nonce=\"%s\""
            .formatted(
                Instant.now().getEpochSecond(),
                key.id(),
                UUID.randomUUID().toString().replace("-", ""));
    var base =
        "\"@method\": GET\n\"@authority\": city\n\"@path\": /x\n\"@query\": ?\n\"@signature-params\": "
            + inner;
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.key()), "HmacSHA256"));
    var mark = mac.doFinal(base.getBytes(StandardCharsets.US_ASCII));
    return new SignedRequest(
        "GET",
        "city",
        "/x",
        null,
        new byte[0],
        null,
        "sig=" + inner,
        "sig=:" + Base64.getEncoder().encodeToString(mark) + ":",
        "127.0.0.1",
        Locale.ENGLISH);
  }
}
