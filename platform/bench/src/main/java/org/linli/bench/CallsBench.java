package org.linli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.ApiDoor;
import org.linli.apis.boundary.ApiRegister;
import org.linli.apis.entity.ApiFacts;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.Tokens;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

/**
 * What limits and counts add to a call of an interface: beside recognising the caller's token,
 * which every call pays before.
 */
public final class CallsBench {

  private static final String CODE = "998401001001";
  private static final int CALLS = 400_000;
  private static final int THREADS = 4;

  /** As many as let all calls of a pass through at once. */
  private static final int APIS = 200;

  private static final int SIGN_INS = 2_000;

  /** A hundredth of the shortest page of the exchange would be more. */
  private static final double MICROS = 10;

  private static final double PART_OF_A_SIGN_IN = 0.05;

  private final TestPlatform platform = TestPlatform.shared();
  private final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  private final ApiRegister register = new ApiRegister();
  private final ApiDoor door =
      new ApiDoor(platform.jdbi(), platform.scopes(), register, new ApplicationKeys(), trail);
  private final Caller bureau;

  private CallsBench() {
    platform.community(CODE, OperationMode.GOVERNMENT);
    bureau = platform.caller(Tier.CITY, CODE.substring(0, 4), null, null, "*");
  }

  public static void main(String[] arguments) throws Exception {
    new CallsBench().run();
  }

  private void run() throws Exception {
    var facts = new ArrayList<ApiFacts>();
    for (int at = 0; at < APIS * (THREADS + 2); at++) {
      facts.add(
          new ApiFacts(
              "api" + at,
              "GET",
              "/api/v1/" + at,
              "cases",
              "x",
              Set.of(),
              List.of(),
              null,
              null,
              null));
    }
    register.learn(facts);
    calls(0);
    var micros = calls(1);
    Ratio.atMost("limits and counts of a call, one caller", micros, MICROS, "µs").print();
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      var each = new ArrayList<java.util.concurrent.Future<Double>>();
      for (int thread = 0; thread < THREADS; thread++) {
        var pass = thread + 2;
        each.add(pool.submit(() -> calls(pass)));
      }
      double sum = 0;
      for (var one : each) {
        sum += one.get();
      }
      Ratio.atMost("limits and counts of a call, four callers", sum / THREADS, MICROS, "µs")
          .print();
    }
    Ratio.atMost(
            "limits and counts ÷ recognising a token",
            micros / signIn(),
            PART_OF_A_SIGN_IN,
            "of it")
        .print();
  }

  private double calls(int pass) throws Exception {
    var begin = System.nanoTime();
    platform
        .scopes()
        .as(
            bureau,
            () -> {
              for (int turn = 0; turn < CALLS; turn++) {
                var call = door.begin();
                if (!call.pass("api" + (pass * APIS + turn % APIS), null)) {
                  throw new IllegalStateException("not let through");
                }
                door.end(call, 200, 1_000);
              }
              return null;
            });
    return (System.nanoTime() - begin) / 1_000.0 / CALLS;
  }

  private double signIn() {
    var signIn = new SignIn(platform.jdbi(), platform.scopes(), trail);
    var tokens = new Tokens(platform.jdbi(), platform.scopes());
    var token = platform.as(bureau, () -> tokens.issue("bench", Duration.ofHours(1))).token();
    var begin = System.nanoTime();
    for (int turn = 0; turn < SIGN_INS; turn++) {
      signIn.withToken(token, "127.0.0.1", Locale.ENGLISH);
    }
    return (System.nanoTime() - begin) / 1_000.0 / SIGN_INS;
  }
}
