package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Stand;

/** The page's own scripts and styles bear its answer's word, and the fence stands before them. */
class PageNonceTest {

  private static Document page(Object nonce) {
    var document =
        Jsoup.parse(
            "<html><head><base href='./'><style>a{}</style><script type='module'"
                + " src='./m.js'></script></head><body><script>window.a ="
                + " 1</script></body></html>");
    new PageNonce()
        .modifyIndexHtmlResponse(
            new IndexHtmlResponse(
                Stand.in(VaadinRequest.class, "getAttribute", nonce, "getContextPath", "/ops"),
                Stand.in(VaadinResponse.class),
                document));
    return document;
  }

  @Test
  void everyScriptAndStyleOfThePageBearsTheWord() {
    var document = page("the-word");
    assertThat(document.select("script, style"))
        .hasSize(4)
        .allMatch(element -> element.attr("nonce").equals("the-word"));
  }

  @Test
  void theFenceRunsBeforeEverythingElse() {
    var first = page("the-word").head().child(0);
    assertThat(first.tagName()).isEqualTo("script");
    assertThat(first.attr("src")).isEqualTo("/ops/js/linli-fence.js");
    assertThat(first.hasAttr("type") || first.hasAttr("async") || first.hasAttr("defer"))
        .as("later than the page's modules")
        .isFalse();
  }

  @Test
  void withoutAPolicyThePageStaysAsItIs() {
    assertThat(page(null).select("script")).hasSize(2).noneMatch(script -> script.hasAttr("nonce"));
  }

  @Test
  void theFenceItselfMakesNoCodeOfTextButByAScriptOfThePage() throws IOException {
    try (var stream =
        PageNonce.class.getResourceAsStream("/META-INF/resources/js/linli-fence.js")) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.replaceAll("(?m)^\\s*//.*$", ""))
          .contains("script.nonce = nonce")
          .doesNotContain("eval(", "new Native", "Native(", "innerHTML");
    }
  }
}
