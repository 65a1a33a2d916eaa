package org.linli.apis.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.boundary.Refusal;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.LimitKind;
import org.linli.messages.Messages;

/** How the door says no, and how much it says is left. */
class AnswersTest {

  static Stream<Refusal> refusals() {
    return Stream.of(
            Stream.of(
                new ApiClosed("listFigures"),
                new OwnAdmission(),
                new RulesNotFollowed(List.of("held", "least")),
                TooManyCalls.today(42)),
            EnumSet.allOf(ApplicationState.class).stream().map(NotAtThisStage::new),
            EnumSet.allOf(LimitKind.class).stream().map(kind -> TooManyCalls.atOnce(kind, 42)))
        .flatMap(refusals -> refusals);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyNoIsSaidInBothLanguagesWithoutAWordOfTheProgram(Refusal refusal) {
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      var problem = Messages.problem(refusal, locale);
      for (var text : List.of(problem.title(), problem.detail())) {
        assertThat(text)
            .isNotBlank()
            .doesNotContain("refusal.", "ApplicationState", "limit-", "{", "}");
      }
    }
    assertThat(Messages.problem(refusal, Locale.SIMPLIFIED_CHINESE).detail())
        .containsPattern("\\p{IsHan}");
    if (refusal instanceof TooManyCalls many) {
      assertThat(many.status()).isEqualTo(429);
      assertThat(Messages.problem(refusal, Locale.ENGLISH).detail()).contains("42");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "40,20,39,,0,'\"burst\";q=40;w=2','\"burst\";r=39;t=0'",
    "1,20,0,,0,'\"burst\";q=1;w=1','\"burst\";r=0;t=1'",
    "41,20,5,,0,'\"burst\";q=41;w=3','\"burst\";r=5;t=0'",
    "10,5,9,100,99,'\"burst\";q=10;w=2, \"day\";q=100;w=86400',"
        + "'\"burst\";r=9;t=0, \"day\";r=99;t=3600'",
    "10,5,9,100,-3,'\"burst\";q=10;w=2, \"day\";q=100;w=86400',"
        + "'\"burst\";r=9;t=0, \"day\";r=0;t=3600'"
  })
  void whatIsLeftIsToldAsHeadersThatProgramsRead(
      int burst, int perSecond, long atOnce, Long daily, long today, String policy, String left) {
    var told = new Left(burst, perSecond, atOnce, daily, today, 3600);
    assertThat(told.policy()).isEqualTo(policy);
    assertThat(told.remaining()).isEqualTo(left);
  }

  @Test
  void aCallIsKnownToTheThreadThatServesItAndToNobodyAfterwards() throws Exception {
    var one = new Call(null);
    var inside = new Call(null);
    assertThat(Call.current()).isEmpty();
    Callable<Boolean> deeper = () -> Call.current().orElseThrow() == inside;
    assertThat(one.<Boolean>serve(() -> inside.serve(deeper))).isTrue();
    assertThat(one.<Boolean>serve(() -> Call.current().orElseThrow() == one)).isTrue();
    assertThat(Call.current()).isEmpty();
    assertThat(one.left()).as("no application has none to tell of").isNull();
  }
}
