package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is JSON elsewhere, as XML. */
class PlainXmlTest {

  private static String xml(String root, Object tree) {
    return PlainXml.of(root, tree).replaceFirst("^<\\?xml[^>]*\\?>", "");
  }

  @Test
  void aListNamesItsItemsInTheSingular() {
    var service = new LinkedHashMap<String, Object>();
    service.put("service_code", "repair");
    service.put("metadata", true);
    service.put("values", List.of(Map.of("key", 1)));
    assertThat(xml("services", List.of(service)))
        .isEqualTo(
            "<services><service><service_code>repair</service_code><metadata>true</metadata>"
                + "<values><value><key>1</key></value></values></service></services>");
  }

  @Test
  void nothingIsAnEmptyElement() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("zipcode", null);
    assertThat(xml("request", tree)).matches("<request><zipcode>?(</zipcode>|/>)</request>");
    assertThat(xml("service_requests", List.of())).startsWith("<service_requests");
  }

  @Test
  void whatPeopleWriteIsEscapedAndSignsThatXmlHasNotAreLeftOut() {
    assertThat(xml("a", "x]]>")).matches("<a>x]+(&#x5d;)?&gt;</a>");
    assertThat(xml("a", "<b>&\u0000\u0001灯🏮</b>")).isEqualTo("<a>&lt;b&gt;&amp;灯🏮&lt;/b&gt;</a>");
  }
}
