package org.linli.ui.labels;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.part.QrPicture;
import org.linli.ui.parts.Speech;

/** The label of one device: its number, kind and place, and a code that opens its page. */
final class Label extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param origin where this installation is reached, as {@code https://linli.example.cn}
   */
  Label(Speech speech, DeviceRow row, String kind, String origin) {
    addClassName("label");
    var code = new Svg(QrPicture.svg(address(origin, row)));
    code.getElement().setAttribute("role", "img");
    code.getElement().setAttribute("aria-label", speech.say("labels.code-of", row.name()));
    code.addClassName("label-code");
    var name = new Span(row.name());
    name.addClassName("label-name");
    var text =
        new Div(
            name,
            new Span(row.code()),
            new Span(kind),
            new Span(row.placeName() == null ? speech.say("word.none") : row.placeName()));
    text.addClassName("label-text");
    add(code, text);
  }

  static String address(String origin, DeviceRow row) {
    return origin.replaceAll("/+$", "") + "/" + DeviceOnSpotView.ROUTE + "/" + row.id();
  }
}
