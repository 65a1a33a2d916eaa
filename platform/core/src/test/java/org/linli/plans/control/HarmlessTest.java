package org.linli.plans.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a drawing is kept, word by word. */
class HarmlessTest {

  @ParameterizedTest
  @ValueSource(strings = {"path", "text", "g", "linearGradient", "use", "style", "clipPath"})
  void linesLettersAndLooksAreKept(String element) {
    assertThat(Harmless.element(element)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script",
        "SCRIPT",
        "foreignObject",
        "image",
        "feImage",
        "a",
        "animate",
        "animateMotion",
        "set",
        "iframe",
        "object",
        "embed",
        "handler",
        "listener",
        "audio",
        "video",
        "view"
      })
  void whatRunsMovesOrLoadsIsNot(String element) {
    assertThat(Harmless.element(element)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "fill, red",
    "d, M0 0L9 9",
    "href, #wall",
    "style, stroke:#000;fill:url(#a)",
    "clip-path, url(#a)",
    "marker-end, url( '#a' )",
    "transform, 'matrix(1,0,0,1,0,0)'",
    "offset, 50%",
  })
  void whatPointsIntoTheDrawingItselfIsKept(String name, String value) {
    assertThat(Harmless.attribute(name, value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "onclick, x",
    "OnLoad, x",
    "onanything, x",
    "href, https://elsewhere.invalid",
    "href, //elsewhere.invalid",
    "href, 'data:text/html,x'",
    "src, x.png",
    "fill, url(https://elsewhere.invalid#a)",
    "fill, url( 'x' )",
    "fill, URL(x)",
    "style, 'background:url(\"x\")'",
    "style, @import x",
    "style, width:expression(x)",
    "style, 'background:image-set(x)'",
    "style, 'u\\72l(x)'",
    "style, 'ur/* */l(x)'",
    "values, javascript:x",
    "values, JavaScript:x",
  })
  void whatPointsElsewhereOrRunsIsNot(String name, String value) {
    assertThat(Harmless.attribute(name, value)).isFalse();
  }
}
