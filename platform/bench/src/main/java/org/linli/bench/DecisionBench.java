package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.Rights;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * Data-rights decisions in a city with 10,000 contracts, 100,000 clauses and a million consents, on
 * the real database. The look for a newer version of the rights, and the search for a person's
 * consent among all, are part of what is measured.
 */
public final class DecisionBench {

  private static final int COMMUNITIES = 1_000;
  private static final int CONTRACTS = 10;
  private static final int CLAUSES = 10;
  private static final int CONSENTS = 1_000;
  private static final int WARM = 1_000_000;
  private static final int MEASURED = 1_000_000;
  private static final double MEDIAN_MICROS = 20;
  private static final double P99_MICROS = 200;
  private static final double FIRST_MILLIS = 100;
  private static final double MEGABYTES = 512;
  private static final double END_MILLIS = 1_000;
  private static final Instant END = Instant.now().plus(Duration.ofDays(100));

  private final TestPlatform platform = TestPlatform.shared();
  private final Matrices matrices = new Matrices();
  private final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  private final Rights rights = new Rights(matrices, snapshots, platform.scopes());
  private final Caller bureau = platform.caller(Tier.CITY, "9981", null, null, "*");
  private final Caller operator = platform.caller(Tier.OPERATOR, null, null, "bench-3", "*");
  private final List<TenantId> tenants = new ArrayList<>();
  private long opened;

  public static void main(String[] arguments) throws Exception {
    var bench = new DecisionBench();
    bench.fill();
    var before = used();
    var first = bench.firstQuestions();
    Ratio.atMost("first decision of a community, median", at(first, 0.5) / 1000, FIRST_MILLIS, "ms")
        .print();
    var held = (used() - before) / 1e6;
    System.out.printf(
        "%,d communities held: %,.1f MB, %,.0f kB each%n",
        bench.snapshots.size(), held, held * 1000 / bench.snapshots.size());
    Ratio.atMost("memory of all snapshots", held, MEGABYTES, "MB").print();
    var random = new Random(1);
    platform(bench, random, WARM);
    var nanos = platform(bench, random, MEASURED);
    Ratio.atMost("decision among all of them, median", at(nanos, 0.5), MEDIAN_MICROS, "µs").print();
    Ratio.atMost("decision among all of them, p99", at(nanos, 0.99), P99_MICROS, "µs").print();
    Ratio.atMost("rights end on another node", bench.endElsewhere(), END_MILLIS, "ms").print();
  }

  private static long[] platform(DecisionBench bench, Random random, int count) throws Exception {
    return bench.platform.scopes().as(bench.operator, () -> bench.run(random, count));
  }

  private long[] run(Random random, int count) {
    var nanos = new long[count];
    var parties = Party.values();
    var actions = Action.values();
    var purposes = Purpose.values();
    var before = opened;
    for (int i = 0; i < count; i++) {
      var tenant = tenants.get(random.nextInt(tenants.size()));
      var asset = Asset.ALL.get(random.nextInt(Asset.ALL.size()));
      var purpose = purposes[random.nextInt(purposes.length)];
      if (i % 2 == 0) {
        var party = parties[random.nextInt(parties.length)];
        var question =
            new Question(
                party,
                Optional.of("bench-" + random.nextInt(CONTRACTS)),
                actions[random.nextInt(actions.length)],
                asset,
                purpose,
                tenant,
                END.minusSeconds(9000));
        var begin = System.nanoTime();
        opened += rights.decide(question).outcome().opens() ? 1 : 0;
        nanos[i] = System.nanoTime() - begin;
      } else {
        var access =
            new Access(Action.VIEW, Asset.HEALTH_READINGS, Purpose.PUBLIC_SERVICE, tenant, "x")
                .about(Set.of(person(tenant, random.nextInt(CONSENTS))));
        var begin = System.nanoTime();
        opened += rights.explain(access).outcome().opens() ? 1 : 0;
        nanos[i] = System.nanoTime() - begin;
      }
    }
    if (opened == before || opened - before == count) {
      throw new IllegalStateException("nothing was decided");
    }
    Arrays.sort(nanos);
    return nanos;
  }

