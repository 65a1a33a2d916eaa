package org.linli.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.linli.access.entity.Tier;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.DataRequests;
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
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * One data-rights decision, over communities of all three modes with a contract of twenty clauses
 * and a running grant each, on the real database; the look for a newer version of the rights is
 * part of what is measured.
 */
public final class DecisionBench {

  private static final int COMMUNITIES = 9;
  private static final int CLAUSES = 20;
  private static final int WARM = 500_000;
  private static final int MEASURED = 500_000;
  private static final double BAR_MICROS = 50;
  private static final Instant END = Instant.now().plus(Duration.ofDays(100));

  private final TestPlatform platform = TestPlatform.shared();
  private final Matrices matrices = new Matrices();
  private final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  private final Rights rights = new Rights(matrices, snapshots, platform.scopes());

  public static void main(String[] arguments) {
    var bench = new DecisionBench();
    var questions = bench.questions();
    bench.run(questions, WARM);
    var nanos = bench.run(questions, MEASURED);
    Arrays.sort(nanos);
    Ratio.atMost("data-rights decision, median", at(nanos, 0.5), BAR_MICROS, "µs").print();
    Ratio.atMost("data-rights decision, p99", at(nanos, 0.99), BAR_MICROS, "µs").print();
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) (part * (sorted.length - 1))] / 1000.0;
  }

  private long[] run(List<Question> questions, int count) {
    var nanos = new long[count];
    var open = 0L;
    for (int i = 0; i < count; i++) {
      var question = questions.get(i % questions.size());
      var begin = System.nanoTime();
      var decision = rights.decide(question);
      nanos[i] = System.nanoTime() - begin;
      open += decision.outcome().opens() ? 1 : 0;
    }
    if (open == 0 || open == count) {
      throw new IllegalStateException("nothing was decided");
    }
    return nanos;
  }

  private List<Question> questions() {
    var agreed = new AgreedRights(platform.jdbi(), platform.scopes(), snapshots);
    var requests =
        new DataRequests(platform.jdbi(), platform.scopes(), matrices, snapshots, event -> {});
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into organisation (id, name, kind) values ('bench', 'bench', 'OPERATOR')
                    on conflict do nothing"""));
    var bureau = platform.caller(Tier.CITY, "9981", null, null, "*");
    var officer = platform.caller(Tier.OPERATOR, null, null, "bench", "*");
    var questions = new ArrayList<Question>();
    for (int number = 0; number < COMMUNITIES; number++) {
      var mode = OperationMode.values()[number % OperationMode.values().length];
      var tenant = platform.community("998101001%03d".formatted(number), mode);
      platform.as(
          bureau,
          () -> {
            agreed.enter(List.of(agreed(tenant)), Instant.now());
            return null;
          });
      if (mode == OperationMode.ENTERPRISE) {
        var request =
            platform.as(
                bureau,
                () ->
                    requests.apply(
                        tenant,
                        Wanted.least(
                            Asset.DEVICE_READINGS,
                            Action.VIEW,
                            Purpose.GOVERNANCE,
                            "bench",
                            "data-security-law",
                            END)));
        platform.as(
            officer,
            () -> {
              requests.grant(request, END, null, "bench");
              return null;
            });
      }
      addQuestions(tenant, questions);
    }
    java.util.Collections.shuffle(questions, new Random(1));
    return questions;
  }

  private static void addQuestions(TenantId tenant, List<Question> questions) {
    for (var party : List.of(Party.BUREAU, Party.OPERATOR, Party.COMMITTEE, Party.RESIDENT)) {
      var asker =
          party == Party.OPERATOR ? "bench" : party == Party.BUREAU ? "9981" : tenant.value();
      for (var asset : Asset.ALL) {
        for (var purpose : Purpose.values()) {
          questions.add(
              new Question(
                  party,
                  Optional.of(asker),
                  Action.VIEW,
                  asset,
                  purpose,
                  tenant,
                  END.minusSeconds(9000)));
        }
      }
    }
  }

  private static Agreed agreed(TenantId tenant) {
    var clauses = new ArrayList<Clause>();
    for (int number = 0; number < CLAUSES; number++) {
      var asset = Asset.ALL.get(number / 2);
      var party = number % 2 == 0 ? Party.OPERATOR : Party.COMMITTEE;
      clauses.add(
          new Clause(
              "8." + number,
              Set.of(party),
              Set.of(asset),
              Set.of(Action.VIEW),
              Set.of(),
              Outcome.MASK,
              "bench"));
    }
    return new Agreed(
        tenant,
        UUID.randomUUID(),
        1,
        "bench",
        Party.OPERATOR,
        "bench",
        Instant.now().minusSeconds(60),
        END,
        new Terms(true, Set.copyOf(Asset.ALL), clauses));
  }
}
