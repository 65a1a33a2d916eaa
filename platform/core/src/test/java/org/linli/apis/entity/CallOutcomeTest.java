package org.linli.apis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallOutcomeTest {

  /** Only what is our own fault is a fault, and too many calls are nobody's wrong request. */
  @ParameterizedTest
  @CsvSource({
    "200,OK",
    "204,OK",
    "304,OK",
    "399,OK",
    "400,REFUSED",
    "404,REFUSED",
    "428,REFUSED",
    "429,LIMITED",
    "430,REFUSED",
    "499,REFUSED",
    "500,FAILED",
    "503,FAILED"
  })
  void whatBecameOfACallIsReadOffItsStatus(int status, CallOutcome outcome) {
    assertThat(CallOutcome.of(status)).isEqualTo(outcome);
  }
}
