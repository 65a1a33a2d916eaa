package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void wholeNumbersAreShortAndOthersKeepEveryDigit() {
    assertThat(
            new Json().value("battery", 90).value("smoke", 0.1 + 0.2).value("far", 1e300).closed())
        .isEqualTo("{\"battery\":90,\"smoke\":0.30000000000000004,\"far\":1.0E300}");
  }

  @Test
  void aNumberOfTwoDecimalsIsWrittenAsJavaWritesIt() {
    var random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      var value = random.nextInt(-200_000_000, 200_000_000) / (i % 2 == 0 ? 100.0 : 10.0) / 10;
      var written = new Json().value("v", value).closed();
      assertThat(Double.parseDouble(written.substring(5, written.length() - 1))).isEqualTo(value);
    }
    assertThat(new Json().values("v", 0.1, -0.05, 9_999_999.99, -3.25, -0.0).closed())
        .isEqualTo("{\"v\":[0.1,-0.05,9999999.99,-3.25,0]}");
  }

  @Test
  void whatJsonCannotSayIsTheLargestThatItCan() {
    assertThat(new Json().values("sum", 1, Double.POSITIVE_INFINITY).closed())
        .isEqualTo("{\"sum\":[1,1.7976931348623157E308]}");
  }

  @Test
  void nothingIsAnEmptyObject() {
    assertThat(new Json().closed()).isEqualTo("{}");
  }

  @Test
  void anHourKnowsItsPointsTotalLowestAndHighest() {
    var sums = new HourSums(HourSums.of(3_600_001));
    sums.add("smoke", 2);
    sums.add("smoke", -1);
    var copy = sums.copy();
    copy.add("battery", 80);
    assertThat(sums.hour).isEqualTo(3_600_000);
    assertThat(sums.points()).isEqualTo(2);
    assertThat(sums.json()).isEqualTo("{\"smoke\":[2,1,-1,2]}");
    assertThat(copy.points()).isEqualTo(3);
  }
}
