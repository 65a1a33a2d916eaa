package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as browsers and clients of Open311 send them. */
class FormBodyTest {

  private static final String PARTS = "multipart/form-data; boundary=\"x-y\"";

  private static FormBody encoded(String body) {
    return FormBody.of(
        "application/x-www-form-urlencoded; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
  }

  private static FormBody parts(String body) {
    return FormBody.of(PARTS, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void namesAndValuesAreDecodedAndRepeatedOnesKept() {
    var form = encoded("a=1&attribute[x][]=%E7%81%AF&attribute%5Bx%5D%5B%5D=b+c&empty=&a=2&bare");
    assertThat(form.fields().get("attribute[x][]")).containsExactly("灯", "b c");
    assertThat(form.last("a")).isEqualTo("2");
    assertThat(form.last("empty")).isNull();
    assertThat(form.last("bare")).isNull();
    assertThat(form.last("none")).isNull();
    assertThat(form.files()).isEmpty();
  }

  @Test
  void anEscapeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> encoded("a=%zz")).isInstanceOf(Malformed.class);
  }

  @Test
  void partsAreFieldsAndFiles() {
    var form =
        parts(
            """
            preamble\r
            --x-y\r
            Content-Disposition: form-data; name="description"\r
            \r
            路灯不亮\r
            --x-y\r
            Content-Disposition: form-data; name="nothing"\r
            \r
            \r
            --x-y\r
            Content-Disposition: form-data; name="media"; filename="一.jpg"\r
            Content-Type: image/jpeg\r
            \r
            \u0001\u0002--x\r
            \r
            --x-y\r
            Content-Disposition: form-data; name="media"; filename=""\r
            \r
            \r
            --x-y--\r
            epilogue\
            """);
    assertThat(form.last("description")).isEqualTo("路灯不亮");
    assertThat(form.fields()).containsKey("nothing");
    assertThat(form.last("nothing")).isNull();
    assertThat(form.files())
        .as("an empty file was not chosen")
        .singleElement()
        .isEqualTo("\u0001\u0002--x\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no parts",
        "--x-y\r\n",
        "--x-y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
        "--x-y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x-y",
        "--x-y\r\nContent-Type: text/plain\r\n\r\nno name\r\n--x-y--"
      })
  void whatIsCutOffOrHasNoNameIsRefused(String body) {
    assertThatThrownBy(() -> parts(body)).isInstanceOf(Malformed.class);
  }

  @Test
  void partsWithoutABoundaryOrWithoutEndAreRefused() {
    for (var type :
        List.of("multipart/form-data", "multipart/form-data; boundary=" + "b".repeat(71))) {
      assertThatThrownBy(() -> FormBody.of(type, new byte[0])).isInstanceOf(Malformed.class);
    }
    var many = "--x-y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(300);
    assertThatThrownBy(() -> parts(many + "--x-y--")).isInstanceOf(Malformed.class);
  }

  @Test
  void anotherMediaTypeIsNoForm() {
    assertThat(FormBody.of("application/json", "{\"a\":1}".getBytes()).fields()).isEmpty();
    assertThat(FormBody.of(null, new byte[0]).fields()).isEmpty();
  }
}
