package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.cases.entity.Photo;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.ui.parts.PhotoStrip;
import org.linli.ui.parts.Speech;

/** The files of a field, as their reader looks at them or listens to them. */
final class Enclosed extends Div {

  /**
   * @param files reads one of them
   */
  Enclosed(Speech speech, FieldView field, Function<UUID, Enclosure> files) {
    addClassName("enclosed");
    add(new Span(field.label()));
    var read =
        ((List<?>) field.value())
            .stream().map(id -> files.apply(UUID.fromString(id.toString()))).toList();
    if (field.type() == FieldType.PHOTO) {
      add(
          new PhotoStrip(
              speech,
              read.stream().map(one -> new Photo(one.mediaType(), one.content())).toList()));
      return;
    }
    for (var one : read) {
      add(field.type() == FieldType.AUDIO ? sound(field, one) : paper(field, one));
    }
  }

  private static Component sound(FieldView field, Enclosure sound) {
    var player = new Element("audio");
    player.setAttribute("controls", true);
    player.setAttribute("preload", "none");
    player.setAttribute("aria-label", field.label());
    player.setAttribute("src", handler(sound));
    var box = new Div();
    box.getElement().appendChild(player);
    return box;
  }

  private static Component paper(FieldView field, Enclosure paper) {
    var link = new Anchor(handler(paper), field.label());
    link.getElement().setAttribute("download", true);
    return link;
  }

  private static DownloadHandler handler(Enclosure one) {
    var bytes = one.content();
    return DownloadHandler.fromInputStream(
            event ->
                new DownloadResponse(
                    new ByteArrayInputStream(bytes), name(one), one.mediaType(), bytes.length))
        .inline();
  }

  /** As the media type ends: {@code enclosure.pdf}. */
  private static String name(Enclosure one) {
    return "enclosure." + one.mediaType().substring(one.mediaType().indexOf('/') + 1);
  }
}
