package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.exchange.entity.Grade;

/** The quarter that a place lies in. */
class GradeTest {

  @ParameterizedTest
  @CsvSource({
    "1,5,A",
    "2,5,A",
    "3,5,B",
    "4,5,C",
    "5,5,D",
    "1,8,A",
    "2,8,A",
    "3,8,B",
    "4,8,B",
    "5,8,C",
    "6,8,C",
    "7,8,D",
    "8,8,D",
    "1,3047,A",
    "3047,3047,D"
  })
  void aPlaceAmongItsPeersIsAGrade(long place, long peers, Grade grade) {
    assertThat(Grade.of(place, peers)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"1", "5", "99"})
  void whereAllAreEqualAllAreFirst(long peers) {
    assertThat(Grade.of(1, peers)).isEqualTo(Grade.A);
  }
}
