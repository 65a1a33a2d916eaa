package org.linli.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.letters.LettersForTests;

/**
 * Who is told of an emergency is written to as well: a screen that nobody looks at warns nobody.
 */
class WarnedByLetterTest {

  private final LinkageGround ground = new LinkageGround();

  @Test
  void whoLivesThereIsWrittenToOfTheKindOfAlarmAndNothingElse() {
    var resident = ground.dweller(ground.community.room);
    LettersForTests.reachable(ground.community, resident.accountId());
    var detector = ground.device("smoke-detector", ground.community.room, "烟感");
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(LettersForTests.postedTo(ground.community, resident.accountId()))
        .isNotEmpty()
        .allSatisfy(letter -> assertThat(letter).startsWith("ALARM ").doesNotContain("A1"));
  }

  @Test
  void howeverManyStepsTellSomebodyOneLetterGoes() {
    var manager = ground.holder("PROPERTY_MANAGER");
    LettersForTests.reachable(ground.community, manager.accountId());
    var detector = ground.device("smoke-detector", ground.community.room, "烟感");
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    ground.wake();
    var letters = LettersForTests.postedTo(ground.community, manager.accountId());
    assertThat(letters).hasSize(1);
  }
}
