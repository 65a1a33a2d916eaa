package org.linli.cityfolder.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.cityfolder.entity.CityFault;

/** An emblem draws, and does nothing else in anybody's browser. */
class EmblemCheckTest {

  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n";

  private static List<CityFault> faults(String svg) {
    var faults = new Faults();
    EmblemCheck.check("emblem.svg", svg, faults);
    return faults.sorted();
  }

  @Test
  void linesAreasAndGradientsAreADrawing() {
    assertThat(
            faults(
                SVG
                    + "<defs><clipPath id='a'><rect width='3' height='3'/></clipPath></defs><use"
                    + " href='#a'/><path d='M0 0h9' fill='url(#a)' clip-path='url( \"#a\""
                    + " )'/></svg>"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<script>alert(1)</script> | emblem-element",
        "<foreignObject/> | emblem-element",
        "<style>a{}</style> | emblem-element",
        "<image href='#a'/> | emblem-element",
        "<a href='#a'/> | emblem-element",
        "<animate attributeName='x'/> | emblem-element",
        "<p xmlns='http://www.w3.org/1999/xhtml'/> | emblem-element",
        "<path onload='x()'/> | emblem-attribute",
        "<path style='fill:red'/> | emblem-attribute",
        "<use href='https://elsewhere.example/a.svg#a'/> | emblem-outside",
        "<use xmlns:x='http://www.w3.org/1999/xlink' x:href='//elsewhere.example/a'/> |"
            + " emblem-outside",
        "<path fill='url(https://elsewhere.example/a)'/> | emblem-outside",
        "<path fill='URL( evil.svg#a )'/> | emblem-outside",
        "<path d='javascript:1'/> | emblem-outside",
        "<path fill='\\75 rl(//elsewhere.example/a)'/> | emblem-outside",
        "<path fill='src(\"//elsewhere.example/a\")'/> | emblem-outside",
        "<path mask='image-set(\"//elsewhere.example/a\" 1x)'/> | emblem-outside",
      })
  void everythingElseIsRefusedByItsLine(String part, String rule) {
    assertThat(faults(SVG + part + "</svg>"))
        .isNotEmpty()
        .anySatisfy(
            fault -> {
              assertThat(fault.rule()).isEqualTo(rule);
              assertThat(fault.line()).isEqualTo(2);
            });
  }

  @Test
  void partsThatDrawEachOtherAgainAndAgainAreRefused() {
    var layers = new StringBuilder(SVG + "<g id='a0'><path d='M0 0h9'/></g>");
    for (int i = 1; i < 10; i++) {
      layers.append("<g id='a" + i + "'>");
      layers.append(("<use href='#a" + (i - 1) + "'/>").repeat(8)).append("</g>\n");
    }
    assertThat(faults(layers + "</svg>")).extracting("rule").containsExactly("emblem-repeats");
    var masks = "<path mask='url(#a)'/>".repeat(7) + "<path clip-path='url(#a)'/>".repeat(6);
    assertThat(faults(SVG + masks + "</svg>")).extracting("rule").containsExactly("emblem-repeats");
  }

  @Test
  void entitiesAreNotFollowed() {
    var svg =
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            + SVG
            + "<title>&a;</title></svg>";
    assertThat(faults(svg)).isNotEmpty();
  }

  @Test
  void whatIsTooLargeBrokenOrNoPictureIsRefused() {
    assertThat(faults(SVG + " ".repeat(EmblemCheck.LARGEST) + "</svg>"))
        .extracting("rule")
        .containsExactly("emblem-size");
    assertThat(faults(SVG + "<path>")).extracting("rule").containsExactly("emblem-form");
    assertThat(faults("<svg xmlns='http://www.w3.org/2000/svg'/>"))
        .extracting("rule")
        .containsExactly("emblem-root");
    assertThat(faults("")).extracting("rule").containsExactly("emblem-form");
  }
}
