package org.linli.abuse.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.Gravity;
import org.linli.abuse.entity.Handler;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.RuleKind;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;

/** Entries of a log, and rules, as tests need them. */
final class Uses {

  static final Instant START = Instant.parse("2026-11-18T06:00:00Z");

  private static final Actor ACTOR =
      new Actor(new UUID(1, 1), "street-1", Party.STREET, "990101001");

  private Uses() {}

  static Use use(Instant at, String subject, boolean open, boolean delivered, boolean late) {
    return new Use(
        Log.DECISIONS,
        UUID.randomUUID().toString(),
        at,
        ACTOR,
        null,
        "device-readings",
        subject,
        "990101001001",
        "990101001001",
        null,
        open,
        delivered,
        delivered ? 1 : 0,
        "GOVERNMENT@1/cell 1/000-1",
        "",
        late,
        false);
  }

  static Use found(int number) {
    return use(at(number), thing(number), true, true, false);
  }

  static Use missing(int number) {
    return use(at(number), thing(number), true, false, false);
  }

  static Use refused(int number) {
    return use(at(number), thing(number), false, false, false);
  }

  static Use late(int number) {
    return use(at(number), "devices", false, false, true);
  }

  static Use list(int number) {
    return use(at(number), "devices", true, true, false);
  }

  /** As it was done with a token, a key or a certificate. */
  static Use by(String credential, Use use) {
    return new Use(
        use.log(),
        use.entry(),
        use.at(),
        use.actor(),
        credential,
        use.asset(),
        use.subject(),
        use.tenant(),
        use.code(),
        use.operator(),
        use.open(),
        use.delivered(),
        use.items(),
        use.basis(),
        use.facts(),
        use.late(),
        use.excess());
  }

  /** So many, a second apart. */
  static List<Use> many(int count, IntFunction<Use> each) {
    var uses = new ArrayList<Use>();
    for (int i = 0; i < count; i++) {
      uses.add(each.apply(i));
    }
    return uses;
  }

  static String thing(int number) {
    return "018f0000-0000-7000-8000-%012d".formatted(number);
  }

  static Instant at(int second) {
    return START.plusSeconds(second);
  }

  static AbuseRule rule(
      RuleKind kind, Duration window, long atLeast, Double threshold, Integer history) {
    return new AbuseRule(
        "rule-of-test",
        kind,
        new Text("规则", "rule"),
        new Text("原因", "why"),
        Gravity.LOW,
        Measure.TELL,
        null,
        null,
        window,
        atLeast,
        threshold,
        history,
        null,
        null,
        24,
        java.util.Set.of(Handler.BUREAU));
  }
}
