package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.linli.cases.entity.Photo;
import org.linli.look.part.Hint;
import org.linli.matters.entity.FieldView;
import org.linli.ui.parts.PaperField;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.VoiceField;

/** Photographs, a voice note or a scan that a form asks for. */
final class FileInput extends Div {

  private final transient FieldView field;
  private final transient Supplier<List<byte[]>> taken;
  private final Span missing = new Span();
  private final Speech speech;
  private boolean needed;

  FileInput(Speech speech, FieldView field) {
    this.speech = speech;
    this.field = field;
    needed = field.required();
    addClassName("file-input");
    var part = part();
    taken = supplier(part);
    missing.addClassName("problem");
    missing.getElement().setAttribute("role", "alert");
    add(new Span(field.label()), part, missing);
    if (field.hint() != null) {
      var hint = new Hint(field.hint());
      add(hint);
    }
  }

  private Component part() {
    return switch (field.type()) {
      case PHOTO -> new PhotoField(speech);
      case AUDIO -> new VoiceField(speech);
      default -> new PaperField(speech);
    };
  }

  private static Supplier<List<byte[]>> supplier(Component part) {
    return switch (part) {
      case PhotoField photos -> () -> photos.photos().stream().map(Photo::content).toList();
      case VoiceField voice -> () -> one(voice.recording());
      default -> () -> one(((PaperField) part).paper());
    };
  }

  private static List<byte[]> one(byte[] content) {
    return content == null ? List.of() : List.of(content);
  }

  /** Whether nothing was added: then what is there stays. */
  boolean isLeft() {
    return taken.get().isEmpty();
  }

  /** What is there already by its ids, and what was added; null for nothing. */
  List<Object> answer() {
    var all = new ArrayList<Object>();
    if (field.value() instanceof List<?> held) {
      all.addAll(held);
    }
    all.addAll(taken.get());
    return all.isEmpty() ? null : all;
  }

  /** Whether something has to be there. */
  void need(boolean needed) {
    this.needed = needed;
  }

  /** Whether what has to be there is there; where not, it says so. */
  boolean isComplete() {
    var lacks = needed && answer() == null;
    missing.setText(lacks ? speech.say("form.required") : "");
    return !lacks;
  }
}
