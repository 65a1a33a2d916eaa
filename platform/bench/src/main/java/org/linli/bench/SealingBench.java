package org.linli.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.access.boundary.PageRequest;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.keys.entity.KeyPurpose;
import org.linli.matters.Ground;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterQuery;
import org.linli.testing.TestPlatform;

/**
 * The same matters opened and listed with names and telephones in clear, and encrypted: rounds of
 * the one and the other by turns, in one community.
 */
public final class SealingBench {

  private static final int ROUNDS = 12;
  private static final int WARM = 8;
  private static final int OPENED = 40;
  private static final int LISTED = 60;

  /** Just those that were opened before. */
  private static final PageRequest PAGE = PageRequest.first(OPENED);

  /** What encrypting may cost at most: a tenth. */
  private static final double LEAST = 0.9;

  private final Ground ground = new Ground();
  private final AtomicBoolean sealing = new AtomicBoolean();

  public static void main(String[] arguments) {
    new SealingBench().run();
  }

  private void run() {
    var platform = TestPlatform.shared();
    var keys = KeyRing.over(platform.jdbi(), platform.scopes(), new byte[32]);
    platform.jdbi().getConfig(PersonalTexts.class).use(keys, sealing::get);
    // As a server's own round does it: who stands in a transaction reads no keys.
    keys.active(KeyPurpose.FIELD);
    keys.active(KeyPurpose.TOKEN);
    for (int turn = 0; turn < WARM; turn++) {
      sealing.set(turn % 2 == 1);
      round();
    }
    var nanos = new long[2][2];
    for (int turn = 0; turn < ROUNDS; turn++) {
      sealing.set(turn % 2 == 1);
      var took = round();
      nanos[turn % 2][0] += took[0];
      nanos[turn % 2][1] += took[1];
    }
    var rounds = ROUNDS / 2;
    print("matters opened, encrypted ÷ in clear", nanos[1][0], nanos[0][0], rounds * OPENED);
    print(
        "pages of 40 matters listed, encrypted ÷ in clear",
        nanos[1][1],
        nanos[0][1],
        rounds * LISTED);
  }

  private static void print(String what, long sealed, long clear, int times) {
    Ratio.atLeast(what, times * 1e9 / sealed, times * 1e9 / clear, "a second", LEAST).print();
  }

  /** Nanoseconds of opening and of listing what was just opened. */
  private long[] round() {
    var draft =
        new MatterDraft(
            "complaint",
            null,
            null,
            null,
            null,
            false,
            new Applicant(null, "13812345678"),
            Map.of("what", "x", "about", "noise"));
    var begun = System.nanoTime();
    for (int n = 0; n < OPENED; n++) {
      ground.as(ground.resident, () -> ground.own.open(draft));
    }
    var opened = System.nanoTime();
    for (int n = 0; n < LISTED; n++) {
      ground.as(ground.clerk, () -> ground.matters.list(MatterQuery.all(), PAGE));
    }
    return new long[] {opened - begun, System.nanoTime() - opened};
  }
}
