package org.linli.obligations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassesTest {

  private static Set<UUID> homes(int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(number -> new UUID(0, number))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean reach(List<Set<UUID>> groups) {
    return Classes.allReach(10, groups);
  }

  @Test
  void oneGroupHasToBeLargeEnough() {
    assertThat(reach(List.of(homes(0, 10)))).isTrue();
    assertThat(reach(List.of(homes(0, 9)))).isFalse();
    assertThat(reach(List.of())).isTrue();
  }

  @Test
  void aGroupAndItselfWithoutOneTellOfThatOne() {
    assertThat(reach(List.of(homes(0, 30), homes(0, 29)))).isFalse();
    assertThat(reach(List.of(homes(0, 30), homes(0, 20)))).isTrue();
  }

  @Test
  void groupsThatOverlapInAFewTellOfThoseFew() {
    assertThat(reach(List.of(homes(0, 20), homes(15, 40)))).isFalse();
    assertThat(reach(List.of(homes(0, 20), homes(10, 40)))).isTrue();
  }

  /** No two of the three differ by fewer than ten, but the whole without both parts is five. */
  @Test
  void aWholeAndItsPartsTellOfTheRest() {
    var whole = homes(0, 45);
    assertThat(reach(List.of(whole, homes(0, 20)))).isTrue();
    assertThat(reach(List.of(whole, homes(20, 40)))).isTrue();
    assertThat(reach(List.of(whole, homes(0, 20), homes(20, 40)))).isFalse();
  }

  @Test
  void groupsApartTellNothingOfEachOther() {
    assertThat(reach(List.of(homes(0, 10), homes(10, 20), homes(20, 30)))).isTrue();
  }

  /**
   * Whatever passes, no combination of sums with weights −1, 0 and 1 isolates fewer than ten: tried
   * out in full for four groups of many draws.
   */
  @Test
  void noCombinationOfTotalsThatPassTellsOfFewer() {
    var random = new Random(20261121);
    var passed = 0;
    for (int draw = 0; draw < 2_000; draw++) {
      var groups = new ArrayList<Set<UUID>>();
      for (int group = 0; group < 4; group++) {
        var from = 5 * random.nextInt(8);
        groups.add(homes(from, from + 10 + 5 * random.nextInt(8)));
      }
      if (reach(groups)) {
        passed++;
        for (int weights = 0; weights < 81; weights++) {
          assertThat(isolated(groups, weights)).isZero().as("of " + groups);
        }
      }
    }
    assertThat(passed).isGreaterThan(50);
  }

  /** How many members the combination tells of, where they are fewer than ten; else none. */
  private static long isolated(List<Set<UUID>> groups, int weights) {
    var told = 0L;
    for (int number = 0; number < 100; number++) {
      var member = new UUID(0, number);
      var weight = 0;
      var rest = weights;
      for (var group : groups) {
        weight += group.contains(member) ? rest % 3 - 1 : 0;
        rest /= 3;
      }
      told += weight == 0 ? 0 : 1;
    }
    return told < 10 ? told : 0;
  }
}
