package org.linli.look.access;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

/**
 * Gives the page's own scripts and styles the word that its answer's policy asks for, and puts
 * before all of them the one that lets Vaadin's engine run under it.
 */
public final class PageNonce implements IndexHtmlRequestListener {

  private static final long serialVersionUID = 1L;
  private static final String FENCE = "/js/linli-fence.js";

  @Override
  public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
    // Whoever comes by no filter of ours has no policy either.
    if (page.getVaadinRequest().getAttribute(PagePolicy.NONCE) instanceof String nonce) {
      var document = page.getDocument();
      document
          .head()
          .prependElement("script")
          .attr("src", page.getVaadinRequest().getContextPath() + FENCE);
      document.select("script, style").attr("nonce", nonce);
    }
  }
}
