package org.linli.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.access.boundary.Unchecked;
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
 * What it costs to exchange data rather than to read them. Both sides answer the same hundred
 * callers over the same HTTP on the loopback, each caller on a connection of its own, from the same
 * database over a pool of as many connections, in SERIALIZABLE transactions with row security: a
 * page of 100 alarms with all their fields, in the order of change, as JSON, and the word whether
 * there are more.
 *
 * <ul>
 *   <li><b>Plain:</b> one transaction with the tenant set, the query, its rows written as JSON.
 *   <li><b>Exchanged:</b> the request's signature (HMAC) checked and its word used up; the gate's
 *       decision made and committed to the sealed log; the same query; device ids made words and
 *       names masked; the page written as JSON, digested, entered in the chained log with the
 *       delivery and committed; the answer signed (SM2) and sent with its header fields.
 * </ul>
 *
 * Both are measured as a server runs all day and not as it starts: they take turns from the start,
 * so that neither has the warmer machine, and are measured when both have made so many pages that
 * the compiler has done its work. Both read the same page again and again, out of the database's
 * memory; of what the exchange does to it, the words for ids of devices are remembered from page to
 * page, as they are for the few hundred devices of a community, and all else is done anew.
 */
public final class ExchangeBench {

  private static final int CALLERS = 100;
  private static final int CONNECTIONS = 30;
  private static final int ROWS = 100;
  private static final int PAGES = 4_000;
  private static final int WARM_ROUNDS = 8;
  private static final int ROUNDS = 3;
  private static final long RETRY_MILLIS = 1_000;
  private static final double LEAST = 0.5;
  private static final double BAR_P95 = 300;
  private static final double BAR_WORST = 3_000;
  private static final JsonFactory JSON = new JsonFactory();

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
    Map<String, HttpHandler> pages =
        Map.of("/plain", http -> bench.plain(http, clerk), "/exchanged", bench::exchanged);
    try (var wire = Wire.serve(CALLERS, pages)) {
      Function<Wire.Line, Integer> plainly = line -> line.rows("/plain", Map.of());
      Function<Wire.Line, Integer> exchanging = line -> line.rows("/exchanged", signed(key));
      for (int round = 0; round < WARM_ROUNDS; round++) {
        run(wire, plainly, PAGES);
        run(wire, exchanging, PAGES);
      }
      var plain = Measured.NOTHING;
      var exchanged = Measured.NOTHING;
      for (int round = 0; round < ROUNDS; round++) {
        plain = plain.and(run(wire, plainly, PAGES));
        exchanged = exchanged.and(run(wire, exchanging, PAGES));
      }
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
  }

  /**
   * @param seconds that all pages together took
   * @param millis of each page
   */
  private record Measured(double seconds, double[] millis) {

    static final Measured NOTHING = new Measured(0, new double[0]);

    Measured and(Measured more) {
      return new Measured(
          seconds + more.seconds,
          DoubleStream.concat(Arrays.stream(millis), Arrays.stream(more.millis)).toArray());
    }

    double perSecond() {
      return millis.length / seconds;
    }

    double at(double part) {
      return Arrays.stream(millis).sorted().toArray()[(int) Math.round(part * (millis.length - 1))];
    }
  }

  private static Measured run(Wire wire, Function<Wire.Line, Integer> page, int count)
      throws Exception {
    var each = count / CALLERS;
    Callable<double[]> caller =
        () -> {
          try (var line = wire.line()) {
            var times = new double[each];
            for (int number = 0; number < each; number++) {
              var begin = System.nanoTime();
              var rows = page.apply(line);
              for (; rows < 0; rows = page.apply(line)) {
                // As a refused consumer does: the time of its page goes on.
                Thread.sleep(RETRY_MILLIS);
              }
              if (rows != ROWS) {
                throw new IllegalStateException("the page is not whole");
              }
              times[number] = (System.nanoTime() - begin) / 1e6;
            }
            return times;
          }
        };
    try (var pool = Executors.newFixedThreadPool(CALLERS)) {
      var begin = System.nanoTime();
      var callers = pool.invokeAll(Collections.nCopies(CALLERS, caller));
      var seconds = (System.nanoTime() - begin) / 1e9;
      var times = DoubleStream.empty();
      for (var done : callers) {
        times = DoubleStream.concat(times, Arrays.stream(done.get()));
      }
      return new Measured(seconds, times.toArray());
    }
  }

