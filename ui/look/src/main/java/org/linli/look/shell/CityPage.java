package org.linli.look.shell;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.linli.cityfolder.boundary.CityFolder;

/** A page of a city with a folder of its own bears that city's colours and emblem. */
public final class CityPage implements IndexHtmlRequestListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
    if (CityFolder.inForce().isEmpty()) {
      return;
    }
    var root = page.getVaadinRequest().getContextPath();
    var head = page.getDocument().head();
    head.select("link[rel~=icon]").remove();
    head.appendElement("link")
        .attr("rel", "icon")
        .attr("type", "image/svg+xml")
        .attr("href", root + CitySheets.EMBLEM);
    head.appendElement("link").attr("rel", "stylesheet").attr("href", root + CitySheets.THEME);
  }
}
