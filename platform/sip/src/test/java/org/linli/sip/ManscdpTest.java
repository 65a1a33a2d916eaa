package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManscdpTest {

  private static Node read(String text, Charset charset) throws NotUnderstood {
    return Manscdp.read(text.getBytes(charset));
  }

  @Test
  void chineseIsReadAsTheHeadSaysAndElseAsGb18030() throws NotUnderstood {
    var utf = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a><Name>东门</Name></a>";
    assertThat(read(utf, StandardCharsets.UTF_8).said("Name")).isEqualTo("东门");
    for (var head : new String[] {"<?xml version=\"1.0\" encoding=\"GB2312\"?>", ""}) {
      var text = head + "<a><Name>东门䶮</Name></a>";
      assertThat(read(text, Charset.forName("GB18030")).said("Name")).isEqualTo("东门䶮");
    }
  }

  @Test
  void whatIsSaidIsReadWithoutItsEdges() throws NotUnderstood {
    var node =
        read(
            "\r\n<a x=\"1\"><!-- b --><SN> 17 </SN><b/><c>x<![CDATA[<y>]]></c><d>z</d></a>\r\n",
            StandardCharsets.US_ASCII);
    assertThat(node.number("SN")).isEqualTo(17);
    assertThat(node.said("b")).isNull();
    assertThat(node.said("c")).isEqualTo("x<y>");
    assertThat(node.number("d")).as("no number").isNull();
    assertThat(node.said("e")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "<a>",
        "<a></b>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY e \"ee\"><!ENTITY f \"&e;&e;\">]><a>&f;</a>",
        "<a>&e;</a>",
        "<a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a>"
      })
  void whatIsNoSuchLetterIsRefused(String text) {
    assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void longLettersAreRefusedByBytesAndByElements() {
    var bytes = new byte[Manscdp.MOST_BYTES + 1];
    assertThatThrownBy(() -> Manscdp.read(bytes)).hasMessageContaining("longer than");
    var many = "<a>" + "<b/>".repeat(5_001) + "</a>";
    assertThatThrownBy(() -> read(many, StandardCharsets.UTF_8)).hasMessageContaining("too many");
    assertThatThrownBy(() -> Manscdp.read(null)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void whatThePlatformWritesItCanRead() throws NotUnderstood {
    var query = Manscdp.read(Letters.query("Catalog", 5, "51010400001180000001"));
    assertThat(query.name()).isEqualTo("Query");
    assertThat(query.said("CmdType")).isEqualTo("Catalog");
    assertThat(query.number("SN")).isEqualTo(5);
    var taken = Manscdp.read(Letters.taken("Alarm", 7, "51010400001180000001"));
    assertThat(taken.said("Result")).isEqualTo("OK");
    assertThat(taken.said("DeviceID")).isEqualTo("51010400001180000001");
  }
}