  /** As the server's door, resource and answer do it. */
  private void exchanged(HttpExchange http) throws IOException {
    var caller =
        door.enter(
            new SignedRequest(
                "GET",
                "city",
                "/exchanged",
                null,
                new byte[0],
                null,
                http.getRequestHeaders().getFirst("Signature-Input"),
                http.getRequestHeaders().getFirst("Signature"),
                "127.0.0.1",
                Locale.ENGLISH));
    var delivery = Unchecked.call(() -> platform.scopes().as(caller, () -> exchange.pull(page())));
    var signed = answers.sign(delivery);
    var headers = http.getResponseHeaders();
    headers.set("Linli-Transfer", delivery.transfer().id().toString());
    headers.set("Linli-Basis", delivery.transfer().basis());
    headers.set("Content-Digest", signed.contentDigest());
    headers.set("Signature-Input", signed.signatureInput());
    headers.set("Signature", signed.signature());
    answer(http, (int) delivery.transfer().items(), delivery.content());
  }

  private Pull page() {
    return new Pull(
        "alarms",
        tenant,
        Action.VIEW,
        Purpose.GOVERNANCE,
        List.of(),
        List.of(),
        null,
        null,
        ROWS,
        Form.JSON);
  }

  private void plain(HttpExchange http, Caller clerk) throws IOException {
    var content =
        platform.as(
            clerk,
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    """
                                    select tenant_id as community, id as alarm, device_id as device, rule, severity,
                                      raised_at as raised, occurrences, value, cleared_at as cleared,
                                      acknowledged_at as acknowledged, acknowledged_by as acknowledger, changed_at as changed
                                    from alarm where tenant_id = :tenant order by changed_at, id limit :limit""")
                                .bind("tenant", tenant)
                                .bind("limit", ROWS + 1)
                                .scanResultSet((rows, context) -> written(rows.get()))));
    answer(http, ROWS, content);
  }

  private static byte[] written(ResultSet row) throws SQLException {
    var out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("rows");
      var columns = row.getMetaData();
      var count = 0;
      while (row.next() && count++ < ROWS) {
        json.writeStartObject();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
          json.writeFieldName(columns.getColumnLabel(at));
          if (columns.getColumnTypeName(at).equals("timestamptz")) {
            var time = row.getObject(at, OffsetDateTime.class);
            json.writeString(time == null ? null : time.toInstant().toString());
          } else {
            switch (row.getObject(at)) {
              case null -> json.writeNull();
              case Double number -> json.writeNumber(number);
              case Number number -> json.writeNumber(number.longValue());
              case Object text -> json.writeString(text.toString());
            }
          }
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeBooleanField("more", count > ROWS);
      json.writeEndObject();
      if (count < ROWS) {
        throw new IllegalStateException("the page is not whole");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static void answer(HttpExchange http, int rows, byte[] content) throws IOException {
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.getResponseHeaders().set("Rows", String.valueOf(rows));
    http.sendResponseHeaders(200, content.length);
    try (var body = http.getResponseBody()) {
      body.write(content);
    }
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

  private static Map<String, String> signed(IssuedKey key) {
    var inner =
        "(\"@method\" \"@authority\" \"@path\" \"@query\");created=%d;keyid=\"%s\";nonce=\"%s\""
            .formatted(
                Instant.now().getEpochSecond(),
                key.id(),
                UUID.randomUUID().toString().replace("-", ""));
    var base =
        "\"@method\": GET\n\"@authority\": city\n\"@path\": /exchanged\n\"@query\": ?\n\"@signature-params\": "
            + inner;
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.key()), "HmacSHA256"));
      var mark = mac.doFinal(base.getBytes(StandardCharsets.US_ASCII));
      return Map.of(
          "Signature-Input",
          "sig=" + inner,
          "Signature",
          "sig=:" + Base64.getEncoder().encodeToString(mark) + ":");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
