package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.documents.entity.PaperState;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.matters.entity.MatterPaper;
import org.linli.ui.parts.Speech;

/** The papers of a matter, to whom they are told and to whom they are handed. */
class PapersPanelTest {

  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  private static MatterPaper paper(PaperState state) {
    return new MatterPaper(
        UUID.randomUUID(), "Notice", "N-7", state, Instant.parse("2026-03-02T00:00:00Z"));
  }

  private PapersPanel shown(List<MatterPaper> papers, Function<MatterPaper, Component> link) {
    return window.show(new PapersPanel(new Speech(Locale.ENGLISH), papers, link));
  }

  @Test
  void whereNoPaperWasIssuedNothingIsSaid() {
    assertThat(Parts.words(shown(List.of(), null))).isBlank();
  }

  @Test
  void aPaperIsNamedByItsKindItsNumberAndItsDay() {
    assertThat(Parts.words(shown(List.of(paper(PaperState.VALID)), null)))
        .contains("Papers", "Notice N-7", "2026-03-02");
  }

  @Test
  void whoMayHaveItIsHandedItsFile() {
    var panel = shown(List.of(paper(PaperState.VALID)), one -> new Anchor("x", one.number()));
    assertThat(Parts.all(panel, Anchor.class).map(Anchor::getText)).containsExactly("N-7");
  }

  @Test
  void aVoidOneIsNotHandedOut() {
    var panel = shown(List.of(paper(PaperState.VOID)), one -> new Anchor("x", one.number()));
    assertThat(Parts.words(panel)).contains("Void");
    assertThat(Parts.all(panel, Anchor.class)).isEmpty();
  }
}
