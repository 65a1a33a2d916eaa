package org.linli.ui.redivision;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.look.text.Say;
import org.linli.redivision.entity.MovePreview;
import org.linli.redivision.entity.MovedRows;
import org.linli.redivision.entity.Watcher;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** What a move would do: whose eyes, which contracts, which rows. */
final class EffectsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Speech speech;

  EffectsPanel(Speech speech, MovePreview preview) {
    this.speech = speech;
    add(
        new Facts()
            .fact(
                speech.say("moves.from"),
                speech.say("moves.place", preview.fromPath(), preview.from().value()))
            .fact(
                speech.say("moves.to"),
                speech.say("moves.place", preview.toPath(), preview.to().value()))
            .fact(speech.say("moves.loses"), people(preview.loses()))
            .fact(speech.say("moves.gains"), people(preview.gains()))
            .fact(speech.say("moves.accounts"), Say.number(preview.accounts()))
            .fact(speech.say("moves.contracts"), list(preview.contracts()))
            .fact(speech.say("moves.variants.end"), variants(preview, false))
            .fact(speech.say("moves.variants.begin"), variants(preview, true)));
    add(rows(preview));
  }

  private String people(List<Watcher> watchers) {
    return list(
        watchers.stream()
            .map(one -> speech.say("moves.watcher", one.name(), one.divisionName()))
            .toList());
  }

  private String variants(MovePreview preview, boolean gained) {
    return list(
        preview.variants().stream()
            .filter(one -> one.gained() == gained)
            .map(
                one ->
                    speech.say(
                        "moves.variant",
                        isChinese() ? one.zh() : one.en(),
                        one.key(),
                        one.division().value()))
            .toList());
  }

  private String list(List<String> words) {
    return words.isEmpty()
        ? Say.none()
        : words.stream().collect(Collectors.joining(speech.say("moves.and")));
  }

  private Table rows(MovePreview preview) {
    var table =
        new Table(speech.say("moves.what"), speech.say("moves.rows"), speech.say("moves.then"));
    for (var row : preview.follows()) {
      table.row(name(row), Say.number(row.rows()), speech.say("moves.follows"));
    }
    for (var row : preview.stays()) {
      table.row(name(row), Say.number(row.rows()), speech.say("moves.stays"));
    }
    return table;
  }

  private static String name(MovedRows row) {
    return isChinese() ? row.zh() : row.en();
  }

  private static boolean isChinese() {
    return Locale.CHINESE.getLanguage().equals(Say.locale().getLanguage());
  }
}
