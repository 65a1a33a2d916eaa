package org.linli.look.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.look.text.Say;

class FramesTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");

  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aPanelIsASectionWithItsNameAsHeading() {
    var panel = new Panel("Alarms", new Span("three"));
    assertThat(panel.getElement().getTag()).isEqualTo("section");
    assertThat(panel.getElement().getAttribute("aria-label")).isEqualTo("Alarms");
    assertThat(Parts.first(panel, H2.class).getText()).isEqualTo("Alarms");
    assertThat(Parts.words(panel)).isEqualTo("Alarms three");
  }

  @Test
  void aPanelThatIsNamedAnewIsNamedForEverybody() {
    var panel = new Panel("Streets");
    panel.name("Communities");
    assertThat(panel.getElement().getAttribute("aria-label")).isEqualTo("Communities");
    assertThat(Parts.words(panel)).isEqualTo("Communities");
  }

  @Test
  void whatFillsAPanelReplacesWhatWasInside() {
    var panel = new Panel("Alarms", new Span("old"));
    panel.fill(new Span("new"), new Span("newer"));
    assertThat(Parts.words(panel)).isEqualTo("Alarms new newer");
  }

  @Test
  void actionsOfAPanelStandBesideItsNameAndAreReplacedToo() {
    var panel = new Panel("Alarms").actions(new Button("all")).actions(new Button("none"));
    assertThat(Parts.all(panel, Button.class).map(Button::getText)).containsExactly("none");
    var head = Parts.styled(panel, "head").getFirst();
    assertThat(Parts.words(head)).isEqualTo("Alarms none");
  }

  @Test
  void aPanelKeepsItsLookWhenItIsGivenAnother() {
    assertThat(new Panel("a").named("wide", "map").getClassNames())
        .contains("linli-panel", "wide", "map");
  }

  @Test
  void anEmptyStateSaysInWordsWhatItsPictureShows() {
    var empty = new EmptyState(VaadinIcon.BELL_SLASH, "Nothing alarms.", new Button("Look"));
    assertThat(Parts.words(empty)).isEqualTo("Nothing alarms. Look");
    assertThat(Parts.first(empty, Icon.class).getElement().getAttribute("aria-hidden"))
        .isEqualTo("true");
  }

  @Test
  void aKeyFigureIsAGroupWithAName() {
    var figure = new KeyFigure("Open alarms", VaadinIcon.BELL);
    assertThat(figure.getElement().getAttribute("role")).isEqualTo("group");
    assertThat(figure.getElement().getAttribute("aria-label")).isEqualTo("Open alarms");
    assertThat(Parts.first(figure, Icon.class).getElement().getAttribute("aria-hidden"))
        .isEqualTo("true");
  }

  @Test
  void aKeyFigureShowsValueUnitAndContext() {
    var figure = new KeyFigure("Memory").show("812", "MB").context("of 2,048 MB");
    assertThat(Parts.words(figure)).isEqualTo("Memory 812 MB of 2,048 MB");
    figure.show(12).context("");
    assertThat(Parts.words(figure)).isEqualTo("Memory 12");
  }

  @Test
  void aKeyFigureHasOneToneAtATime() {
    var figure = new KeyFigure("Alarms");
    for (var tone : Tone.values()) {
      figure.toned(tone);
      assertThat(figure.getClassNames()).containsExactlyInAnyOrder("linli-figure", tone.css());
    }
  }

  @Test
  void keyFiguresStandInTheirOrder() {
    var row = new FigureRow(new KeyFigure("a"), new KeyFigure("b"), new KeyFigure("c"));
    assertThat(Parts.all(row, KeyFigure.class).map(Parts::words)).containsExactly("a", "b", "c");
  }

  @Test
  void aSourceOfTodayTellsTheHourAndOneOfAnotherDayTheDay() {
    var today = Instant.now();
    assertThat(new SourceNote("case-ledger", today).getText())
        .isEqualTo("case ledger · " + Say.clock(today));
    assertThat(new SourceNote("case-ledger", LONG_AGO).getText())
        .isEqualTo("case ledger · " + Say.second(LONG_AGO));
  }

  @Test
  void aSourceIsToldInFullToWhoPointsAtIt() {
    var note = new SourceNote("case-ledger", Instant.now());
    assertThat(note.getElement().getAttribute("title"))
        .startsWith("Source: case ledger · 20")
        .matches(".*\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
  }

  @Test
  void aSourceWithoutATimeDoesNotInventOne() {
    assertThat(new SourceNote("case-ledger", null).getText()).isEqualTo("case ledger · –");
  }

  @Test
  void aCrumbLeadsBackToItsPlace() {
    var went = new ArrayList<Integer>();
    var crumbs = new Crumbs<Integer>("way", went::add);
    crumbs.show(
        List.of(
            new Crumbs.Step<>(1, "city"),
            new Crumbs.Step<>(2, "district"),
            new Crumbs.Step<>(3, "street")));
    Parts.button(crumbs, "district").click();
    Parts.button(crumbs, "city").click();
    assertThat(went).containsExactly(2, 1);
  }

  @Test
  void whereOneStandsIsNoButton() {
    var crumbs = new Crumbs<Integer>("way", place -> {});
    crumbs.show(List.of(new Crumbs.Step<>(1, "city")));
    assertThat(Parts.all(crumbs, Button.class)).isEmpty();
    assertThat(Parts.words(crumbs)).isEqualTo("city");
    assertThat(crumbs.getElement().getAttribute("aria-label")).isEqualTo("way");
  }

  @Test
  void aNewWayReplacesTheOldOne() {
    var crumbs = new Crumbs<Integer>("way", place -> {});
    crumbs.show(List.of(new Crumbs.Step<>(1, "city"), new Crumbs.Step<>(2, "district")));
    crumbs.show(List.of(new Crumbs.Step<>(1, "city")));
    assertThat(Parts.words(crumbs)).isEqualTo("city");
  }

  @Test
  void whyNotIsReadLongerThanDone() {
    Notes.done("saved");
    Notes.failed("refused");
    var notes = window.open(Notification.class);
    assertThat(window.notes()).containsExactly("saved", "refused");
    assertThat(Duration.ofMillis(notes.get(1).getDuration()))
        .isGreaterThan(Duration.ofMillis(notes.get(0).getDuration()));
    assertThat(notes.get(0).getThemeName()).contains("success");
    assertThat(notes.get(1).getThemeName()).contains("error");
  }
}
