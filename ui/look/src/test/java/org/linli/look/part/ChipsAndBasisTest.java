package org.linli.look.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.devices.entity.Severity;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.look.text.Say;
import org.linli.obligations.entity.Withheld;
import org.linli.packs.Text;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantState;
import org.linli.testing.Requirement;

class ChipsAndBasisTest {

  private static final Instant UNTIL = Instant.parse("2026-03-01T08:00:00Z");
  private static final String STYLES = styles();

  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyOutcomeIsSaidInWords(Outcome outcome) {
    assertThat(StatusChip.of(outcome).getText()).isNotBlank().isNotEqualTo(outcome.name());
  }

  @Test
  void onlyWhatIsOpenLooksGood() {
    assertThat(toned(StatusChip.of(Outcome.PERMIT), Tone.GOOD)).isTrue();
    assertThat(
            Stream.of(Outcome.values())
                .filter(outcome -> outcome != Outcome.PERMIT)
                .map(StatusChip::of))
        .noneMatch(chip -> toned(chip, Tone.GOOD));
    assertThat(toned(StatusChip.of(Outcome.DENY), Tone.CRITICAL)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyModeHasAMarkOfItsOwnBesidesItsWord(OperationMode mode) {
    var chip = StatusChip.of(mode);
    var mark = "mode-" + mode.name().toLowerCase(Locale.ROOT);
    assertThat(chip.getClassNames()).contains("mode", mark);
    assertThat(STYLES).contains(".linli-chip." + mark).contains("--linli-" + mark + ":");
  }

  @Test
  void aModeThatIsNotKnownIsADash() {
    assertThat(StatusChip.of((OperationMode) null).getText()).isEqualTo("–");
  }

  @Test
  void aSuspendedCommunityIsSeenAtOnce() {
    assertThat(toned(StatusChip.of(TenantState.SUSPENDED), Tone.CRITICAL)).isTrue();
    assertThat(toned(StatusChip.of(TenantState.ACTIVE), Tone.GOOD)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everySeverityHasAWordAndATone(Severity severity) {
    var chip = StatusChip.ofSeverity(severity.name());
    assertThat(chip.getText()).isNotEqualTo(severity.name());
    assertThat(toned(chip, Tone.ofSeverity(severity.name()))).isTrue();
  }

  @Test
  void graverIsNeverCalmer() {
    assertThat(Tone.ofSeverity("CRITICAL")).isGreaterThan(Tone.ofSeverity("MAJOR"));
    assertThat(Tone.ofSeverity("MAJOR")).isGreaterThan(Tone.ofSeverity("MINOR"));
    assertThat(Tone.ofSeverity("MINOR")).isGreaterThan(Tone.ofSeverity("INFO"));
  }

  @ParameterizedTest
  @EnumSource(names = {"GOOD", "NOTICE", "WARNING", "CRITICAL"})
  void everyToneHasItsStyle(Tone tone) {
    assertThat(STYLES).contains(".linli-chip." + tone.css());
  }

  @Test
  void aDecisionSaysTheAnswerTheModeTheReasonTheClauseAndTheRule() {
    var shown = new DataBasis(decision(Outcome.PERMIT, null, null, false));
    assertThat(Parts.words(shown))
        .isEqualTo(
            "Permitted PPP as agreed Clause 8.2 Rule 000-10.1.2.1.c.2 Version of the rules 1");
    assertThat(shown.getClassNames()).contains("opens");
  }

  @Test
  void aDecisionByContractNamesTheContractAndItsEnd() {
    var shown = Parts.words(new DataBasis(decision(Outcome.MASK, "HT-1", UNTIL, false)));
    assertThat(shown).contains("Contract HT-1").contains("Valid until 2026-03-01");
  }

  @Test
  void aUseThatIsMarkedForReviewIsSeenByWhoUsesIt() {
    assertThat(Parts.words(new DataBasis(decision(Outcome.AGGREGATE, null, null, true))))
        .contains("This use is marked for review");
    assertThat(Parts.words(new DataBasis(decision(Outcome.AGGREGATE, null, null, false))))
        .doesNotContain("review");
  }

  @ParameterizedTest
  @EnumSource
  void whatOpensAndWhatIsShutLookDifferent(Outcome outcome) {
    var shown = new DataBasis(decision(outcome, null, null, false));
    assertThat(shown.getClassNames())
        .contains(outcome.opens() ? "opens" : "shut")
        .doesNotContain(outcome.opens() ? "shut" : "opens");
  }

  @Test
  void theReasonIsSaidInTheReadersLanguage() {
    window.close();
    try (var chinese = Window.chinese()) {
      assertThat(chinese.ui().getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
      assertThat(Parts.words(new DataBasis(decision(Outcome.DENY, null, null, false))))
          .startsWith("拒绝 政企合作 依约定 条款");
    }
  }

  @Test
  @Requirement("004-P3g")
  void aMaskedValueSaysThatItIsMaskedByWhichClauseAndWhy() {
    var shown = new MaskedText("王**", decision(Outcome.MASK, null, null, false));
    assertThat(Parts.words(shown)).isEqualTo("王** Masked · clause 8.2");
    assertThat(shown.getChildren().toList().get(1).getElement().getAttribute("title"))
        .isEqualTo("as agreed");
  }

  @Test
  void aValueThatIsNotMaskedStandsAlone() {
    assertThat(Parts.words(new MaskedText("王小明", decision(Outcome.PERMIT, null, null, false))))
        .isEqualTo("王小明");
    assertThat(Parts.words(new MaskedText(null, decision(Outcome.PERMIT, null, null, false))))
        .isEqualTo(Say.none());
  }

  @Test
  void hoursThatAreLeftOutAreSaidWithTheReason() {
    var shown = new WithheldNote(new Withheld(10, 3, 2));
    assertThat(shown.isVisible()).isTrue();
    assertThat(shown.getText())
        .contains("3 hours are left out: fewer than 10 homes")
        .contains("2 hours are left out: set against what was told before");
    assertThat(new WithheldNote(Withheld.NOTHING).isVisible()).isFalse();
  }

  private static Decision decision(
      Outcome outcome, String contract, Instant until, boolean flagged) {
    return new Decision(
        outcome,
        new Basis(
            OperationMode.PPP,
            1,
            "000-10.1.2.1.c.2",
            "8.2",
            new Text("依约定", "as agreed"),
            Optional.ofNullable(contract)),
        Optional.empty(),
        until,
        flagged);
  }

  private static boolean toned(StatusChip chip, Tone tone) {
    return chip.getClassNames().contains(tone.css());
  }

  private static String styles() {
    try {
      return Files.readString(Path.of("src/main/resources/META-INF/resources/css/linli.css"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
