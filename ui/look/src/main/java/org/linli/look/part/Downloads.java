package org.linli.look.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.ListPart;
import org.linli.exports.entity.Sheet;
import org.linli.look.text.Say;

/**
 * Links that hand out a list as an Excel file, or a content, made when it is asked for, by the one
 * who asks.
 */
@ApplicationScoped
public class Downloads {

  private final Exports exports;
  private final Scopes scopes;

  @Inject
  public Downloads(Exports exports, Scopes scopes) {
    this.exports = exports;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Downloads() {
    this(null, null);
  }

  /**
   * @param pages the list as the screen shows it, with its filters of that moment
   */
  public <T> Anchor excel(Sheet<T> sheet, Function<PageRequest, Page<T>> pages) {
    return link(
        Say.text("look.excel"),
        () -> {
          var file = exports.make(sheet, pages);
          return new Content(file.name(), ExportedFile.TYPE, file.content());
        });
  }

  /**
   * Lists that belong together as one Excel file.
   *
   * @param name what they are lists of
   */
  public Anchor book(String name, Supplier<List<ListPart<?>>> parts) {
    return link(
        Say.text("look.excel"),
        () -> {
          var file = exports.book(name, parts.get());
          return new Content(file.name(), ExportedFile.TYPE, file.content());
        });
  }

  /** What a link hands out. */
  public record Content(String name, String type, byte[] bytes) {}

  /**
   * @param made by the one who sees the link, when it is pressed
   */
  public Anchor link(String label, Supplier<Content> made) {
    var caller = scopes.caller();
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  var content = Unchecked.call(() -> scopes.as(caller, made::get));
                  return new DownloadResponse(
                      new ByteArrayInputStream(content.bytes()),
                      content.name(),
                      content.type(),
                      content.bytes().length);
                }),
            "");
    link.add(VaadinIcon.DOWNLOAD_ALT.create());
    link.add(label);
    link.addClassNames("button-link", "excel");
    return link;
  }
}