  /** In microseconds, as {@link #at} reads them. */
  private long[] firstQuestions() {
    var nanos = new long[tenants.size()];
    for (int i = 0; i < nanos.length; i++) {
      var begin = System.nanoTime();
      rights.decide(question(tenants.get(i), "bench-3"));
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  /** How long another node goes on with a contract that was ended here. */
  private double endElsewhere() throws Exception {
    var there =
        new Rights(matrices, new Snapshots(platform.jdbi(), platform.scopes()), platform.scopes());
    var agreed = new AgreedRights(platform.jdbi(), platform.scopes(), snapshots);
    var tenant = platform.community("998199001001", OperationMode.PPP);
    var contract = agreed(tenant, "bench-3");
    enter(agreed, contract);
    var question = question(tenant, "bench-3");
    if (!there.decide(question).outcome().opens()) {
      throw new IllegalStateException("not open there");
    }
    platform.as(
        bureau,
        () -> {
          agreed.end(contract.contract(), 9, List.of(tenant), Instant.now());
          return null;
        });
    var begin = System.nanoTime();
    while (there.decide(question).outcome().opens()) {
      Thread.sleep(1);
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private void fill() {
    var modes = OperationMode.values();
    platform
        .owner()
        .useHandle(
            handle -> {
              for (int each = 0; each < CONTRACTS; each++) {
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
                    "bench-" + each,
                    "bench-" + each);
              }
            });
    for (int number = 0; number < COMMUNITIES; number++) {
      var code = "9981%02d001%03d".formatted(1 + number / 500, number % 500);
      tenants.add(platform.community(code, modes[number % modes.length]));
    }
    // One contract is signed as all are; the others are written beside it.
    enter(
        new AgreedRights(platform.jdbi(), platform.scopes(), snapshots),
        agreed(tenants.getFirst(), "bench-0"));
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("alter table contract_right no force row level security");
              handle.execute("alter table consent no force row level security");
              var made =
                  handle.execute(
                      """
                      insert into contract_right (tenant_id, contract_id, version, operator_id, party, code, number,
                        valid_from, valid_until, clauses)
                      select t.id, cast(md5(t.id || g) as uuid), 1, 'bench-' || g, 'OPERATOR', t.code, 'B-' || g,
                        c.valid_from, c.valid_until, c.clauses
                      from tenant t, generate_series(0, ?) g, contract_right c
                      where t.code like '9981%' and c.tenant_id = ? and not (t.id = c.tenant_id and g = 0)""",
                      CONTRACTS - 1, tenants.getFirst().value());
              var consents =
                  handle.execute(
                      """
                      insert into consent (tenant_id, id, person_id, given_by, relation, text_id, text_version, text_hash,
                        language, purpose, assets, parties, organisations, given_at, door, until)
                      select t.id, p.person, p.person, p.person, 'SELF', 'home-health', 1, 'bench', 'en', 'PUBLIC_SERVICE',
                        array['health-readings'], array['OPERATOR'], array['bench-3'], now(), 'SCREEN',
                        now() + interval '1 year'
                      from tenant t, generate_series(0, ?) g,
                        lateral (select cast(md5(t.id || '/' || g) as uuid) as person) p
                      where t.code like '9981%'""",
                      CONSENTS - 1);
              handle.execute("analyze");
              handle.execute("alter table contract_right force row level security");
              handle.execute("alter table consent force row level security");
              System.out.printf(
                  "%,d communities, %,d contracts, %,d clauses, %,d consents%n",
                  tenants.size(), made + 1, (made + 1) * CLAUSES, consents);
            });
  }

  private void enter(AgreedRights agreed, Agreed contract) {
    platform.as(
        bureau,
        () -> {
          agreed.enter(List.of(contract), Instant.now());
          return null;
        });
  }

  private static UUID person(TenantId tenant, int number) {
    try {
      var hash =
          MessageDigest.getInstance("MD5")
              .digest((tenant.value() + "/" + number).getBytes(StandardCharsets.UTF_8));
      var hex = HexFormat.of().formatHex(hash);
      return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Question question(TenantId tenant, String organisation) {
    return new Question(
        Party.OPERATOR,
        Optional.of(organisation),
        Action.VIEW,
        Asset.ALARMS,
        Purpose.PUBLIC_SERVICE,
        tenant,
        Instant.now().plusSeconds(5));
  }

  private static Agreed agreed(TenantId tenant, String operator) {
    var clauses = new ArrayList<Clause>();
    for (int number = 0; number < CLAUSES; number++) {
      clauses.add(
          new Clause(
              "8." + number,
              Set.of(Party.OPERATOR),
              Set.of(Asset.ALL.get(number)),
              Set.of(Action.VIEW, Action.ANALYSE),
              Set.of(Purpose.PUBLIC_SERVICE, Purpose.OPERATION_MAINTENANCE),
              number % 2 == 0 ? Outcome.PERMIT : Outcome.MASK,
              "clause " + number + " of the bench"));
    }
    return new Agreed(
        tenant,
        UUID.randomUUID(),
        1,
        "bench",
        Party.OPERATOR,
        operator,
        Instant.now().minusSeconds(60),
        END,
        new Terms(false, Set.copyOf(Asset.ALL), clauses));
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) (part * (sorted.length - 1))] / 1000.0;
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
