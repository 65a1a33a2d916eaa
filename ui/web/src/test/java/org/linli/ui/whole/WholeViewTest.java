package org.linli.ui.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.keys.boundary.Resealing;
import org.linli.look.testing.Parts;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.testing.Ground;
import org.linli.whole.boundary.WholeExport;
import org.linli.whole.control.DraftFolder;

/** How a clerk takes the community along. */
class WholeViewTest {

  private static final String PHRASE = "a phrase that nobody guesses";

  private final Ground ground = Ground.english();
  private final WholeExport export =
      new WholeExport(
          ground.platform.jdbi(),
          ground.scopes,
          ground.keys,
          new Resealing(ground.platform.jdbi(), ground.scopes, ground.keys),
          new Tenants(ground.platform.jdbi(), ground.scopes, told -> {}),
          new DraftFolder(System.getProperty("java.io.tmpdir")));
  private final WholeView view = ground.show(() -> new WholeView(export, ground.scopes));

  @AfterEach
  void close() {
    ground.close();
  }

  private String words(Component part) {
    return ground.as(() -> Parts.words(part));
  }

  private void prepare(String phrase, String again) {
    ground.run(
        () -> {
          var fields = Parts.all(view, PasswordField.class).toList();
          fields.getFirst().setValue(phrase);
          fields.getLast().setValue(again);
          Parts.button(view, "Prepare").click();
        });
  }

  private boolean offered() {
    return Parts.all(view, Anchor.class).findAny().isPresent();
  }

  private void take(OutputStream out) {
    ground.run(() -> Parts.first(view, WholeDownload.class).write(out, ground.window.ui()));
  }

  @Test
  void twoPhrasesThatDifferPrepareNothing() {
    prepare(PHRASE, PHRASE + "!");
    assertThat(Parts.all(view, PasswordField.class).toList().getLast().isInvalid()).isTrue();
    assertThat(offered()).isFalse();
  }

  @Test
  void aPhraseThatAnybodyCouldTryOutPreparesNothing() {
    prepare("short", "short");
    assertThat(offered()).isFalse();
  }

  @Test
  void theFileIsWrittenWhenItIsTakenAndHowFarItIsStandsThere() throws IOException {
    prepare(PHRASE, PHRASE);
    assertThat(offered()).isTrue();
    assertThat(Parts.all(view, PasswordField.class)).allMatch(PasswordField::isEmpty);
    var out = new ByteArrayOutputStream();
    take(out);
    ground.window.settle();
    var parts = new HashSet<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName());
      }
    }
    assertThat(parts).contains("manifest.json", "manifest.sig", "tables/device.jsonl.sealed");
    assertThat(words(view)).contains("tables written");
  }

  @Test
  void whatBreaksOffIsSaidToBreakOff() {
    prepare(PHRASE, PHRASE);
    var broken =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> take(broken)).isInstanceOf(UncheckedIOException.class);
    ground.window.settle();
    assertThat(words(view)).contains("The export broke off");
  }
}
