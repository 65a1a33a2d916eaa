package org.linli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.cases.entity.CaseState;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.Severity;
import org.linli.look.testing.NamedTexts;
import org.linli.look.text.Texts;
import org.linli.places.entity.PlaceKind;
import org.linli.rights.entity.RequestState;
import org.linli.testing.BundlesAreComplete;

class WebBundlesTest extends BundlesAreComplete {

  private static final Pattern SAID =
      Pattern.compile(
          "(?:Say\\.text|(?<![.\\w])say|speech(?:\\(\\))?\\.say)\\(\\s*\"([a-z][A-Za-z.-]+[a-z])\"");
  private static final Pattern SOURCE =
      Pattern.compile("(?:\\bsource|\\.from|new SourceNote|source\\.say)\\(\\s*\"([a-z-]+)\"");
  private static final Pattern EMPTY = Pattern.compile("\"(empty\\.[a-z-]+)\"");
  private static final Pattern SCREEN = Pattern.compile("super\\(\"([a-z]+\\.[a-z]+)\"\\)");
  private static final Pattern NOT_FOUND = Pattern.compile("new NotFound\\(\"([a-z-]+)\"\\)");

  @Override
  protected Set<String> withoutHan() {
    return Set.of(
        "neighbours.deed-of",
        "matters.past-where",
        "neighbours.said-by",
        "neighbours.said-at",
        "device.lead",
        "field.mark",
        "erasures.who-when",
        "moves.place",
        "moves.who-when",
        "moves.variant",
        "moves.watcher",
        "moves.and",
        "successions.pair",
        "device.recordings.megabytes",
        "people.deed-of",
        "word.none",
        "step.who",
        "notice.by",
        "request.title",
        "list.and",
        "consent.enterprise",
        "assurance.who",
        "networks.share",
        "networks.and",
        "streams.and",
        "provision.so-many",
        "provision.in-unit",
        "command.with-unit",
        "command.line",
        "command.who",
        "dependability.percent",
        "board.mark",
        "plan.whole",
        "templates.from",
        "templates.between",
        "templates.of-step",
        "analytics.band",
        "papers.void-line",
        "rosters.there",
        "tracks.person",
        "quota.megabytes",
        "matters.step-what",
        "matters.opinion-by",
        "matters.opinion-of",
        "matters.with-unit",
        "matters.value-unit",
        "matters.card",
        "matters.card-at",
        "matters.paper-of",
        "matters.guide-paper",
        "government.of",
        "resident.matters.question",
        "booking.line",
        "designer.so-long",
        "designer.part-of",
        "letters.and",
        "letters.line",
        "visits.answer-note");
  }

  @Test
  void everyTextThatScreensSayIsThereInBothLanguages() {
    var named = NamedTexts.by(SAID);
    assertThat(named).hasSizeGreaterThan(250);
    named.forEach((key, file) -> assertThat(isSaid(key)).as(file + " says " + key).isTrue());
  }

  @Test
  void everySourceOfFiguresHasAName() {
    var named = NamedTexts.by(SOURCE);
    assertThat(named).hasSizeGreaterThan(8);
    named.forEach(
        (source, file) -> assertThat(isSaid("source." + source)).as(file + " " + source).isTrue());
  }

  @Test
  void nothingIsEverEmptyWithoutAWord() {
    var named = NamedTexts.by(EMPTY);
    assertThat(named).hasSizeGreaterThan(10);
    named.forEach((key, file) -> assertThat(isSaid(key)).as(file + " " + key).isTrue());
  }

  @Test
  void everyScreenHasATitleAndALead() {
    var named = NamedTexts.by(SCREEN);
    assertThat(named).hasSizeGreaterThan(15);
    named.forEach(
        (screen, file) -> {
          assertThat(isSaid(screen + ".title")).as(file).isTrue();
          assertThat(isSaid(screen + ".lead")).as(file).isTrue();
        });
  }

  @Test
  void whatCannotBeFoundIsNamedInWords() {
    NamedTexts.by(NOT_FOUND)
        .forEach(
            (what, file) -> assertThat(isSaid("argument." + what)).as(file + " " + what).isTrue());
  }

  @Test
  void everyConstantThatScreensShowHasAWord() {
    assertSaid("CaseState", CaseState.values());
    assertSaid("DeviceState", DeviceState.values());
    assertSaid("PlaceKind", PlaceKind.values());
    assertSaid("RequestState", RequestState.values());
    assertSaid("Severity", Severity.values());
  }

  @Test
  void everyKindOfCaseAndEveryStepHasAWord() {
    for (var kind : "FACILITY SANITATION ENVIRONMENT SECURITY HEALTH FIRE LIFT FALL".split(" ")) {
      assertThat(isSaid("CaseKind." + kind)).as(kind).isTrue();
    }
    for (var source : "ALARM CLERK PATROL RESIDENT".split(" ")) {
      assertThat(isSaid("CaseSource." + source)).as(source).isTrue();
    }
    for (var step : "RECEIVED ON_THE_WAY HANDLED CLOSED".split(" ")) {
      assertThat(isSaid("ReportStep." + step)).as(step).isTrue();
    }
    assertThat(isSaid("AlarmState.OPEN")).isTrue();
    assertThat(isSaid("AlarmState.CLEARED")).isTrue();
    assertThat(isSaid("CaseState.ACTIVE")).isTrue();
  }

  private static void assertSaid(String kind, Enum<?>[] constants) {
    for (var constant : constants) {
      assertThat(isSaid(kind + "." + constant.name())).as(kind + "." + constant).isTrue();
    }
  }

  private static boolean isSaid(String key) {
    return !Texts.INSTANCE.getTranslation(key, Locale.ENGLISH).equals(key)
        && !Texts.INSTANCE.getTranslation(key, Locale.SIMPLIFIED_CHINESE).equals(key);
  }
}
