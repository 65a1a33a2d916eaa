package org.linli.ui.matters;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.linli.look.part.Hint;
import org.linli.look.part.QrPicture;
import org.linli.matters.entity.KindDetail;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/**
 * The guide of an item 办事指南 with its list of papers, as a file to take along, and a code that opens
 * its form on a phone, where the papers are photographed and looked at before they are sent.
 */
final class ItemGuide extends Details {

  private static final String TYPE = "text/plain;charset=UTF-8";

  /** By it old editors know that the file is not in GBK. */
  private static final String MARK = "\uFEFF";

  private final transient Speech speech;
  private final transient KindDetail.ItemView item;

  /**
   * @param coded whether its reader stands at a desk or terminal and may go on with the phone
   */
  ItemGuide(Speech speech, String kind, KindDetail.ItemView item, boolean coded) {
    super(item.name());
    this.speech = speech;
    this.item = item;
    var papers = new Table(speech.say("matters.paper"), speech.say("matters.paper-how"));
    item.materials().forEach(paper -> papers.row(paper.name(), how(paper)));
    add(new Paragraph(item.guide()), new Paragraph(decided()), papers, file());
    if (coded) {
      var code = new Div();
      code.addClassName("item-code");
      add(code);
      addAttachListener(
          attached ->
              attached
                  .getUI()
                  .getPage()
                  .fetchCurrentURL(
                      url -> {
                        code.removeAll();
                        code.add(code(url.toString(), kind));
                      }));
    }
  }

  private String decided() {
    return speech.say(
        item.workingTime() ? "matters.decided-by-working" : "matters.decided-by",
        item.authority(),
        item.limitHours() / 24);
  }

  private String how(KindDetail.MaterialView paper) {
    return speech.say(
        paper.held()
            ? "matters.paper-held"
            : paper.required() ? "matters.paper-needed" : "matters.paper-optional");
  }

  private Anchor file() {
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  var bytes = text().getBytes(StandardCharsets.UTF_8);
                  return new DownloadResponse(
                      new ByteArrayInputStream(bytes),
                      speech.say("matters.guide-name", item.name()),
                      TYPE,
                      bytes.length);
                }),
            "");
    link.add(VaadinIcon.DOWNLOAD_ALT.create());
    link.add(speech.say("matters.guide-file"));
    link.addClassName("button-link");
    return link;
  }

  /** What stands in the file: guide, department, time, and the papers one by one. */
  String text() {
    var lines = new StringBuilder(MARK);
    lines.append(item.name()).append("\r\n\r\n");
    lines.append(item.guide()).append("\r\n");
    lines.append(decided()).append("\r\n\r\n");
    lines.append(speech.say("matters.guide-papers")).append("\r\n");
    int number = 0;
    for (var paper : item.materials()) {
      lines
          .append(speech.say("matters.guide-paper", ++number, paper.name(), how(paper)))
          .append("\r\n");
    }
    return lines.toString();
  }

  private Div code(String url, String kind) {
    var picture = new Svg(QrPicture.svg(address(url, kind)));
    picture.getElement().setAttribute("role", "img");
    picture.getElement().setAttribute("aria-label", speech.say("matters.code-of", item.name()));
    var box = new Div(picture);
    box.setWidth("8rem");
    return new Div(box, new Hint(speech.say("matters.code-hint")));
  }

  /** Where the form of the item is opened on a phone. */
  String address(String url, String kind) {
    return url.replaceAll("(https?://[^/]+).*", "$1")
        + "/resident/matters?kind="
        + URLEncoder.encode(kind, StandardCharsets.UTF_8)
        + "&item="
        + URLEncoder.encode(item.id(), StandardCharsets.UTF_8);
  }
}
